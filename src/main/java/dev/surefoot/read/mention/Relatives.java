package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts said by another one: "ten minutes less than Ada", "half that", "the same, an hour later".
 * The other is the last before, or the first behind who is named.
 */
final class Relatives {

  private static final Set<String> MORE = Set.of("more", "longer", "extra");
  private static final Set<String> LESS = Set.of("less", "fewer", "shorter", "quicker");
  private static final Set<String> LIKE =
      Set.of("same", "likewise", "ditto", "too", "again", "similarly");
  private static final Set<String> SPENDS =
      Set.of("gets", "needs", "takes", "wants", "has", "does", "did", "asks", "asked");
  private static final int SENTENCE = 9;

  private final Cursor c;
  private final List<Mention> found;
  private final Bases bases;
  private final FollowingDays days;
  private final List<Mention> out = new ArrayList<>();

  private Relatives(Cursor c, List<Mention> found) {
    this.c = c;
    this.found = found;
    this.bases = new Bases(c, found, out);
    this.days = new FollowingDays(c, found);
  }

  /**
   * Puts values in the place of what is said by others.
   *
   * @param found all mentions, in order
   */
  static List<Mention> in(List<Token> tokens, List<Mention> found) {
    Relatives relatives = new Relatives(new Cursor(tokens), found);
    relatives.read();
    return relatives.out;
  }

  private void read() {
    int k = 0;
    for (int i = 0; i < c.tokens().size(); i++) {
      while (k < found.size() && found.get(k).first() < i) {
        k++;
      }
      Mention here = k < found.size() && found.get(k).first() == i ? found.get(k) : null;
      Mention relative = at(i, here);
      if (relative == null) {
        relative = here;
      }
      if (relative != null) {
        out.add(relative);
        i = Math.max(i, relative.next() - 1);
      }
    }
  }

  private @Nullable Mention at(int i, @Nullable Mention here) {
    if (here == null || !amount(here)) {
      return here == null ? plain(i) : null;
    }
    int next = here.next();
    if (c.is(next, "later", "earlier") && here.type() == Type.DURATION) {
      return shifted(here, c.is(next, "later") ? 1 : -1);
    }
    if (c.is(next, "times")) {
      return multiple(i, next + 1, number(here), 1);
    }
    Mention stretched = here.type() == Type.DURATION ? stretched(here) : null;
    if (stretched != null) {
      return stretched;
    }
    int parts = here.type() == Type.NUMBER ? parts(c.skipHyphen(next)) : 0;
    return parts > 0
        ? multiple(i, c.skipHyphen(next) + 1, number(here), parts)
        : sum(here.type(), number(here), i, next);
  }

  /** What begins with no value: half, a third, twice, as long as, a day more. */
  private @Nullable Mention plain(int i) {
    Mention day = days.at(i, out);
    if (day != null) {
      return day;
    }
    if (c.is(i, "half")) {
      return multiple(i, i + 1, 1, 2);
    }
    if (c.is(i, "twice", "double")) {
      return multiple(i, i + 1, 2, 1);
    }
    if (c.is(i, "as", "the")) {
      return equal(i);
    }
    if (c.is(i, "a", "one") && parts(i + 1) > 0) {
      return multiple(i, i + 2, 1, parts(i + 1));
    }
    if (c.is(i, "a", "one") && c.is(i + 1, "day", "minute", "min")) {
      return sum(c.is(i + 1, "day") ? Type.COUNT : Type.DURATION, 1, i, i + 2);
    }
    return c.is(i, "one") && c.is(i + 2, "than") ? sum(Type.NUMBER, 1, i, i + 1) : null;
  }

  /** How many of what stands at a token, "thirds of", make a whole; 0 where it is none. */
  private int parts(int i) {
    if (!c.is(i + 1, "of", "as")) {
      return 0;
    }
    boolean quarter = c.is(i, "quarter", "quarters");
    return quarter ? 4 : c.is(i, "third", "thirds") ? 3 : c.is(i, "fifth", "fifths") ? 5 : 0;
  }

  /**
   * "As long as Ada", "as many days as in Graz", "the same length as for Ada"; none in "as long as
   * Ada is there".
   */
  private @Nullable Mention equal(int i) {
    int as = likened(i);
    if (as < 0) {
      return null;
    }
    int who = bases.named(as + 1);
    int next = who < 0 ? as + 2 : found.get(who).next();
    Mention sum = who < 0 ? null : together(i, who);
    if (sum != null) {
      return sum;
    }
    boolean spent = SPENDS.contains(c.at(next).low());
    next = spent ? next + 1 : next;
    boolean many = c.is(i + 1, "many") && bases.closes(next);
    boolean whole = many || c.is(as + 1, "for", "with", "in") || bases.ends(next);
    if (!whole || who < 0 && !bases.that(as + 1)) {
      return null;
    }
    Mention base = who < 0 ? bases.last(Type.NUMBER) : bases.of(found.get(who), Type.NUMBER);
    return base == null ? null : mention(base, base.type(), number(base), i, next);
  }

  /** "As long as Ada and Bo together": the sum of theirs. */
  private @Nullable Mention together(int i, int who) {
    int other = c.is(found.get(who).next(), "and", "&", "+") ? who + 1 : -1;
    other = other >= 0 && other == bases.named(found.get(who).next() + 1) ? other : -1;
    int next = other < 0 ? -1 : found.get(other).next();
    next = next > 0 && c.is(next, "put", "taken", "added") ? next + 1 : next;
    if (next < 0 || !c.is(next, "together", "combined")) {
      return null;
    }
    Mention one = bases.of(found.get(who), Type.NUMBER);
    Mention two = bases.of(found.get(other), Type.NUMBER);
    return one == null || two == null
        ? null
        : mention(one, two.type(), number(one) + number(two), i, next + 1);
  }

