package dev.surefoot.read.mention;

import java.util.Set;

/** Words and marks between the two ends of a range. */
final class Connectors {

  private static final Set<String> FILLER =
      Set.of(
          "right",
          "straight",
          "all",
          "the",
          "way",
          "solid",
          "clear",
          "on",
          "up",
          "sharp",
          "prompt",
          "promptly",
          "exactly",
          "precisely",
          "onwards",
          "dead");
  private static final Set<String> UNTIL =
      Set.of(
          "to", "until", "till", "til", "'til", "through", "thru", "-", "–", "—", "−", "‑", "→",
          "~", "untill", "untl", "tae", "upto", "…");

  private Connectors() {}

  /** A word that opens a range of two ends joined by "and". */
  static boolean between(Cursor c, int i) {
    return c.is(i, "between", "betwixt", "btw", "btwn", "bw", "betw", "inbetween");
  }

  static boolean from(Cursor c, int i) {
    return c.is(i, "from", "frae", "frm");
  }

  static boolean until(Token t) {
    String low = t.low();
    boolean arrow =
        low.length() > 1 && low.endsWith(">") && (low.contains("-") || low.contains("="));
    return UNTIL.contains(low) || arrow && !low.startsWith("<");
  }

  /** Index after the connecting words that start at {@code i}, or -1. */
  static int after(Cursor c, int i, boolean between) {
    int j = i;
    while (FILLER.contains(c.at(j).low()) && j - i < 4) {
      j++;
    }
    if (c.is(j, ",") && until(c.at(j + 1)) && c.at(j + 1).word()) {
      j++;
    }
    boolean dots = c.is(j, ".") && c.is(j + 1, ".") && c.glued(j + 1) && c.glued(j);
    boolean dashes = c.is(j, "-") && c.is(j + 1, "-") && c.glued(j + 1);
    if (!until(c.at(j)) && !dots && !(between && c.is(j, "and", "&", "n"))) {
      return -1;
    }
    j += dots || dashes ? 2 : 1;
    int start = j;
    while (j - start < 4
        && c.is(j, "about", "until", "till", "to", "as", "late", "around", "exactly", "just")) {
      j++;
    }
    return closing(c, j);
  }

  /** Behind "until" also "closing at", "the close at" and "closing (" before the time itself. */
  private static int closing(Cursor c, int i) {
    int j = c.is(i, "the", "we", "they") ? i + 1 : i;
    boolean close = c.is(j, "closing", "close", "end", "shut");
    j = c.is(j + 1, "time", "up") ? j + 2 : j + 1;
    return close && c.is(j, "at", "(", ",", "@") ? j + 1 : i;
  }
}
