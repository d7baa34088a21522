package dev.surefoot.execute;

import dev.surefoot.plan.Step;

/**
 * One line of the journal: intent before a call, outcome after it.
 *
 * @param version 1 for the plan first approved, one more for each replan
 * @param key of the call
 */
public record Entry(Kind kind, int version, String key, Step step, String detail) {

  /** What happened. */
  public enum Kind {
    INTENT,
    DONE,
    FAILED,
    REPLANNED
  }
}
