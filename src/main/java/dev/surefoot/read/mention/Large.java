package dev.surefoot.read.mention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers with thousands: 1.9k, two thousand five hundred, 12 thousand, a grand, 4600. */
final class Large {

  private static final int THOUSAND = 1000;
  private static final int MOST = 10_000_000;

  private Large() {}

  /**
   * A number that starts at token {@code i}, or null.
   *
   * @return its value, never above ten million
   */
  static Numbers.@Nullable Found at(Cursor c, int i) {
    boolean one = c.is(i, "a", "one") && unit(c, i + 1) > 0;
    if (one && !c.is(i + 1, "k")) {
      return more(c, unit(c, i + 1), i + 2);
    }
    Numbers.Found n = Numbers.at(c, i);
    if (n == null) {
      return null;
    }
    int j =
        c.is(n.next(), ".", ",") && n.digits() && n.value() < THOUSAND ? fraction(c, n.next()) : 0;
    if (j > 0) {
      return decimal(c, n, j);
    }
    if (c.is(n.next(), "and") && c.is(n.next() + 1, "a") && c.is(n.next() + 2, "half")) {
      int unit = unit(c, n.next() + 3);
      return unit == 0 ? n : whole(n.value() * unit + unit / 2, n.next() + 4, false);
    }
    Numbers.Found parted = parted(c, n);
    if (parted != null) {
      return parted;
    }
    int unit = unit(c, n.next());
    if (unit == 0) {
      return cents(c, n);
    }
    return more(c, n.value() * unit, n.next() + 1);
  }

  /** 8.400 and 3 900. */
  private static Numbers.@Nullable Found parted(Cursor c, Numbers.Found n) {
    int i = n.next();
    boolean dot = c.is(i, ".") && c.glued(i) && c.glued(i + 1);
    int j = dot ? i + 1 : i;
    boolean three = c.at(j).digits() && c.at(j).raw().length() == 3 && n.value() < THOUSAND;
    boolean space = !dot && c.at(j).spaced() && !c.at(j).column();
    return n.digits() && n.value() > 0 && three && (dot || space)
        ? whole(n.value() * THOUSAND + Integer.parseInt(c.at(j).raw()), j + 1, true)
        : null;
  }

  /** Behind the digits of a fraction whose unit follows: 1.9k; 0 for none. */
  private static int fraction(Cursor c, int i) {
    boolean digits = c.glued(i) && c.glued(i + 1) && c.at(i + 1).digits();
    return digits && c.at(i + 1).raw().length() < 3 && unit(c, i + 2) >= THOUSAND ? i + 1 : 0;
  }

  private static Numbers.@Nullable Found decimal(Cursor c, Numbers.Found n, int i) {
    String raw = c.at(i).raw();
    int unit = unit(c, i + 1);
    int part = Integer.parseInt(raw) * unit / (raw.length() == 1 ? 10 : 100);
    return whole(n.value() * unit + part, i + 2, true);
  }

  /** Dollars and cents: the cents are left out. */
  private static Numbers.Found cents(Cursor c, Numbers.Found n) {
    boolean cents =
        n.digits()
            && c.is(n.next(), ".")
            && c.glued(n.next())
            && c.glued(n.next() + 1)
            && c.at(n.next() + 1).raw().matches("\\d\\d|-");
    return cents ? new Numbers.Found(n.value(), n.next() + 2, true) : n;
  }

  /** What follows the thousands in words: two thousand five hundred and ten. */
  private static Numbers.@Nullable Found more(Cursor c, int value, int i) {
    int j = c.is(i, "and", ",") ? i + 1 : i;
    Numbers.Found rest = c.is(i - 1, "k", "grand") ? null : Numbers.at(c, j);
    int most = c.is(i - 1, "hundred") ? 100 : THOUSAND;
    boolean words = rest != null && !rest.digits() && rest.value() < most && value >= THOUSAND;
    boolean goesOn = words && (j == i || rest.value() >= 1);
    return goesOn ? whole(value + rest.value(), rest.next(), false) : whole(value, i, false);
  }

  private static Numbers.@Nullable Found whole(int value, int next, boolean digits) {
    return value < 0 || value > MOST ? null : new Numbers.Found(value, next, digits);
  }

  private static int unit(Cursor c, int i) {
    boolean k = c.is(i, "k") && (c.glued(i) || c.at(i - 1).digits());
    return k || List.of("thousand", "grand", "thou").contains(c.at(i).bare())
        ? THOUSAND
        : c.at(i).bare().equals("hundred") ? 100 : 0;
  }
}
