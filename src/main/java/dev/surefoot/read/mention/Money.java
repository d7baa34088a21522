package dev.surefoot.read.mention;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sums of dollars, and sums of other money, which stay as they are written. */
final class Money implements ValueReader {

  private static final Set<String> DOLLARS =
      Set.of(
          "dollars",
          "dollar",
          "bucks",
          "buck",
          "usd",
          "$",
          "dollers",
          "dolars",
          "us$",
          "greenbacks",
          "smackers");
  private static final Set<String> OTHERS =
      Set.of(
          "€", "£", "¥", "₹", "eur", "gbp", "cad", "aud", "chf", "jpy", "inr", "nzd", "sek", "nok",
          "dkk", "euro", "euros", "pounds", "quid", "yen", "francs", "rupees", "pesos", "kroner",
          "kronor", "yuan", "rmb", "mxn");

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    int start = i;
    boolean us = c.is(i, "us", "u") && marked(c, i);
    start = us ? c.is(i, "u") ? i + 4 : i + 1 : i;
    boolean abroad =
        c.is(i, "c", "ca", "a", "au", "nz", "hk", "s") && c.is(i + 1, "$") && c.glued(i + 1);
    start = abroad ? i + 1 : start;
    boolean usd = c.is(start, "usd", "$");
    boolean other = abroad || OTHERS.contains(c.at(start).low()) && !c.is(start, "pounds");
    if (us || usd || other) {
      int j = usd || other ? start + 1 : start;
      j = c.is(j, "$", ":") ? j + 1 : j;
      Numbers.Found n = Large.at(c, j);
      return n == null ? null : of(c, n, i, unit(c, n.next()), other);
    }
    Numbers.Found n = Large.at(c, i);
    if (n == null || c.glued(i) && c.at(i - 1).digits()) {
      return null;
    }
    int j = c.is(n.next(), "us", "american", "-") ? n.next() + 1 : n.next();
    if (DOLLARS.contains(c.at(j).low())
        && !(c.is(j, "$") && c.glued(j + 1) && c.at(j + 1).digits())) {
      return of(c, n, i, j + 1, false);
    }
    boolean foreign = OTHERS.contains(c.at(j).low());
    if (foreign) {
      return of(c, n, i, j + 1, true);
    }
    boolean grand = c.is(n.next() - 1, "grand", "k");
    return grand ? of(c, n, i, n.next(), false) : null;
  }

  /** "US $1,900" and "U.S. $ 1900". */
  private static boolean marked(Cursor c, int i) {
    boolean dots = c.is(i, "u") && c.is(i + 1, ".") && c.is(i + 2, "s") && c.is(i + 3, ".");
    return c.is(i, "us") && c.is(i + 1, "$") || dots && c.is(i + 4, "$");
  }

  /** Past a name of the currency that is said once more: $1,900 USD. */
  private static int unit(Cursor c, int i) {
    int j = c.is(i, "us", "(") ? i + 1 : i;
    boolean again = c.is(j, "usd", "dollars", "dollar", "bucks");
    return again ? c.is(i, "(") && c.is(j + 1, ")") ? j + 2 : j + 1 : i;
  }

  private static Mention of(Cursor c, Numbers.Found n, int first, int next, boolean foreign) {
    Object value = foreign ? NameSpans.joined(c.tokens(), first, next) : n.value();
    return Mention.of(Mention.Type.MONEY, value, first, next);
  }
}