  /** Index of the second "as"; -1 where no length is likened. */
  private int likened(int i) {
    boolean needed = SPENDS.contains(c.at(i - 1).low());
    int as = -1;
    if (c.is(i, "as") && c.is(i + 1, "long", "much", "many")) {
      as = c.is(i + 2, "time", "days", "nights") ? i + 3 : i + 2;
    } else if (c.is(i, "the") && c.is(i + 1, "same")) {
      boolean amount = c.is(i + 2, "amount", "number") && c.is(i + 3, "of");
      boolean measure =
          c.is(i + 2, "length", "duration", "number") || needed && c.is(i + 2, "time");
      as = amount ? i + 5 : measure ? i + 3 : -1;
    }
    return as > 0 && c.is(as, "as") ? as : -1;
  }

  static boolean amount(Mention m) {
    return m.type() == Type.DURATION || m.type() == Type.COUNT || m.type() == Type.NUMBER;
  }

  private static int number(Mention m) {
    return m.values().get(0) instanceof Integer n ? n : 0;
  }

  /** "Ten minutes less", with or without "than ...". */
  private @Nullable Mention sum(Type type, int by, int first, int sign) {
    boolean more = MORE.contains(c.at(sign).low());
    if (!more && !LESS.contains(c.at(sign).low()) || c.is(sign + 1, "or")) {
      return null;
    }
    int next = sign + 1;
    Mention base = null;
    if (c.is(next, "than")) {
      int named = bases.named(next + 1);
      base = named >= 0 ? bases.of(found.get(named), type) : null;
      boolean that = bases.points(next + 1) || bases.that(next + 1);
      base = named < 0 && that ? bases.last(type) : base;
      next = named >= 0 ? found.get(named).next() : next + 2;
    } else if (bases.closes(next) || c.is(next, "in") && c.is(next + 1, "the")) {
      base = bases.last(type);
    }
    return base == null ? null : mention(base, type, number(base) + (more ? by : -by), first, next);
  }

  /** "Half that", "twice as long as Ada", "a third of the time". */
  private @Nullable Mention multiple(int first, int i, int times, int parts) {
    int j = c.is(i, "of") ? i + 1 : i;
    boolean as = c.is(j, "as") && c.is(j + 1, "long", "much", "many");
    j = as ? c.is(j + 2, "as") ? j + 3 : j + 2 : j;
    j = c.is(j, "what") ? j + 1 : c.is(j, "the") && counts(j + 1) ? j + 3 : j;
    int named = bases.named(j);
    boolean that = bases.that(j);
    boolean open = as && !c.is(j - 1, "as");
    if (named < 0 && !that && !open || named >= 0 && !as && j == i && !c.is(j, "the")) {
      return null;
    }
    Mention base =
        named >= 0 ? bases.of(found.get(named), Type.NUMBER) : bases.length(c.is(first - 1, "for"));
    int next = named >= 0 ? found.get(named).next() : open ? j : j + 1;
    boolean more = named < 0 ? !open && bases.measure(next) : SPENDS.contains(c.at(next).low());
    next = more ? next + 1 : next;
    boolean whole = base != null && number(base) * times % parts == 0;
    return base == null || !whole
        ? null
        : mention(base, base.type(), number(base) * times / parts, first, next);
  }

  /** "Number of", "days of". */
  private boolean counts(int i) {
    return c.is(i, "number", "days", "length", "time", "amount") && c.is(i + 1, "of", "for", "in");
  }

  private static @Nullable Mention mention(Mention base, Type by, int value, int from, int to) {
    Type type = base.type() == Type.NUMBER ? by : base.type();
    return value > 0 ? Mention.of(type, value, from, to) : null;
  }

  /** "The same, an hour later": the last range, moved. */
  private @Nullable Mention shifted(Mention by, int sign) {
    ClockRange r = liked(by);
    int minutes = sign * number(by);
    return r == null
        ? null
        : range(moved(r.from(), minutes), moved(r.to(), minutes), by.first(), by.next() + 1);
  }

  /** "Likewise, but an hour longer": the last range with another end. */
  private @Nullable Mention stretched(Mention by) {
    boolean more = c.is(by.next(), "longer", "more");
    boolean less = c.is(by.next(), "shorter", "less");
    ClockRange r = more || less ? liked(by) : null;
    int minutes = more ? number(by) : -number(by);
    return r == null ? null : range(r.from(), moved(r.to(), minutes), by.first(), by.next() + 1);
  }

  /** The last amount before, where it is a range and a word says that something is like it. */
  private @Nullable ClockRange liked(Mention by) {
    boolean like = false;
    for (int i = by.first() - 1; i > by.first() - SENTENCE && !c.is(i, "\n", ".", ";"); i--) {
      like |= LIKE.contains(c.at(i).low());
    }
    if (!like || c.is(by.next() + 1, "than")) {
      return null;
    }
    for (int k = out.size() - 1; k >= Math.max(0, out.size() - Bases.REACH); k--) {
      if (out.get(k).values().get(0) instanceof ClockRange r) {
        return r;
      }
    }
    return null;
  }

  private static @Nullable Mention range(Clock from, Clock to, int first, int next) {
    boolean day = from.minutes() >= 0 && from.minutes() < to.minutes() && to.minutes() <= 1440;
    return day ? Mention.of(Type.RANGE, new ClockRange(from, to), first, next) : null;
  }

  private static Clock moved(Clock clock, int minutes) {
    return new Clock(clock.minutes() + minutes, clock.open());
  }
}
