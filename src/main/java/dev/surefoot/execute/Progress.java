package dev.surefoot.execute;

import dev.surefoot.plan.Step;

/** Why one plan got no further. */
sealed interface Progress {

  /** Every step is done. */
  record Complete() implements Progress {}

  /** A step could not be done. */
  record Failed(Step step, ToolResult.Failed result) implements Progress {}

  /** Whether a step was done is not known. */
  record InDoubt() implements Progress {}

  /** A budget ran out. */
  record OverBudget(String why) implements Progress {}
}
