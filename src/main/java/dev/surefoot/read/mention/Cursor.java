package dev.surefoot.read.mention;

import java.util.List;

/** Tokens with safe look-ahead; the common tools of the value readers. */
record Cursor(List<Token> tokens) {

  private static final Token NONE = new Token(" ", "", 0, 0, true, false);

  Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
  }

  boolean is(int i, String... words) {
    return at(i).is(words);
  }

  /** The token directly follows the one before, without white space. */
  boolean glued(int i) {
    return i > 0 && i < tokens.size() && !tokens.get(i).spaced();
  }

  /** Index after an optional hyphen that glues two parts ("30-minute"), else {@code i}. */
  int skipHyphen(int i) {
    return is(i, "-", "‑", "–") ? i + 1 : i;
  }
}
