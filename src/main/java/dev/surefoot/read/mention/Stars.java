package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Ratings: 4 stars, four-star, 4.5, 4/5, four out of five, four and a half stars. */
final class Stars implements ValueReader {

  private static final int MOST = 5;

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    if (c.is(i, "★", "⭐", "*")) {
      int n = 0;
      while (c.is(i + n, "★", "⭐", "*")) {
        n++;
      }
      return n > 1 && n <= MOST && !c.is(i, "*") ? of(10 * n, i, i + n) : null;
    }
    Numbers.Found n = Numbers.at(c, i);
    if (n == null || n.value() > MOST || n.value() < 1 || dotted(c, i)) {
      return null;
    }
    int tenths = 10 * n.value();
    int j = n.next();
    boolean decimal = decimal(c, n, j);
    if (decimal) {
      tenths += Integer.parseInt(c.at(j + 1).raw().substring(0, 1));
      j += 2;
    } else if (c.is(j, "and") && c.is(j + 1, "a") && c.is(j + 2, "half")) {
      tenths += 5;
      j += 3;
    } else if (c.is(j, "½")) {
      tenths += 5;
      j++;
    }
    int k = c.is(j, "+") ? j + 1 : c.skipHyphen(j);
    if (c.is(k, "star", "stars", "★", "⭐", "starred")) {
      return of(tenths, i, k + 1);
    }
    if (c.is(j, "/") && c.is(j + 1, "5", "five") || c.is(j, "of") && c.is(j + 1, "5", "five")) {
      return c.is(j, "/") && c.is(j + 2, "/") ? null : of(tenths, i, j + 2);
    }
    if (c.is(j, "out") && c.is(j + 1, "of") && c.is(j + 2, "5", "five")) {
      return of(tenths, i, j + 3);
    }
    boolean money = c.is(i - 1, "$", "€", "£") || c.is(j, "k", "km", "miles", "grand", "thousand");
    return decimal && !money && tenths <= 10 * MOST ? of(tenths, i, j) : null;
  }

  private static boolean decimal(Cursor c, Numbers.Found n, int j) {
    boolean glued = n.digits() && c.is(j, ".") && c.glued(j) && c.glued(j + 1);
    boolean more = c.is(j + 2, ".", ",", ":", "/") && c.glued(j + 2) && c.at(j + 3).digits();
    return glued && c.at(j + 1).raw().matches("\\d0?") && !(more && c.glued(j + 3));
  }

  private static boolean dotted(Cursor c, int i) {
    return c.glued(i) && (c.is(i - 1, ".", "/", ":", ",", "-") && c.at(i - 2).digits());
  }

  private static Mention of(int tenths, int first, int next) {
    return Mention.of(Mention.Type.RATING, tenths, first, next);
  }
}
