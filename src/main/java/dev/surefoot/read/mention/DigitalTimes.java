package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Times.Found;
import dev.surefoot.read.mention.Times.Half;
import org.jspecify.annotations.Nullable;

/** Clock times in digits: 9:00, 9.30, 08h30, 0930, 9h, 14, and 9 30 where a time must stand. */
final class DigitalTimes {

  private DigitalTimes() {}

  /** The time that starts at token {@code i}, which is a number. */
  static @Nullable Found at(Cursor c, int i, boolean loose) {
    String d = c.at(i).raw();
    boolean ranged =
        d.length() == 4 && Connectors.until(c.at(i + 1)) && c.at(i + 2).raw().length() == 4;
    if (d.length() > 4 || Labels.firm(c, i) && !ranged) {
      return null;
    }
    if (d.length() > 2) {
      return plain(c, i, d);
    }
    if (separated(c, i, d)) {
      return parted(c, i, d);
    }
    int hour = Integer.parseInt(d);
    if (hour > 24) {
      return null;
    }
    if (spaced(c, i, loose)) {
      int minute = Integer.parseInt(c.at(i + 1).raw());
      return new Found(hour * 60 + minute, halfOf(d, hour), true, i + 2);
    }
    boolean h = c.is(i + 1, "h") && (c.glued(i + 1) || hour > 6 && d.length() == 2);
    boolean clock = h && !c.at(i + 2).digits() && (d.length() == 2 || hour > 5 || Times.led(c, i));
    Half half = clock ? Half.SETTLED : halfOf(d, hour);
    return new Found(hour * 60, half, clock, clock ? i + 2 : i + 1);
  }

  private static boolean separated(Cursor c, int i, String d) {
    boolean glued = c.glued(i + 1) && c.glued(i + 2);
    boolean french = c.is(i + 1, "h") && (d.length() == 2 || Times.led(c, i));
    return c.is(i + 1, ":", ".", "h", "∶")
        && (glued || french)
        && c.at(i + 2).raw().length() == 2
        && c.at(i + 2).digits();
  }

  private static @Nullable Found parted(Cursor c, int i, String d) {
    int hour = Integer.parseInt(d);
    int minute = Integer.parseInt(c.at(i + 2).raw());
    boolean more =
        c.is(i + 3, ".", ":") && c.glued(i + 3) && c.at(i + 4).digits() && c.glued(i + 4);
    boolean seconds = more && c.is(i + 1, ":") && c.is(i + 3, ":") && c.is(i + 4, "00");
    boolean decimal =
        c.is(i + 1, ".")
            && (Durations.unit(c, i + 3) > 0
                || Labels.counted(c, i + 3)
                || priced(c, i + 3)
                || Labels.place(c, i) && !Connectors.until(c.at(i + 3))
                || c.is(i + 3, "m"));
    if (hour > 24 || minute > 59 || decimal || more && !seconds) {
      return null;
    }
    int next = seconds ? i + 5 : i + 3;
    next = c.is(next, "h") && c.glued(next) || c.is(next, "hrs") ? next + 1 : next;
    Half half = c.is(i + 1, "h") ? Half.SETTLED : halfOf(d, hour);
    return new Found(hour * 60 + minute, half, true, next);
  }

  /** "14.50 a day" is what something costs. */
  private static boolean priced(Cursor c, int i) {
    return c.is(i, "a", "per", "each", "an")
        && c.is(i + 1, "day", "night", "week", "head", "person", "hour", "go", "kilo", "ticket");
  }

  /** 0930 and 930. */
  private static @Nullable Found plain(Cursor c, int i, String d) {
    int hour = Integer.parseInt(d) / 100;
    int minute = Integer.parseInt(d) % 100;
    boolean padded = d.startsWith("0");
    boolean sane = hour <= 24 && minute < 60 && minute % 5 == 0 && !(padded && d.length() == 3);
    boolean ranged = Connectors.until(c.at(i - 1)) || Connectors.until(c.at(i + 1));
    boolean year = hour == 20 && minute >= 24 && minute < 40 && !ranged && !Times.led(c, i);
    boolean other =
        Durations.unit(c, c.skipHyphen(i + 1)) == 1
            || Labels.counted(c, i + 1)
            || Labels.place(c, i) && !Connectors.until(c.at(i + 1))
            || c.is(i + 1, ",", ".") && c.glued(i + 1) && c.glued(i + 2) && c.at(i + 2).digits();
    if (!sane || year || other) {
      return null;
    }
    int next = c.is(i + 1, "h", "hrs", "hours") ? i + 2 : i + 1;
    return new Found(hour * 60 + minute, halfOf(d, hour), d.length() == 4, next);
  }

  /** "9 30" at the end of a range, "3 30 pm". */
  private static boolean spaced(Cursor c, int i, boolean loose) {
    Token minute = c.at(i + 1);
    boolean shaped =
        minute.digits()
            && minute.raw().length() == 2
            && minute.from() - c.at(i).to() == 1
            && Integer.parseInt(minute.raw()) < 60
            && Integer.parseInt(minute.raw()) % 5 == 0;
    boolean half = c.is(i + 2, "am", "pm");
    boolean worded = loose && c.at(i - 1).word() && !c.at(i + 2).digits();
    boolean more =
        c.is(i + 2, ":", ".", "h") && c.glued(i + 2)
            || !half && Durations.unit(c, c.skipHyphen(i + 2)) > 0
            || !half && Labels.counted(c, i + 2);
    return shaped && (half || worded) && !more;
  }

  private static Half halfOf(String hourDigits, int hour) {
    boolean padded = hourDigits.startsWith("0");
    return hour == 0 || hour > 12 || padded ? Half.SETTLED : Half.OPEN;
  }
}
