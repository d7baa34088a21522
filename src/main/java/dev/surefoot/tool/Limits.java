package dev.surefoot.tool;

import dev.surefoot.execute.Cost;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a call may take.
 *
 * @param timeout longest wait for one call
 * @param mostBytes largest result, in bytes of UTF-8
 * @param rate how often it may be called; null for as often as wanted
 * @param money what a call costs at most, in the smallest unit of the currency of budgets
 */
public record Limits(Duration timeout, int mostBytes, @Nullable Rate rate, long money) {

  /** Half a minute, a megabyte, as often as wanted, for nothing. */
  public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 1 << 20, null, 0);

  /** So many calls in so long. */
  public record Rate(int calls, Duration per) {}

  Cost cost() {
    return new Cost(money, timeout);
  }
}
