package dev.surefoot.execute;

import java.time.Duration;

/**
 * How often and after how long a call is made again. Only where that is safe: it certainly was not
 * done, or may be repeated.
 *
 * @param most calls in all, the first included
 * @param delay before the second call; doubled before each further one
 * @param longest wait; a tool that wants more is not waited for
 */
public record Retries(int most, Duration delay, Duration longest) {

  /** Three calls, half a second apart, a minute at most when a tool asks for it. */
  public static final Retries USUAL = new Retries(3, Duration.ofMillis(500), Duration.ofMinutes(1));

  /** At once. */
  public static Retries atOnce(int most) {
    return new Retries(most, Duration.ZERO, Duration.ofMinutes(1));
  }

  public Retries {
    if (most < 1 || delay.isNegative() || longest.compareTo(delay) < 0) {
      throw new IllegalArgumentException(
          "%d calls, %s apart, %s at most.%nMaybe one call or more, and a longest wait of at least the delay."
              .formatted(most, delay, longest));
    }
  }
}
