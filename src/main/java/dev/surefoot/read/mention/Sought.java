package dev.surefoot.read.mention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is looked for in a text.
 *
 * @param types types of mention that the domain has slots for
 * @param words words of choices that are copied from the text, in lower case, and what they stand
 *     for
 * @param places places that are known by name, beside the names that are found anyway
 * @param known names that are known before the text is read, when it changes what was read before
 * @param today the day from which on a date without a year is meant
 */
public record Sought(
    Set<Mention.Type> types,
    Map<String, String> words,
    Places places,
    KnownNames known,
    LocalDate today) {

  /** Any day will do where nobody knows better; leap days and weekdays are then right or wrong. */
  private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);

  /** These types and nothing known besides. */
  public static Sought of(Collection<Mention.Type> types) {
    Set<Mention.Type> all = EnumSet.noneOf(Mention.Type.class);
    all.addAll(types);
    return new Sought(all, Map.of(), Places.NONE, KnownNames.NONE, SOME_DAY);
  }

  /** Whether some slot takes the type. */
  public boolean has(Mention.Type type) {
    return types.contains(type);
  }

  /** The same with words of choices. */
  public Sought with(Map<String, String> words) {
    return new Sought(types, Map.copyOf(words), places, known, today);
  }

  /** The same with places known by name. */
  public Sought knowing(Collection<String> names) {
    return new Sought(types, words, new Places(names), known, today);
  }

  /** The same on another day. */
  public Sought on(LocalDate day) {
    return new Sought(types, words, places, known, day);
  }

  /** The same for words that change what was read before, with the names in it. */
  public Sought changing(KnownNames names) {
    return new Sought(types, words, places, names, today);
  }

  /** Whether the words change what was read before. */
  boolean changing() {
    return known != KnownNames.NONE;
  }
}
