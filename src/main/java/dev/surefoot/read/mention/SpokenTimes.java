package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Times.Found;
import dev.surefoot.read.mention.Times.Half;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clock times in words: noon, half two, quarter to eight, nine forty, fifteen hundred. */
final class SpokenTimes {

  private static final Set<String> PAST = Set.of("past", "after", "gone");
  private static final Set<String> TO = Set.of("to", "before", "of", "till", "tae");

  private SpokenTimes() {}

  static @Nullable Found noon(Cursor c, int i) {
    boolean twelve = c.is(i, "twelve", "12") && c.is(i + 1, "noon", "nn", "midday");
    boolean label = c.is(i + 1, ":") && !c.at(i - 1).word() && !c.at(i - 1).digits();
    if (label) {
      return null; // "Midday: Bo 12:45 to 13:00" says what part of the day the rest is about
    }
    if (twelve || c.is(i, "noon", "midday")) {
      return new Found(720, Half.SETTLED, true, twelve ? i + 2 : i + 1);
    }
    boolean night = c.is(i, "twelve", "12") && c.is(i + 1, "midnight");
    return night || c.is(i, "midnight")
        ? new Found(1440, Half.SETTLED, true, night ? i + 2 : i + 1)
        : null;
  }

  static @Nullable Found half(Cursor c, int i) {
    if (!c.is(i, "half")) {
      return null;
    }
    int j = PAST.contains(c.at(i + 1).low()) ? i + 2 : i + 1;
    Numbers.Found hour = Numbers.at(c, j);
    boolean sane = hour != null && hour.value() >= 1 && hour.value() <= 12 && c.at(j).spaced();
    return sane ? new Found(hour.value() % 12 * 60 + 30, Half.OPEN, true, hour.next()) : null;
  }

  /** Minutes before or after an hour that may not be named. */
  private record Minutes(int value, boolean past, boolean quarter, boolean digits, int next) {}

  private static @Nullable Minutes minutes(Cursor c, int i) {
    int j = c.is(i, "a") ? i + 1 : i;
    boolean quarter = c.is(j, "quarter", "quater", "qtr");
    Numbers.Found n = quarter || c.is(j, "half") ? null : Numbers.at(c, j);
    if (!quarter && !c.is(j, "half") && (n == null || n.value() < 2 || n.value() > 29)) {
      return null;
    }
    int k = n == null ? j + 1 : n.next();
    k = n != null && c.is(k, "minutes", "mins") ? k + 1 : k;
    boolean past = PAST.contains(c.at(k).low());
    int value = n == null ? quarter ? 15 : 30 : n.value();
    boolean joined = past || TO.contains(c.at(k).low());
    return joined ? new Minutes(value, past, quarter, n != null && n.digits(), k + 1) : null;
  }

  /**
   * Quarter to eight, ten past two.
   *
   * @param loose whether "ten to one" is a time here and not a range
   */
  static @Nullable Found pastOrTo(Cursor c, int i, boolean loose) {
    Minutes m = c.is(i, "half") ? null : minutes(c, i);
    Numbers.Found hour = m == null ? null : Numbers.at(c, m.next());
    if (m == null || hour == null || hour.value() < 1 || hour.value() > 12) {
      return null;
    }
    // "five to nine" may as well be a range: so is "20 to 10" in digits
    boolean five = m.value() % 5 == 0 || c.is(m.next() - 2, "minutes", "mins");
    // "none of the three after 4" counts days
    boolean past = m.past() && (five || !c.is(m.next() - 1, "after"));
    boolean clear = past || m.quarter() || !m.digits() && Set.of(20, 25).contains(m.value());
    boolean length = Durations.unit(c, c.skipHyphen(hour.next())) > 0;
    if (!clear && !(loose && five) || length || Labels.counted(c, hour.next())) {
      return null;
    }
    int base = hour.value() % 12 * 60;
    int at = m.past() ? base + m.value() : (base + 720 - m.value()) % 720;
    return new Found(at, Half.OPEN, true, hour.next());
  }

  /**
   * "Half past" or "quarter to" without its hour, as the end of a range.
   *
   * @return the minutes after the hour, and where it ends; null when there is none, or an hour
   */
  static @Nullable Found hourless(Cursor c, int i) {
    Minutes m = minutes(c, i);
    if (m == null || Numbers.at(c, m.next()) != null || m.value() == 30 && !m.past()) {
      return null;
    }
    boolean to = !m.past() && (c.at(m.next()).word() || !c.is(m.next() - 1, "to"));
    boolean five = m.value() % 5 == 0;
    int at = m.past() ? m.value() : 60 - m.value();
    return to || !five ? null : new Found(at, Half.OPEN, true, m.next());
  }

  /** Nine, nine forty, nine-thirty, fourteen thirty, fifteen hundred. */
  static @Nullable Found hours(Cursor c, int i) {
    Numbers.Found hour = Numbers.at(c, i);
    if (hour == null || hour.value() < 1) {
      return null;
    }
    boolean hundred = hour.value() % 100 == 0 && hour.value() <= 2400 && hour.value() >= 1000;
    if (hundred) {
      boolean hours = c.is(hour.next(), "hours", "hrs");
      boolean counted = Labels.counted(c, hour.next());
      int next = hours ? hour.next() + 1 : hour.next();
      return counted ? null : new Found(hour.value() / 100 * 60, Half.SETTLED, true, next);
    }
    if (hour.value() > 23) {
      return null;
    }
    boolean late = hour.value() > 12;
    int h = late ? hour.value() * 60 : hour.value() % 12 * 60 + (hour.value() == 12 ? 720 : 0);
    Numbers.Found minute = minute(c, hour.next());
    if (minute != null) {
      return new Found(h + minute.value(), late ? Half.SETTLED : Half.OPEN, true, minute.next());
    }
    return late ? null : new Found(h, Half.OPEN, false, hour.next());
  }

  private static Numbers.@Nullable Found minute(Cursor c, int i) {
    boolean hyphen = c.is(i, "-", "‑") && c.glued(i) && c.glued(i + 1);
    int j = hyphen ? i + 1 : i;
    boolean zero = c.is(j, "oh", "o") && !c.is(j + 1, "clock");
    j = zero ? c.skipHyphen(j + 1) : j;
    Numbers.Found minute = Numbers.at(c, j);
    boolean worded = minute != null && !minute.digits() && c.at(j).low().length() > 2;
    if (minute == null || !worded || !(hyphen || c.at(i).spaced())) {
      return null;
    }
    int m = minute.value();
    // "nine-ten" is a range
    boolean sane = zero ? m < 10 : m >= (hyphen ? 15 : 10) && m < 60 && m % 5 == 0;
    // "two thirty" is a time, "two thirty minute talks" is not
    boolean length = Durations.unit(c, c.skipHyphen(minute.next())) > 0;
    return sane && !length && !Labels.counted(c, minute.next()) ? minute : null;
  }
}
