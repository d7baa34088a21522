package dev.surefoot.execute;

import java.time.Duration;

/**
 * What a call costs at most, known before it is made.
 *
 * @param money in the smallest unit of the currency that budgets are in, such as cents
 * @param time how long it takes
 */
public record Cost(long money, Duration time) {

  /** Nothing worth counting. */
  public static final Cost NONE = new Cost(0, Duration.ZERO);

  public Cost {
    if (money < 0 || time.isNegative()) {
      throw new IllegalArgumentException(
          "A call costs %d and takes %s.%nMaybe neither is below zero.".formatted(money, time));
    }
  }
}
