package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.DayRange;
import org.jspecify.annotations.Nullable;

/** Numbered days of a trip: day 4, days 4-6, between day 1 and day 2, d3, the first two days. */
final class DayNumbers implements ValueReader {

  private static final int MOST = 400;

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    int start = c.is(i, "between", "from") ? i + 1 : i;
    int one = c.is(start, "the") ? start + 1 : start;
    Mention first = firstDays(c, i, one);
    if (first != null) {
      return first;
    }
    Numbers.Found from = number(c, one);
    if (from == null) {
      return null;
    }
    boolean worded = c.is(one, "day", "days", "d", "ds");
    Mention run = run(c, i, from);
    if (run != null) {
      return run;
    }
    int j = from.next();
    boolean joined = c.is(j, "to", "till", "until", "through", "thru", "-", "–", "—", "+", "&");
    boolean and =
        c.is(j, "and", "or")
            && (c.is(one, "days") || c.is(i, "between", "from") || dayWord(c, j + 1));
    if (joined || and) {
      int k = c.is(j, "right", "on") ? j + 1 : j;
      k = c.is(k + 1, "and") ? k + 1 : k;
      k = c.is(k + 1, "the") ? k + 2 : k + 1;
      Numbers.Found to = dayWord(c, k) ? number(c, k) : Numbers.at(c, k);
      if (to != null && to.value() >= from.value() && to.value() <= MOST) {
        return of(from.value(), to.value(), i, to.next());
      }
    }
    return worded || from.next() > one + 1 ? of(from.value(), from.value(), i, j) : null;
  }

  /** Days 4, 5 and 6: one after the other is a range. */
  private static @Nullable Mention run(Cursor c, int i, Numbers.Found from) {
    int last = from.value();
    int next = from.next();
    while (c.is(next, ",", "and", "&")) {
      int k = c.is(next, ",") && c.is(next + 1, "and") ? next + 2 : next + 1;
      Numbers.Found n = Numbers.at(c, k);
      if (n == null || n.value() != last + 1) {
        break;
      }
      last = n.value();
      next = n.next();
    }
    return last > from.value() + 1 ? of(from.value(), last, i, next) : null;
  }

  private static boolean dayWord(Cursor c, int i) {
    return c.is(i, "day", "days") || c.is(i, "d") && c.at(i + 1).digits();
  }

  /** Day 4, d4, the fourth day; a bare number is none. */
  private static Numbers.@Nullable Found number(Cursor c, int i) {
    if (dayWord(c, i)) {
      int j = c.is(i + 1, "number", "no", "nos", "#") ? i + 2 : i + 1;
      Numbers.Found n = Numbers.at(c, j);
      return n != null && n.value() >= 1 && n.value() <= MOST ? n : null;
    }
    Numbers.Found ordinal = Numbers.ordinalAt(c, i);
    boolean day = ordinal != null && c.is(ordinal.next(), "day");
    return day ? new Numbers.Found(ordinal.value(), ordinal.next() + 1, false) : null;
  }

  private static @Nullable Mention firstDays(Cursor c, int i, int one) {
    if (!c.is(one, "first", "opening")) {
      return null;
    }
    Numbers.Found n = Numbers.at(c, one + 1);
    boolean days = n != null && n.value() > 1 && c.is(n.next(), "days");
    return days ? of(1, n.value(), i, n.next() + 1) : null;
  }

  private static Mention of(int from, int to, int first, int next) {
    return Mention.of(Mention.Type.DAYS, new DayRange(from, to), first, next);
  }
}
