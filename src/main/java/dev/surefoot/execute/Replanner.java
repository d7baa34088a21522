package dev.surefoot.execute;

import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.util.List;

/** Finds a new plan that keeps what has happened and changes little else. */
@FunctionalInterface
public interface Replanner {

  /** A new plan, or why there is none. */
  sealed interface Replan {}

  /** A verified plan that begins with what was done. */
  record Found(Plan plan, List<Edit> edits) implements Replan {}

  /** No plan. */
  record None(String why) implements Replan {}

  /**
   * Replans.
   *
   * @param revised the request as it is now
   * @param current the plan that failed
   * @param done its steps that have been done, in order
   */
  Replan replan(Spec revised, Plan current, List<Step> done);
}
