package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Lengths of time in minutes: 45 min, an hour and a half, 1h30, three quarters of an hour. */
final class Durations implements ValueReader {

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    Mention m = fraction(c, i);
    if (m == null) {
      m = hours(c, i);
    }
    return m == null ? minutes(c, i) : m;
  }

  /** 1 when token {@code i} is a word for minutes, 60 for hours, else 0. */
  static int unit(Cursor c, int i) {
    if (c.is(i, "min", "mins", "minute", "minutes", "minute's", "minutes'", "minuts", "mintues")) {
      return 1;
    }
    if (c.is(i, "m", "'") && c.glued(i) && !c.is(i + 1, ".") && c.at(i - 1).digits()) {
      return 1;
    }
    if (c.is(i, "hour", "hours", "hr", "hrs", "hour's", "hours'")) {
      return 60;
    }
    boolean letter = c.is(i, "h") && (c.glued(i) || c.at(i - 1).digits());
    return letter ? 60 : 0;
  }

  private static boolean hourWord(Cursor c, int i) {
    return c.is(i, "hour", "hours", "hr");
  }

  /** Half an hour, (a) quarter of an hour, three quarters of an hour. */
  private static @Nullable Mention fraction(Cursor c, int i) {
    int j = c.is(i, "a", "one") ? i + 1 : i;
    j = c.is(j, "full", "good") ? j + 1 : j;
    if (c.is(j, "half")) {
      int k = c.is(j + 1, "an", "a") ? j + 2 : c.skipHyphen(j + 1);
      return hourWord(c, k) ? of(30, i, k + 1) : null;
    }
    int quarters = 0;
    int k = j;
    if (c.is(j, "three") && c.is(c.skipHyphen(j + 1), "quarters", "quarter")) {
      quarters = 3;
      k = c.skipHyphen(j + 1) + 1;
    } else if (c.is(j, "quarter")) {
      quarters = 1;
      k = j + 1;
    }
    boolean ofHour = quarters > 0 && c.is(k, "of") && c.is(k + 1, "an", "a") && hourWord(c, k + 2);
    if (ofHour) {
      return of(15 * quarters, i, k + 3);
    }
    return quarters > 0 && hourWord(c, c.skipHyphen(k))
        ? of(15 * quarters, i, c.skipHyphen(k) + 1)
        : null;
  }

  private static @Nullable Mention hours(Cursor c, int i) {
    int quarters;
    int j;
    if (c.is(i, "a", "an", "one", "1") && c.is(i + 1, "full", "whole", "good", "solid", "clear")) {
      quarters = 4;
      j = i + 2;
    } else if (c.is(i, "a", "an", "full") && hourWord(c, i + 1)
        || hourWord(c, i) && c.is(i, "hour")) {
      quarters = 4;
      j = hourWord(c, i) ? i : i + 1;
    } else {
      Numbers.Found n = Numbers.at(c, i);
      if (n == null || n.value() > 24 || clockLike(c, i, n)) {
        return null;
      }
      quarters = n.value() * 4;
      j = n.next();
      int tenths = decimal(c, j);
      if (tenths >= 0) {
        quarters += tenths * 4 / 100;
        j += 2;
      } else if (c.is(j, "½")) {
        quarters += 2;
        j++;
      } else if (c.is(j, "and") && c.is(j + 1, "a") && c.is(j + 2, "half", "quarter")) {
        quarters += c.is(j + 2, "half") ? 2 : 1;
        j += 3;
      }
    }
    j = c.skipHyphen(j);
    j = c.is(j, "full", "whole", "solid") ? j + 1 : j;
    if (unit(c, j) != 60) {
      return null;
    }
    return tail(c, quarters * 15, i, j + 1);
  }

  /** "08h30" and "14h30" are clock times; "1h30" is a length. */
  private static boolean clockLike(Cursor c, int i, Numbers.Found n) {
    boolean h = c.is(n.next(), "h");
    return h && (c.at(i).raw().startsWith("0") || n.value() > 6);
  }

  private static int decimal(Cursor c, int j) {
    boolean dotted = c.is(j, ".", ",") && c.glued(j) && c.glued(j + 1) && c.at(j + 1).digits();
    if (!dotted) {
      return -1;
    }
    String d = c.at(j + 1).raw();
    return d.length() == 1 ? Integer.parseInt(d) * 10 : d.length() == 2 ? Integer.parseInt(d) : -1;
  }

  /** What may follow the hours: 30, and 15 minutes, and a half, and three quarters. */
  private static Mention tail(Cursor c, int minutes, int i, int j) {
    int k = c.is(j, "and", "&", "+") ? j + 1 : j;
    if (k > j && c.is(k, "a", "one") && c.is(k + 1, "half", "quarter")) {
      return of(minutes + (c.is(k + 1, "half") ? 30 : 15), i, k + 2);
    }
    if (k > j && c.is(k, "three") && c.is(c.skipHyphen(k + 1), "quarters")) {
      return of(minutes + 45, i, c.skipHyphen(k + 1) + 1);
    }
    Numbers.Found n = Numbers.at(c, k);
    if (n != null && n.value() < 60) {
      int u = c.skipHyphen(n.next());
      if (unit(c, u) == 1) {
        return of(minutes + n.value(), i, u + 1);
      }
      if (k == j && n.digits() && c.is(j - 1, "h") && c.at(j).raw().length() == 2) {
        return of(minutes + n.value(), i, n.next());
      }
      boolean joined = k > j || !n.digits() && c.is(j - 1, "hour", "hours");
      boolean spoken = joined && n.value() >= 5 && n.value() % 5 == 0;
      return spoken && !timely(c, n.next())
          ? of(minutes + n.value(), i, n.next())
          : of(minutes, i, j);
    }
    return of(minutes, i, j);
  }

  private static boolean timely(Cursor c, int i) {
    return c.is(i, "to", "till", "until", "for", "with", "-", "–", "at");
  }

  private static @Nullable Mention minutes(Cursor c, int i) {
    Numbers.Found n = Numbers.at(c, i);
    if (n == null) {
      return null;
    }
    int j = c.skipHyphen(n.next());
    j = c.is(j, "full", "whole", "straight", "solid", "short") ? j + 1 : j;
    return unit(c, j) == 1 ? of(n.value(), i, j + 1) : null;
  }

  private static Mention of(int minutes, int first, int next) {
    return Mention.of(Mention.Type.DURATION, minutes, first, next);
  }
}
