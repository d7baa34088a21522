package dev.surefoot.rule;

/** How a value moves when steps move to later times; false counts as less than true. */
enum Trend {
  CONSTANT,
  UP,
  DOWN,
  ANY;

  /** Of a value that moves with both. */
  Trend with(Trend other) {
    if (this == CONSTANT || this == other) {
      return other;
    }
    return other == CONSTANT ? this : ANY;
  }

  /** Of the value negated. */
  Trend flipped() {
    return this == UP ? DOWN : this == DOWN ? UP : this;
  }

  /** Of a value that depends on it in no known way. */
  Trend blurred() {
    return this == CONSTANT ? CONSTANT : ANY;
  }

  boolean neverFalls() {
    return this == CONSTANT || this == UP;
  }

  boolean neverRises() {
    return this == CONSTANT || this == DOWN;
  }
}
