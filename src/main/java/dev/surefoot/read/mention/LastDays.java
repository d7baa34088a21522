package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.DayRange;
import org.jspecify.annotations.Nullable;

/**
 * Days counted from the end of a trip: the last day, the final two days, the third day from the
 * end. The last day is -1, the one before it -2.
 */
final class LastDays {

  private static final int MOST = 99;

  private LastDays() {}

  /**
   * The days whose words begin at a token.
   *
   * @param first where the mention begins
   * @param i where its words begin, behind an article
   */
  static @Nullable Mention at(Cursor c, int first, int i) {
    Mention from = ordinal(c, first, i);
    if (from != null) {
      return from;
    }
    int j = c.is(i, "very") ? i + 1 : i;
    if (c.is(j, "penultimate") && c.is(j + 1, "day")) {
      return of(-2, -2, first, j + 2);
    }
    // "the last two days", "the two last days"
    Numbers.Found before = last(c, j) ? null : count(c, j);
    int k = before == null ? j : before.next();
    if (!last(c, k)) {
      return null;
    }
    boolean verb =
        before == null && c.is(k, "last") && k == first && !c.is(k - 1, "the", "our", "my");
    Numbers.Found n = before == null ? count(c, k + 1) : before;
    int day = before == null && n != null ? n.next() : k + 1;
    if (n != null) {
      return c.is(day, "days") && !verb ? of(-n.value(), -1, first, day + 1) : null;
    }
    boolean butOne = c.is(day + 1, "but") && c.is(day + 2, "one");
    boolean one = c.is(day, "day") && !c.at(day + 1).digits();
    int place = butOne ? -2 : -1;
    return one ? of(place, place, first, butOne ? day + 3 : day + 1) : null;
  }

  /** "The third day from the end". */
  private static @Nullable Mention ordinal(Cursor c, int first, int i) {
    Numbers.Found n = Numbers.ordinalAt(c, i);
    int j = n == null || !c.is(n.next(), "day", "days") ? -1 : n.next() + 1;
    boolean end = j > 0 && c.is(j, "from") && c.is(j + 1, "the") && c.is(j + 2, "end");
    return n != null && end && n.value() <= MOST ? of(-n.value(), -n.value(), first, j + 3) : null;
  }

  private static boolean last(Cursor c, int i) {
    return c.is(i, "last", "final", "closing", "concluding");
  }

  private static Numbers.@Nullable Found count(Cursor c, int i) {
    Numbers.Found n = Numbers.at(c, i);
    return n == null || n.value() < 2 || n.value() > MOST ? null : n;
  }

  private static Mention of(int from, int to, int first, int next) {
    return Mention.of(Mention.Type.DAYS, new DayRange(from, to), first, next);
  }
}
