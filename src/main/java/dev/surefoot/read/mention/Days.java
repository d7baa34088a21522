package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** One numbered day: day 4, d4, the fourth day, the 4th. */
final class Days {

  /** No trip is longer. */
  static final int MOST = 400;

  private Days() {}

  /** How surely a number is a day. */
  enum Sort {
    /** Day 4. */
    WORDED,
    /** Days 4: more may follow without the word. */
    PLURAL,
    /** The 4th day. */
    ORDINAL_DAY,
    /** The 4th: perhaps of something else. */
    ORDINAL,
    /** 4. */
    BARE
  }

  /**
   * A day.
   *
   * @param value its number, 1 to {@link #MOST}
   */
  record Found(int value, Sort sort, int next) {}

  static @Nullable Found at(Cursor c, int i) {
    int one = c.is(i, "the") ? i + 1 : i;
    if (word(c, one)) {
      int j = one + 1;
      j = c.is(j, "number", "numbers", "no", "nos", "#") ? j + 1 : j;
      j = c.is(j, ".", ":") && j > one + 1 ? j + 1 : j;
      Numbers.Found n = Numbers.at(c, j);
      return n == null ? null : sane(n, c.is(one, "days", "ds") ? Sort.PLURAL : Sort.WORDED);
    }
    Numbers.Found ordinal = Numbers.ordinalAt(c, one);
    if (ordinal != null) {
      boolean day = c.is(ordinal.next(), "day", "days");
      Numbers.Found end =
          day ? new Numbers.Found(ordinal.value(), ordinal.next() + 1, false) : ordinal;
      return sane(end, day ? Sort.ORDINAL_DAY : Sort.ORDINAL);
    }
    Numbers.Found bare = Numbers.at(c, i);
    return bare == null ? null : sane(bare, Sort.BARE);
  }

  private static @Nullable Found sane(Numbers.Found n, Sort sort) {
    return n.value() >= 1 && n.value() <= MOST ? new Found(n.value(), sort, n.next()) : null;
  }

  private static boolean word(Cursor c, int i) {
    return c.is(i, "day", "days", "dy", "dya", "dys") || c.is(i, "d", "ds") && c.at(i + 1).digits();
  }
}
