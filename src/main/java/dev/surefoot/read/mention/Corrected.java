package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that its writer takes back at once: "9 to 11, no, half past", "45 minutes, sorry, 50".
 * What is said last holds. A single time behind a range is its new end, or with "from" its new
 * beginning.
 */
final class Corrected {

  /** Words that take back what stands before them. */
  private static final Set<String> BACK =
      Set.of(
          "no",
          "nope",
          "sorry",
          "scratch",
          "correction",
          "oops",
          "mean",
          "meant",
          "wrong",
          "mistake",
          "actually",
          "rather",
          "make");

  private static final Set<String> BESIDE =
      Set.of(
          ",", "-", "–", "—", "…", ".", "(", "!", ":", "i", "i'm", "im", "am", "wait", "hang",
          "hold", "on", "or", "er", "erm", "um", "uh", "ah", "oh", "it", "it's", "its", "that",
          "that's", "thats", "my", "me", "say", "should", "be", "is", "well", "let's", "ok");

  private static final Set<String> LEADING =
      Set.of("at", "from", "to", "till", "until", "before", "after", "by", "past", "for", "about");
  private static final Set<Type> VALUES =
      Set.of(Type.RANGE, Type.TIME, Type.DURATION, Type.COUNT, Type.NUMBER, Type.MONEY);
  private static final int MOST_BETWEEN = 8;
  private static final int NOON = 720;

  private Corrected() {}

  /** Puts the second mention in the place of the first where it takes it back. */
  static boolean join(Cursor c, List<Mention> found, Mention second) {
    Mention first = found.isEmpty() ? null : found.get(found.size() - 1);
    if (first == null || !VALUES.contains(first.type()) || !VALUES.contains(second.type())) {
      return false;
    }
    boolean led = LEADING.contains(c.at(second.first() - 1).low());
    int end = led ? second.first() - 1 : second.first();
    boolean counts = second.type() == Type.NUMBER && c.is(end - 1, "no"); // "no 14 of them"
    if (counts || !takenBack(c, first.next(), end)) {
      return false;
    }
    String lead = led ? c.at(end).low() : "";
    Mention value = value(c, first, second, lead);
    if (value == null) {
      return false;
    }
    int next =
        c.is(first.next(), "(") && c.is(second.next(), ")") ? second.next() + 1 : second.next();
    found.set(found.size() - 1, new Mention(value.type(), value.values(), first.first(), next));
    return true;
  }

  /** A mark, and nothing but words that take back: a sentence may end within them, not a line. */
  private static boolean takenBack(Cursor c, int from, int to) {
    boolean back = false;
    boolean marked = false;
    for (int i = from; i < to; i++) {
      String low = c.at(i).low();
      boolean word = BACK.contains(low) && !(low.equals("make") && !c.is(i + 1, "it", "that"));
      if (!word && !BESIDE.contains(low)) {
        return false;
      }
      back |= word;
      marked |= !c.at(i).word() || low.equals("sorry") || i > from && word;
    }
    return back && marked && to - from <= MOST_BETWEEN;
  }

  private static @Nullable Mention value(Cursor c, Mention first, Mention second, String lead) {
    boolean same = lead.isEmpty() || c.is(first.first() - 1, lead) || c.is(first.first(), lead);
    Object old = first.values().get(0);
    Object now = second.values().get(0);
    if (old instanceof ClockRange range) {
      Clock clock = clock(second);
      boolean from = lead.equals("from");
      boolean until = lead.isEmpty() || Set.of("to", "till", "until").contains(lead);
      return now instanceof ClockRange
          ? second
          : clock != null && (from || until) ? range(range, clock, from) : null;
    }
    if (!same) {
      return null;
    }
    boolean timed = first.type() == Type.TIME || second.type() == Type.TIME;
    if (timed && (first.type() == Type.NUMBER || second.type() == Type.NUMBER)) {
      Clock clock = clock(second);
      return clock == null ? null : Mention.of(Type.TIME, clock, 0, 0);
    }
    if (first.type() == Type.DURATION && second.type() == Type.NUMBER) {
      int unit = Durations.unit(c, first.next() - 1);
      return unit == 0 ? null : Mention.of(Type.DURATION, (int) now * unit, 0, 0);
    }
    if (first.type() == Type.COUNT && second.type() == Type.NUMBER) {
      return Mention.of(Type.COUNT, now, 0, 0);
    }
    boolean range = second.type() == Type.RANGE && first.type() == Type.TIME;
    return first.type() == second.type() || range ? second : null;
  }

  private static @Nullable Clock clock(Mention m) {
    Object value = m.values().get(0);
    boolean hour = m.type() == Type.NUMBER && value instanceof Integer n && n > 0 && n <= 24;
    return value instanceof Clock clock
        ? clock
        : hour ? new Clock((int) value * 60, (int) value <= 12) : null;
  }

  /** The range with another end, in the half of the day that the range is in. */
  private static @Nullable Mention range(ClockRange r, Clock now, boolean begins) {
    Clock from = begins ? now : r.from();
    Clock to = begins ? r.to() : now;
    int length = to.minutes() - from.minutes();
    if (now.open()) {
      length = Math.floorMod(length - 1, NOON) + 1;
      from = begins ? new Clock(to.minutes() - length, r.to().open()) : from;
      to = begins ? to : new Clock(from.minutes() + length, r.from().open());
    }
    return length > 0 && from.minutes() >= 0 && to.minutes() <= 2 * NOON
        ? Mention.of(Type.RANGE, new ClockRange(from, to), 0, 0)
        : null;
  }
}
