package dev.surefoot.draft;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small changes to steps that drafts need. */
public final class Steps {

  private Steps() {}

  /** The step at another time, without predecessors. */
  public static Step at(Step step, int start, int end) {
    return new Step(step.id(), step.tool(), step.args(), start, end, List.of());
  }

  /** The step with some arguments replaced. */
  public static Step with(Step step, Map<String, Object> changed) {
    Map<String, Object> args = new LinkedHashMap<>(step.args());
    args.putAll(changed);
    return new Step(step.id(), step.tool(), args, step.start(), step.end(), step.after());
  }

  /** Every step that a decision may place: all visits, or all options of all slots. */
  public static List<Step> candidates(Problem problem) {
    if (problem.decision() instanceof Problem.Sequence sequence) {
      return sequence.visits().stream().map(Problem.Visit::step).toList();
    }
    return ((Problem.Choose) problem.decision())
        .slots().stream().flatMap(slot -> slot.options().stream()).toList();
  }
}
