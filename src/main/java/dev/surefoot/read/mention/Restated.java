package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.DayRange;
import java.util.List;
import java.util.Set;

/** A value said twice in other words is one: "a fortnight (14 days)", "half two, so 14:30". */
final class Restated {

  private static final Set<String> SAME =
      Set.of("(", "=", "so", "i", "e", "ie", "that's", "that", "is", "exactly", "namely", "[");
  private static final Set<String> IDLE = Set.of(",", ".", "–", "-");
  private static final int MOST_BETWEEN = 6;

  private Restated() {}

  /** The first mention, longer by the second, where both say the same; else the second alone. */
  static boolean join(Cursor c, List<Mention> found, Mention second) {
    Mention first = found.isEmpty() ? null : found.get(found.size() - 1);
    if (first != null && spans(c, first, second)) {
      found.set(
          found.size() - 1,
          new Mention(second.type(), second.values(), first.first(), second.next()));
      return true;
    }
    if (first == null || first.type() != second.type()) {
      return false;
    }
    if (counted(first, second) && between(c, first, second)) {
      int next = c.is(second.next(), ")", "]") ? second.next() + 1 : second.next();
      found.set(found.size() - 1, new Mention(second.type(), second.values(), first.first(), next));
      return true;
    }
    if (!equal(first, second)) {
      return false;
    }
    boolean valued =
        Set.of(Mention.Type.COUNT, Mention.Type.DURATION, Mention.Type.TIME).contains(first.type());
    if (!valued || !between(c, first, second)) {
      return false;
    }
    boolean open = first.values().get(0) instanceof Clock clock && clock.open();
    List<Object> values = open ? second.values() : first.values();
    int next = c.is(second.next(), ")", "]") ? second.next() + 1 : second.next();
    found.set(found.size() - 1, new Mention(first.type(), values, first.first(), next));
    return true;
  }

  /** "The 20 minutes from 3:40 to 4": a length that only says how long the range is. */
  private static boolean spans(Cursor c, Mention length, Mention range) {
    boolean the = c.is(length.first() - 1, "the") || c.is(length.first() - 2, "the");
    boolean near =
        range.first() == length.next()
            || range.first() == length.next() + 1 && c.is(length.next(), ",");
    return the
        && near
        && length.type() == Mention.Type.DURATION
        && range.values().get(0) instanceof ClockRange r
        && length.values().get(0).equals(r.to().minutes() - r.from().minutes());
  }

  /** "The last day, day 12": as many days, counted from the end and from the beginning. */
  private static boolean counted(Mention end, Mention begin) {
    return end.values().get(0) instanceof DayRange a
        && begin.values().get(0) instanceof DayRange b
        && a.from() < 0
        && b.from() > 0
        && a.to() - a.from() == b.to() - b.from();
  }

  private static boolean equal(Mention a, Mention b) {
    return a.values().get(0) instanceof Clock x && b.values().get(0) instanceof Clock y
        ? x.minutes() == y.minutes()
            || (x.open() || y.open()) && Math.abs(x.minutes() - y.minutes()) == 720
        : a.values().equals(b.values());
  }

  /** Only words between that say "the same", or nothing where weeks turn into days. */
  private static boolean between(Cursor c, Mention a, Mention b) {
    boolean same =
        a.type() == Mention.Type.DAYS
            || b.first() == a.next() && a.type() == Mention.Type.COUNT && !alike(c, a, b);
    for (int i = a.next(); i < b.first(); i++) {
      if (!SAME.contains(c.at(i).low()) && !IDLE.contains(c.at(i).low())) {
        return false;
      }
      same |= SAME.contains(c.at(i).low());
    }
    return same && b.first() - a.next() <= MOST_BETWEEN;
  }

  private static boolean alike(Cursor c, Mention a, Mention b) {
    return c.at(a.next() - 1).low().equals(c.at(b.next() - 1).low());
  }
}
