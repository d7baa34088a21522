package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Clock;
import org.jspecify.annotations.Nullable;

/** Clock times, in digits or in words, with the half of the day where it is said. */
final class Times implements ValueReader {

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
    Found plain = find(c, i);
    Found loose = point(c, i) ? find(c, i, true) : null;
    Found f = loose != null && (plain == null || loose.next() > plain.next()) ? loose : plain;
    return f != null && (f.strong() || bareBehind(c, i, f))
        ? Mention.of(Mention.Type.TIME, f.clock(), i, f.next())
        : null;
  }

  /** Behind a word that a point in time follows and no range: "at ten to two", "by 5 to 9". */
  static boolean point(Cursor c, int i) {
    boolean past =
        c.is(i - 1, "past", "than")
            && !c.is(i - 2, "half", "quarter")
            && Numbers.at(c, i - 2) == null;
    return c.is(i - 1, "by")
        || past && !c.at(i).digits()
        || !c.at(i).digits() && c.is(i - 1, "at", "before", "after", "until", "till", "til", "be");
  }

  /** Behind a word that times follow. */
  static boolean led(Cursor c, int i) {
    return c.is(i - 1, "after", "before", "by", "at", "until", "till", "past", "than", "til", "tae")
        || c.is(i - 1, "from", "since", "around", "about", "to", "between", "frae");
  }

  /** A bare hour, or 930, behind a word that times follow: after one, by 3, until six. */
  private static boolean bareBehind(Cursor c, int i, Found f) {
    boolean behind =
        c.is(i - 1, "after", "before", "by", "at", "until", "till", "past", "than", "til");
    boolean on = c.is(f.next(), "on", "onward", "onwards", "that", "every", "each", "this", "but");
    // "from four", "from 3 onwards", but not "from 1 0 5 20 11" nor "from two places"
    boolean from =
        c.is(i - 1, "from", "since") && (!c.at(f.next()).word() || on) && !c.at(f.next()).digits();
    boolean three = c.at(i).digits() && c.at(i).raw().length() == 3;
    boolean hour = f.minutes() % 60 == 0 && f.minutes() >= 60 && f.minutes() <= 720;
    boolean counts =
        c.is(f.next(), "of", "days", ":")
            || Labels.counted(c, f.next())
            || c.is(f.next(), ".", "/")
                && c.glued(f.next())
                && c.glued(f.next() + 1)
                && c.at(f.next() + 1).digits();
    boolean length = Durations.unit(c, c.skipHyphen(f.next())) > 0;
    return (behind || from) && (hour || three) && !counts && !length;
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
    Found f = SpokenTimes.noon(c, i);
    if (f == null) {
      f = SpokenTimes.half(c, i);
    }
    if (f == null) {
      f = SpokenTimes.pastOrTo(c, i, loose);
    }
    if (f == null) {
      f = c.at(i).digits() ? DigitalTimes.at(c, i, loose) : SpokenTimes.hours(c, i);
    }
    return f == null ? null : Halves.read(c, f);
  }
}
