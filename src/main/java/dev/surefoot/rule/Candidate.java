package dev.surefoot.rule;

import dev.surefoot.plan.Step;
import java.util.Set;

/**
 * A slot or visit that decision steps may take.
 *
 * @param step stands for it when it is left out
 * @param fixed arguments that every step which takes it has
 */
record Candidate(Step step, Set<String> fixed) {

  boolean takenBy(Step other) {
    return step.tool().equals(other.tool())
        && fixed.stream().allMatch(a -> step.args().get(a).equals(other.args().get(a)));
  }
}
