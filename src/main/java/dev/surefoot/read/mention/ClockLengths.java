package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Lengths that are written like clock times: 0:45, PT1H30M, "length 1:30", "takes 0030". */
final class ClockLengths {

  private static final int MOST_HOURS = 4;

  private final Habits habits;

  ClockLengths(Habits habits) {
    this.habits = habits;
  }

  @Nullable Mention at(Cursor c, int i) {
    if (c.is(i, "pt") && c.glued(i + 1)) {
      return iso(c, i);
    }
    Token t = c.at(i);
    if (!t.digits() || t.raw().length() > 4) {
      return null;
    }
    boolean headed = headed(c, i);
    if (t.raw().length() == 4) {
      int hour = Integer.parseInt(t.raw()) / 100;
      int minute = Integer.parseInt(t.raw()) % 100;
      int k = c.is(i + 1, "h", "hrs", "hours") ? i + 2 : i + 1;
      boolean length =
          (headed || c.is(k, "long"))
              && t.raw().startsWith("0")
              && hour <= MOST_HOURS
              && minute < 60;
      return length && hour + minute > 0 ? Durations.of(hour * 60 + minute, i, k) : null;
    }
    boolean clock =
        t.raw().length() <= 2
            && c.is(i + 1, ":")
            && c.glued(i + 1)
            && c.glued(i + 2)
            && c.at(i + 2).digits()
            && c.at(i + 2).raw().length() == 2;
    return clock ? clock(c, i, headed) : null;
  }

  private @Nullable Mention clock(Cursor c, int i, boolean headed) {
    int hour = Integer.parseInt(c.at(i).raw());
    int minute = Integer.parseInt(c.at(i + 2).raw());
    if (hour > MOST_HOURS || minute > 59 || hour + minute == 0 || ranged(c, i)) {
      return null;
    }
    boolean one = c.at(i).raw().length() == 1;
    boolean unit = one && c.is(i + 3, "hours", "hour", "hrs", "hr", "h", "long") && !c.glued(i + 3);
    boolean half = c.is(i + 3, "am", "pm", "a", "p", "o'clock", "in");
    boolean styled = one && (habits.padded() || habits.zeroed()) && !half && !Times.led(c, i);
    boolean length = one && hour == 0 || unit || headed && !half || styled;
    return length
        ? Durations.of(hour * 60 + minute, i, unit && !c.is(i + 3, "long") ? i + 4 : i + 3)
        : null;
  }

  private static boolean ranged(Cursor c, int i) {
    boolean before = Connectors.until(c.at(i - 1)) && !c.is(i - 1, "~");
    boolean tight =
        before && (c.at(i - 1).word() || c.at(i - 2).digits() || c.at(i - 2).is("am", "pm"));
    boolean after = Connectors.until(c.at(i + 3)) && (c.at(i + 4).digits() || c.at(i + 3).word());
    return tight || after;
  }

  /** Behind a word that a length follows: "duration: 1:30". */
  private static boolean headed(Cursor c, int i) {
    int j =
        c.is(i - 1, ":", "=", "of", "is", "-", "->", "\"", "~", "≥", ";", "|", ",") ? i - 2 : i - 1;
    j = c.is(j, "\"", ")", ":") ? j - 1 : j;
    return c.is(j, "duration", "length", "len", "dur", "lasting", "lasts", "takes", "needs")
        || c.is(j, "long", "minimum");
  }

  /** PT45M, PT1H15M. */
  private static @Nullable Mention iso(Cursor c, int i) {
    int minutes = 0;
    int j = i + 1;
    while (c.at(j).digits() && c.at(j).raw().length() < 4 && c.glued(j) && c.is(j + 1, "h", "m")) {
      minutes += Integer.parseInt(c.at(j).raw()) * (c.is(j + 1, "h") ? 60 : 1);
      j += 2;
    }
    return minutes > 0 ? Durations.of(minutes, i, j) : null;
  }
}
