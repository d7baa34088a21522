package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clock times: 9:00, 0930, 2.45pm, half two, quarter to eight, nine forty, noon. */
final class Times implements ValueReader {

  private static final Set<String> PAST = Set.of("past", "after", "gone");
  private static final Set<String> TO = Set.of("to", "before", "of", "till");

  /** Half of the day that a time was said to lie in. */
  enum Half {
    AM,
    PM,
    /** Not said, and the figure does not tell. */
    OPEN,
    /** A 24-hour figure. */
    SETTLED
  }

  /**
   * A time before morning or afternoon is settled.
   *
   * @param minutes as written, below 1440, or 1440 for midnight
   * @param half what was said
   * @param strong whether it is a time beyond doubt and not a bare number
   * @param next index of the token after it
   */
  record Found(int minutes, Half half, boolean strong, int next) {

    /** The time; an open one is put where people are awake: 7 to 12 and 1 to 6 in the afternoon. */
    Clock clock() {
      int hour = minutes / 60;
      int day =
          switch (half) {
            case AM -> minutes % 720;
            case PM -> minutes % 720 + 720;
            case OPEN -> hour < 7 ? minutes + 720 : minutes;
            case SETTLED -> minutes;
          };
      return new Clock(day, half == Half.OPEN);
    }
  }

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    Found f = find(c, i);
    return f != null && (f.strong() || hourBehind(c, i, f))
        ? Mention.of(Mention.Type.TIME, f.clock(), i, f.next())
        : null;
  }

  /** A bare hour behind a word that times follow: after one, by 3, until six. */
  private static boolean hourBehind(Cursor c, int i, Found f) {
    boolean behind =
        c.is(i - 1, "after", "before", "by", "at", "until", "till", "past", "than", "til");
    boolean hour = f.minutes() % 60 == 0 && f.minutes() >= 60 && f.minutes() <= 720;
    boolean counts =
        c.is(f.next(), "of", "days", "people", "%", ":")
            || c.is(f.next(), ".", "/") && c.glued(f.next()) && c.glued(f.next() + 1);
    return behind && hour && !counts && Durations.unit(c, c.skipHyphen(f.next())) == 0;
  }

  /** The time that starts at token {@code i}, bare hours included, or null. */
  @Nullable Found find(Cursor c, int i) {
    return find(c, i, false);
  }

  /**
   * The same.
   *
   * @param loose whether "ten to one" is a time here and not a range: it stands at one end of one
   */
  @Nullable Found find(Cursor c, int i, boolean loose) {
    Found f = c.is(i, "noon", "midday") ? new Found(720, Half.SETTLED, true, i + 1) : null;
    if (f == null && c.is(i, "twelve") && c.is(i + 1, "noon")) {
      f = new Found(720, Half.SETTLED, true, i + 2);
    }
    if (f == null && c.at(i).digits() && c.is(i + 1, "noon") && c.at(i).is("12")) {
      f = new Found(720, Half.SETTLED, true, i + 2);
    }
    if (f == null && c.is(i, "midnight")) {
      f = new Found(1440, Half.SETTLED, true, i + 1);
    }
    if (f == null) {
      f = half(c, i);
    }
    if (f == null) {
      f = pastOrTo(c, i, loose);
    }
    if (f == null) {
      f = c.at(i).digits() ? digital(c, i) : spoken(c, i);
    }
    return f == null || f.half() == Half.SETTLED ? f : meridiem(c, f);
  }

  private static @Nullable Found half(Cursor c, int i) {
    if (!c.is(i, "half")) {
      return null;
    }
    int j = PAST.contains(c.at(i + 1).low()) ? i + 2 : i + 1;
    Numbers.Found hour = Numbers.at(c, j);
    boolean sane = hour != null && hour.value() >= 1 && hour.value() <= 12 && c.at(j).spaced();
    return sane ? new Found(hour.value() % 12 * 60 + 30, Half.OPEN, true, hour.next()) : null;
  }

  private static @Nullable Found pastOrTo(Cursor c, int i, boolean loose) {
    int j = c.is(i, "a") ? i + 1 : i;
    int minutes;
    int k;
    if (c.is(j, "quarter")) {
      minutes = 15;
      k = j + 1;
    } else {
      Numbers.Found n = Numbers.at(c, j);
      if (n == null || n.digits() && c.at(n.next()).is("to") || n.value() < 2 || n.value() > 29) {
        return null;
      }
      minutes = n.value();
      k = c.is(n.next(), "minutes", "mins") ? n.next() + 1 : n.next();
    }
    boolean past = PAST.contains(c.at(k).low());
    if (!past && !TO.contains(c.at(k).low())) {
      return null;
    }
    boolean quarter = minutes == 15 && c.is(j, "quarter");
    // "five to nine" may as well be a range: only multiples of five after "past", quarters after
    // "to"
    if (!past && !quarter && !loose && !Set.of(20, 25).contains(minutes)) {
      return null;
    }
    Numbers.Found hour = Numbers.at(c, k + 1);
    if (hour == null && past && quarter) {
      return null;
    }
    if (hour == null || hour.value() < 1 || hour.value() > 12) {
      return null;
    }
    int base = hour.value() % 12 * 60;
    int at = past ? base + minutes : (base + 720 - minutes) % 720;
    return new Found(at, Half.OPEN, true, hour.next());
  }

  private static @Nullable Found digital(Cursor c, int i) {
    String d = c.at(i).raw();
    boolean glued = c.glued(i + 1) && c.glued(i + 2);
    boolean french = c.is(i + 1, "h") && d.length() == 2;
    boolean separated =
        c.is(i + 1, ":", ".", "h", "∶") && (glued || french) && c.at(i + 2).digits();
    if (separated && d.length() <= 2 && c.at(i + 2).raw().length() == 2) {
      int hour = Integer.parseInt(d);
      int minute = Integer.parseInt(c.at(i + 2).raw());
      boolean decimal = c.is(i + 1, ".") && Durations.unit(c, i + 3) > 0;
      if (hour <= 24 && minute < 60 && !decimal) {
        int next = c.is(i + 3, "h") && c.glued(i + 3) ? i + 4 : i + 3;
        return new Found(hour * 60 + minute, halfOf(d, hour), true, next);
      }
      return null;
    }
    if (d.length() == 4 || d.length() == 3 && d.charAt(0) != '0') {
      int hour = Integer.parseInt(d) / 100;
      int minute = Integer.parseInt(d) % 100;
      boolean sane =
          hour <= 24 && minute < 60 && minute % 5 == 0 && !c.is(i - 1, "$", "£", "€", "#");
      boolean year = d.startsWith("20") && hour == 20 && minute >= 24 && minute < 40;
      if (sane && !year && Durations.unit(c, c.skipHyphen(i + 1)) != 1) {
        int next = c.is(i + 1, "h", "hrs", "hours") ? i + 2 : i + 1;
        return new Found(hour * 60 + minute, halfOf(d, hour), d.length() == 4, next);
      }
      return null;
    }
    if (d.length() > 2) {
      return null;
    }
    int hour = Integer.parseInt(d);
    boolean clock = c.is(i + 1, "h") && (c.glued(i + 1) || hour > 6) && d.length() == 2;
    return hour <= 24 ? new Found(hour * 60, halfOf(d, hour), clock, clock ? i + 2 : i + 1) : null;
  }

  private static Half halfOf(String hourDigits, int hour) {
    boolean padded = hourDigits.startsWith("0");
    return hour == 0 || hour > 12 || padded ? Half.SETTLED : Half.OPEN;
  }

  private static @Nullable Found spoken(Cursor c, int i) {
    Numbers.Found hour = Numbers.at(c, i);
    if (hour == null || hour.value() < 1 || hour.value() > 12) {
      return null;
    }
    int h = hour.value() % 12 * 60 + (hour.value() == 12 ? 720 : 0);
    int j = hour.next();
    int zero = c.is(j, "oh", "o") && !c.is(j + 1, "clock") ? j + 1 : j;
    Numbers.Found minute = Numbers.at(c, zero);
    if (minute != null && !minute.digits() && c.at(j).spaced() && c.at(zero).low().length() > 2) {
      int m = minute.value();
      boolean sane = zero > j ? m < 10 : m >= 10 && m < 60 && m % 5 == 0;
      // "two thirty" is a time, "two thirty minute talks" is not
      if (sane && Durations.unit(c, c.skipHyphen(minute.next())) == 0) {
        return new Found(h + m, Half.OPEN, true, minute.next());
      }
    }
    return new Found(h, Half.OPEN, false, j);
  }

  /** Reads what follows a time: am, p.m., o'clock, in the morning, at night. */
  private static Found meridiem(Cursor c, Found f) {
    int i = f.next();
    boolean strong = f.strong();
    if (c.is(i, "o'clock", "oclock")) {
      i++;
      strong = true;
    }
    Half half = f.half();
    if (c.is(i, "am", "pm")) {
      half = c.is(i, "am") ? Half.AM : Half.PM;
      i++;
    } else if (c.is(i, "a", "p") && c.is(i + 1, ".") && c.is(i + 2, "m") && c.glued(i + 2)) {
      half = c.is(i, "a") ? Half.AM : Half.PM;
      i = c.is(i + 3, ".") && c.glued(i + 3) ? i + 4 : i + 3;
    } else if (c.is(i, "a", "p") && c.glued(i)) {
      half = c.is(i, "a") ? Half.AM : Half.PM;
      i++;
    } else if (c.is(i, "in", "at", "this") || c.is(i, "tonight")) {
      int j = c.is(i + 1, "the") ? i + 2 : i + 1;
      if (c.is(j, "morning")) {
        half = Half.AM;
        i = j + 1;
      } else if (c.is(j, "afternoon", "evening", "night")) {
        half = Half.PM;
        i = j + 1;
      }
    } else if (c.is(i, "noon") && f.minutes() % 720 == 0) {
      half = Half.PM;
      i++;
    }
    boolean said = half == Half.AM || half == Half.PM;
    return new Found(f.minutes(), half, strong || said, i);
  }
}
