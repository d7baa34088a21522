package dev.surefoot;

import java.time.Duration;

/**
 * How plans are searched. The first two parts are there to be left out, to measure what each is
 * worth.
 *
 * @param pruning whether options that break a hard rule by themselves, or that others beat, are
 *     left out beforehand
 * @param exact whether there is an exact search, with its proofs; else local search alone
 * @param longest longest search; most end at a proof long before
 */
public record Search(boolean pruning, boolean exact, Duration longest) {

  /** Everything there is, for 20 seconds. */
  public static final Search WHOLE = new Search(true, true, Duration.ofSeconds(20));
}
