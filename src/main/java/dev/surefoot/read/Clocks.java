package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.DayRange;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times and amounts that change: what was said before tells morning from afternoon. */
final class Clocks {

  static final int HALF_DAY = 720;
  private static final int DAY = 1440;

  private Clocks() {}

  /** The number of a day that may be counted from the end. */
  static int day(int day, int days) {
    return DayRange.day(day, days);
  }

  /** Puts each time that may be two into the half of the day where the old one is. */
  static void near(Map<String, Object> old, Map<String, Object> values) {
    values.replaceAll(
        (slot, v) ->
            v instanceof Clock c && c.open() && old.get(slot) instanceof Integer was
                ? (Object) nearest(c.minutes(), was)
                : v instanceof Clock c ? c : v);
  }

  private static int nearest(int minutes, int was) {
    int best = minutes;
    for (int other : new int[] {minutes - HALF_DAY, minutes + HALF_DAY}) {
      boolean nearer = Math.abs(other - was) < Math.abs(best - was);
      best = other >= 0 && other <= DAY && nearer ? other : best;
    }
    return best;
  }

  /** A value with an amount more or less; null when that is none. */
  static @Nullable Object moved(Domain.@Nullable Type type, @Nullable Object old, int by) {
    if (old instanceof String date) {
      return LocalDate.parse(date).plusDays(by).toString();
    }
    if (!(old instanceof Integer was)) {
      return null;
    }
    int now = was + by;
    boolean fits = type == Domain.Type.TIME ? now >= 0 && now <= DAY : now > 0;
    return fits ? (Object) now : null;
  }
}
