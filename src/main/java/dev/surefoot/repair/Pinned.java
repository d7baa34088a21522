package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Sequence;
import java.util.List;

/**
 * Decision steps that have happened: they stay as they are, at the start of the sequence, and what
 * they break among themselves cannot be mended any more.
 *
 * @param steps in order
 */
public record Pinned(List<Step> steps) {

  /** Nothing has happened yet. */
  public static final Pinned NONE = new Pinned(List.of());

  public Pinned {
    steps = List.copyOf(steps);
  }

  /** The steps with those that have happened in the form they have here. */
  List<Step> within(List<Step> plan) {
    return plan.stream()
        .map(s -> steps.stream().filter(p -> Closeness.same(p, s)).findFirst().orElse(s))
        .toList();
  }

  /** Whether a plan has what has happened, a sequence at its start. */
  boolean keptBy(Problem problem, List<Step> plan) {
    return problem.decision() instanceof Sequence
        ? plan.size() >= steps.size() && plan.subList(0, steps.size()).equals(steps)
        : plan.containsAll(steps);
  }
}
