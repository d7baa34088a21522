package dev.surefoot.draft;

import dev.surefoot.plan.Plan;
import dev.surefoot.rule.Problem;
import java.util.List;

/** Proposes a plan for a problem. Thread-safe. */
@FunctionalInterface
public interface Drafter {

  /** A first guess; what goes wrong is a note in it. */
  Draft draft(Problem problem);

  /** No drafting: the repairer starts from nothing. */
  static Drafter none() {
    return problem -> new Draft(null, List.of(), 0, 0);
  }

  /** A plan that someone else drafted. */
  static Drafter given(Plan plan) {
    return problem -> new Draft(plan, List.of(), 0, 0);
  }
}
