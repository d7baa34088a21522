package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.util.List;

/**
 * How far one plan got.
 *
 * @param done steps done, in order, those of earlier plans included
 */
record Progress(List<Step> done, Outcome outcome) {

  /** Why it ended. */
  sealed interface Outcome {}

  /** Every step is done. */
  record Complete() implements Outcome {}

  /** A step could not be done. */
  record Failed(Step step, ToolResult.Failed result) implements Outcome {}
}
