package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values whose form is so sure that no name is looked for in them: dates, money, words of choices.
 */
final class Firm {

  private static final Set<String> CONTRACTED = Set.of("i'm", "i've", "i'd", "i'll", "i'd've");

  private Firm() {}

  static List<ValueReader> readers(Cursor cursor, Sought sought) {
    List<ValueReader> readers = new ArrayList<>();
    if (sought.has(Mention.Type.DATE)) {
      readers.add(new Dates(cursor, sought.today()));
    }
    if (sought.has(Mention.Type.MONEY)) {
      readers.add(new Money());
    }
    if (sought.has(Mention.Type.PEOPLE)) {
      readers.add(new People());
      readers.add(new Often());
    }
    if (sought.has(Mention.Type.RATING)) {
      readers.add(new Stars());
    }
    if (!sought.words().isEmpty()) {
      readers.add(new Terms(sought.words()));
    }
    return readers;
  }

  /** The names learnt, without those that are part of a firm value, and the places known. */
  static List<Mention> names(List<Token> tokens, List<Mention> learnt, Sought sought) {
    Cursor c = new Cursor(tokens);
    List<Mention> taken = new ArrayList<>();
    List<ValueReader> readers = readers(c, sought);
    for (int i = 0; i < tokens.size(); ) {
      Mention place = sought.places().at(c, i);
      Mention value = place == null ? value(c, readers, i) : null;
      Mention m = place == null ? value : place;
      if (m != null) {
        taken.add(m);
      }
      i = m == null ? i + 1 : m.next();
    }
    List<Mention> out = new ArrayList<>(taken);
    out.removeIf(m -> m.type() != Mention.Type.NAME);
    Habits habits = Habits.of(c);
    List<Mention> named =
        learnt.stream().filter(m -> !verbal(tokens, m) && !day(tokens, m, habits)).toList();
    for (Mention name : named) {
      Mention rest = outside(tokens, name, taken);
      if (rest != null) {
        out.add(rest);
      }
    }
    out.sort(Comparator.comparingInt(Mention::first));
    return out;
  }

  /** "I've" is a subject and its verb, and no name. */
  private static boolean verbal(List<Token> tokens, Mention name) {
    String low = tokens.get(name.first()).low();
    boolean verbal = CONTRACTED.contains(low) || Contractions.verbal(low);
    return name.next() - name.first() == 1 && verbal;
  }

  private static boolean day(List<Token> tokens, Mention name, Habits habits) {
    Token only = tokens.get(name.first());
    boolean cut = habits.pairs() && Weekday.pair(only) || habits.initials().contains(only.raw());
    return name.next() - name.first() == 1 && cut;
  }

  /** What is left of a name beside firm values: "Portland February" before "3-5". */
  private static @Nullable Mention outside(List<Token> tokens, Mention name, List<Mention> taken) {
    int first = name.first();
    int next = name.next();
    for (Mention m : taken) {
      if (m.first() < next && first < m.next()) {
        boolean behind = m.first() > first;
        next = behind ? m.first() : next;
        first = behind ? first : m.next();
      }
    }
    return first >= next
        ? null
        : first == name.first() && next == name.next()
            ? name
            : Mention.of(Mention.Type.NAME, NameSpans.text(tokens, first, next), first, next);
  }

  private static @Nullable Mention value(Cursor c, List<ValueReader> readers, int i) {
    Mention best = null;
    for (ValueReader reader : readers) {
      Mention m = reader.at(c, i);
      boolean sure =
          m != null && m.type() != Mention.Type.NUMBER && m.type() != Mention.Type.RATING;
      best = sure && (best == null || m.next() > best.next()) ? m : best;
    }
    return best;
  }
}
