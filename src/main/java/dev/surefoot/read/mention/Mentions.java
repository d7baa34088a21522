package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All mentions of a text, of the types that a domain has use for. */
public final class Mentions {

  private Mentions() {}

  /** Finds the mentions of these types. */
  public static List<Mention> in(List<Token> tokens, Set<Mention.Type> types) {
    return in(tokens, Sought.of(types));
  }

  /** Finds the mentions, in order and without overlap; the longest reading at a place wins. */
  public static List<Mention> in(List<Token> tokens, Sought sought) {
    Traits.Guess guess = guess(tokens, sought);
    NameFinder finder = NameFinder.shipped();
    List<Mention> found = new ArrayList<>();
    if (finder == null) {
      found.addAll(guess.values());
      found.addAll(sought.known().in(tokens, guess.names()));
      found.addAll(sought.has(Mention.Type.NOUN) ? guess.nouns() : List.of());
    } else {
      boolean nouns = sought.has(Mention.Type.NOUN);
      String[] labels = finder.labels(traits(tokens, guess, sought.types()), tokens.size());
      labels = CodePairs.found(tokens, Callings.found(tokens, labels, nouns));
      // where somebody is on a weekday is not asked for
      boolean places = nouns && !sought.has(Mention.Type.WEEKDAY);
      labels = places ? Whereabouts.found(tokens, labels, guess.values()) : labels;
      List<Mention> learnt =
          sought.known().in(tokens, NameSpans.mentions(tokens, Votes.counted(tokens, labels)));
      List<Mention> firm = Firm.names(tokens, learnt, sought);
      List<Mention> whole = Owners.joined(tokens, HyphenPairs.parted(tokens, firm));
      List<Mention> called = Appositions.joined(tokens, Bracketed.joined(tokens, whole));
      List<Mention> names = nouns ? ShortForms.found(tokens, called) : called;
      List<Token> hidden = NameSpans.hidden(tokens, names);
      found.addAll(values(hidden, sought, new boolean[tokens.size()], sought.changing()));
      found.addAll(names);
    }
    found.sort(Comparator.comparingInt(Mention::first));
    return Aliases.resolve(tokens, sought.changing() ? found : Relatives.in(tokens, found));
  }

  /** Whether names are found by what was learnt; by rules alone otherwise. */
  public static boolean learnt() {
    return NameFinder.shipped() != null;
  }

  /** What the rules find, without what was learnt. */
  static Traits.Guess guess(List<Token> tokens, Sought wanted) {
    boolean[] numbered = Numbered.in(new Cursor(tokens));
    boolean[] taken = new boolean[tokens.size()];
    List<Mention> values = values(tokens, wanted, numbered, false);
    values.forEach(m -> Arrays.fill(taken, m.first(), m.next(), true));
    List<Mention> names = Names.in(tokens, taken, numbered);
    names.forEach(m -> Arrays.fill(taken, m.first(), m.next(), true));
    return new Traits.Guess(values, names, Nouns.in(tokens, taken, names));
  }

  static Traits traits(List<Token> tokens, Traits.Guess guess, Set<Mention.Type> wanted) {
    return Traits.of(tokens, guess, wanted.contains(Mention.Type.NOUN));
  }

  private static List<Mention> values(
      List<Token> tokens, Sought wanted, boolean[] numbered, boolean changing) {
    Cursor cursor = new Cursor(tokens);
    List<ValueReader> readers = readers(cursor, wanted);
    if (changing) {
      readers.add(0, new Increments());
    }
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Mention m = numbered[i] ? null : longest(cursor, readers, i);
      if (m == null) {
        i++;
        continue;
      }
      if (!Corrected.join(cursor, found, m) && !Restated.join(cursor, found, m)) {
        found.add(wanted.has(m.type()) || m.type() == Mention.Type.NUMBER ? m : other(m));
      }
      i = m.next();
    }
    return found;
  }

  private static List<ValueReader> readers(Cursor cursor, Sought wanted) {
    Habits habits = Habits.of(cursor);
    List<ValueReader> readers = new ArrayList<>(Firm.readers(cursor, wanted));
    boolean count = wanted.has(Mention.Type.COUNT);
    boolean numbered = wanted.has(Mention.Type.DAYS) || count && !wanted.has(Mention.Type.DATE);
    if (numbered) {
      readers.add(new DayNumbers());
    }
    if (numbered || count) {
      readers.add(new Counts());
    }
    if (!numbered && !count || wanted.has(Mention.Type.TIME)) {
      Times times = new Times();
      readers.add(new Durations(habits));
      readers.add(new Ranges(times));
      readers.add(times);
    }
    readers.add(new Weekdays(habits));
    readers.add(new Figures());
    return readers;
  }

  private static @Nullable Mention longest(Cursor c, List<ValueReader> readers, int i) {
    Mention best = null;
    for (ValueReader reader : readers) {
      Mention m = gluedToWord(c, i) ? null : reader.at(c, i);
      if (m != null && (best == null || m.next() > best.next())) {
        best = m;
      }
    }
    return best;
  }

  /** "B2" and "Q3" are names, not numbers. "d2" is a day and read from its letter on. */
  private static boolean gluedToWord(Cursor c, int i) {
    return c.at(i).digits() && c.glued(i) && c.at(i - 1).word() && !c.is(i - 1, "x", "usd");
  }

  private static Mention other(Mention m) {
    return new Mention(Mention.Type.OTHER, m.values(), m.first(), m.next());
  }
}
