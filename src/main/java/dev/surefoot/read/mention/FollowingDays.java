package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "The next day", "the following morning", "the day after": the one behind the last day named. */
final class FollowingDays {

  private static final int WEEK = 7;

  private final Cursor c;
  private final List<Mention> found;

  /**
   * Reads days of a text.
   *
   * @param found all mentions of days in figures and weekdays, in order
   */
  FollowingDays(Cursor c, List<Mention> found) {
    this.c = c;
    this.found = found;
  }

  /**
   * The day whose words begin at a token, or null.
   *
   * @param before the mentions that stand before it
   */
  @Nullable Mention at(int i, List<Mention> before) {
    int next = next(i);
    if (next < 0) {
      return null;
    }
    for (int k = before.size() - 1; k >= 0; k--) {
      Mention day = before.get(k);
      if (day.type() == Type.WEEKDAY) {
        return Mention.of(Type.WEEKDAY, behind(day), i, next);
      }
      if (day.type() == Type.DAYS && ((DayRange) day.values().get(0)).to() > 0) {
        int to = ((DayRange) day.values().get(0)).to() + 1;
        return Mention.of(Type.DAYS, new DayRange(to, to), i, next);
      }
    }
    return null;
  }

  /** Index behind the words, or -1. */
  private int next(int i) {
    int j = c.is(i, "the", "on") ? i + 1 : i;
    j = c.is(i, "on") && c.is(j, "the") ? j + 1 : j;
    if (c.is(j, "next", "following") && c.is(j + 1, "day", "morning", "afternoon", "evening")) {
      return j > i ? j + 2 : -1;
    }
    boolean after = j > i && c.is(j, "day") && c.is(j + 1, "after", "afterwards");
    boolean that = after && c.is(j + 2, "that") && !c.at(j + 3).word();
    boolean ends = after && (!c.at(j + 2).word() && !c.at(j + 2).digits() || person(j + 2));
    return that ? j + 3 : ends ? j + 2 : -1;
  }

  private boolean person(int i) {
    return c.is(i, "he", "she", "they", "he's", "she's", "they're", "i", "i'm", "we", "is", "only");
  }

  /** The next day of the week that the text names, as the days are that the meeting may be on. */
  private String behind(Mention day) {
    int last = Weekdays.order(day.values().get(day.values().size() - 1));
    for (int step = 1; step < WEEK; step++) {
      String name = Weekday.values()[(last + step) % WEEK].english();
      boolean named =
          found.stream().anyMatch(m -> m.type() == Type.WEEKDAY && m.values().contains(name));
      if (named) {
        return name;
      }
    }
    return Weekday.values()[(last + 1) % WEEK].english();
  }
}
