package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Parts of an hour: half an hour, three quarters of an hour, 1/2 hr, ¾ h. */
final class HourParts {

  private HourParts() {}

  static @Nullable Mention at(Cursor c, int i) {
    int j = c.is(i, "a", "one") ? i + 1 : i;
    j = c.is(j, "full", "good") ? j + 1 : j;
    Mention signed = signed(c, i, j);
    if (signed != null) {
      return signed;
    }
    int minutes = 0;
    int k = j;
    if (c.is(j, "half")) {
      minutes = 30;
      k = j + 1;
    } else if (c.is(j, "three") && c.is(c.skipHyphen(j + 1), "quarters", "quarter")) {
      minutes = 45;
      k = c.skipHyphen(j + 1) + 1;
    } else if (c.is(j, "quarter", "quater")) {
      minutes = 15;
      k = j + 1;
    }
    if (minutes == 0) {
      return null;
    }
    int of = c.is(k, "of") ? k + 1 : k;
    int unit = c.is(of, "an", "a") ? of + 1 : of > k ? of : c.skipHyphen(k);
    boolean article = of > k || minutes == 30 || unit == k || !c.is(of, "an", "a");
    return article && hour(c, unit) ? Durations.of(minutes, i, unit + 1) : null;
  }

  private static boolean hour(Cursor c, int i) {
    return c.is(i, "hour", "hours", "hr", "hrs", "h", "hourly")
        || c.at(i).low().startsWith("hour'");
  }

  /** 1/2 hour, ½ h, 3/4 of an hour. */
  private static @Nullable Mention signed(Cursor c, int i, int j) {
    int minutes = sign(c, j);
    int next = j + 1;
    if (minutes == 0) {
      minutes = slashed(c, j);
      next = j + 3;
    }
    int k = c.is(next, "of") ? next + 1 : c.skipHyphen(next);
    k = c.is(k, "a", "an") ? k + 1 : k;
    return minutes > 0 && hour(c, k) ? Durations.of(minutes, i, k + 1) : null;
  }

  /** Minutes of an hour that ½, ¼ or ¾ stands for, else 0. */
  static int sign(Cursor c, int i) {
    return c.is(i, "½") ? 30 : c.is(i, "¼") ? 15 : c.is(i, "¾") ? 45 : 0;
  }

  /** The same of 1/2, 1/4 and 3/4. */
  static int slashed(Cursor c, int i) {
    boolean glued = c.is(i + 1, "/") && c.glued(i + 1) && c.glued(i + 2);
    if (!glued || !c.is(i, "1", "3") || !c.is(i + 2, "2", "4")) {
      return 0;
    }
    boolean whole = c.is(i + 3, "/");
    int quarters = Integer.parseInt(c.at(i).raw()) * (c.is(i + 2, "2") ? 2 : 1);
    return whole || quarters > 3 ? 0 : 15 * quarters;
  }
}
