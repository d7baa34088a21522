package dev.surefoot.rule;

import dev.surefoot.plan.Step;
import java.util.Objects;
import java.util.Set;

/**
 * A slot or visit that decision steps may take.
 *
 * @param step stands for it when it is left out
 * @param fixed arguments that every step which takes it has
 * @param timed whether every step which takes it starts when this one does
 */
record Candidate(Step step, Set<String> fixed, boolean timed) {

  /** One whose time is open. */
  Candidate(Step step, Set<String> fixed) {
    this(step, fixed, false);
  }

  boolean takenBy(Step other) {
    return step.tool().equals(other.tool())
        && (!timed || step.start() == other.start())
        && fixed.stream().allMatch(a -> Objects.equals(step.args().get(a), other.args().get(a)));
  }
}
