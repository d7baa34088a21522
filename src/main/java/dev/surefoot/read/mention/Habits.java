package dev.surefoot.read.mention;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * How a text writes its values: what one form means may depend on the others.
 *
 * @param padded hours below ten are written with a zero, so that 1:30 is a length
 * @param zeroed lengths are written like clock times, as in 0:45
 * @param shortDays weekdays are cut short in lower case, so that "sat" is one
 * @param pairs weekdays are cut to two letters, "Mo/Tu/Th", so that "We" alone is one as well
 * @param plain weekdays are cut short without a dot, "thurs fri", so that one behind them ends a
 *     sentence
 * @param initials weekdays that are cut to their first letter beside others, "Tu or F"
 * @param named weekdays that the text names
 */
record Habits(
    boolean padded,
    boolean zeroed,
    boolean shortDays,
    boolean pairs,
    boolean plain,
    Set<String> initials,
    Set<Weekday> named) {

  static Habits of(Cursor c) {
    boolean padded = false;
    boolean zeroed = false;
    boolean shortDays = false;
    boolean pairs = false;
    boolean plain = false;
    Set<String> initials = new HashSet<>();
    Set<Weekday> named = EnumSet.noneOf(Weekday.class);
    for (int i = 0; i < c.tokens().size(); i++) {
      Token t = c.at(i);
      if (t.digits() && c.is(i + 1, ":") && c.glued(i + 1) && c.at(i + 2).digits()) {
        padded |= t.raw().length() == 2 && t.raw().startsWith("0") && !t.is("00");
        zeroed |= t.is("0");
      }
      pairs |= Weekday.pair(t) && c.is(i + 1, "/", ",", "-", "–", "+", "&") && another(c, i);
      if (Weekday.initial(t) != null && (beside(c, i, 1) || beside(c, i, -1))) {
        initials.add(t.raw());
      }
      if (three(c, i)) {
        initials.addAll(Set.of("M", "W", "F"));
      }
      Weekday day = t.word() ? Weekday.sure(t) : null;
      if (day != null) {
        named.add(day);
        shortDays |= !t.capital() && t.low().length() < 6;
        plain |= Weekday.cut(t) && c.at(i + 1).word();
      }
    }
    return new Habits(padded, zeroed, shortDays, pairs, plain, initials, named);
  }

  /** Whether a weekday of two letters stands beside a place, with a mark or "or" between. */
  private static boolean beside(Cursor c, int i, int step) {
    return c.is(i + step, "/", ",", "or", "and", "&", "+") && Weekday.pair(c.at(i + 2 * step));
  }

  /** "M, W or F", "M/W/F". */
  private static boolean three(Cursor c, int i) {
    return c.at(i).raw().equals("M")
        && c.at(i + 2).raw().equals("W")
        && c.at(i + 4).raw().equals("F")
        && c.is(i + 1, ",", "/")
        && c.is(i + 3, "or", "and", "&", "/");
  }

  /** Whether another such weekday stands behind one and a mark. */
  private static boolean another(Cursor c, int i) {
    return Weekday.pair(c.at(i + 2)) && !c.at(i).low().equals(c.at(i + 2).low());
  }
}
