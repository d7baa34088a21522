package dev.surefoot.read.point;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a clause of a revision does to the facts that are known. */
public enum Op {
  /** States a fact, in the place of the one that says otherwise if there is one. */
  SET,
  /** Takes facts back. */
  DROP,
  /** Adds an amount, or an element of a list. */
  MORE,
  /** Takes an amount off, or an element of a list. */
  LESS,
  /** Puts one name in the place of another, in all that is said of it. */
  RENAME,
  /** Exchanges what is said of two names. */
  SWAP;

  /** As it is written in front of a kind; nothing is written for {@link #SET}. */
  public String word() {
    return this == SET ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** The operation that a word stands for. */
  static Optional<Op> of(String word) {
    return Arrays.stream(values()).filter(op -> op != SET && op.word().equals(word)).findFirst();
  }

  /** Whether its fields for numbers and lists hold amounts. */
  public boolean amounts() {
    return this == MORE || this == LESS;
  }
}
