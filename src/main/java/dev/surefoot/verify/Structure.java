package dev.surefoot.verify;

import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Strength;
import dev.surefoot.spec.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a plan is well formed: known tools, typed arguments, times, and steps in order. */
final class Structure {

  /** Later times would overflow when rules reckon with them. */
  private static final int LATEST = 1_000_000_000;

  private final Problem problem;
  private final Map<String, Step> byId = new HashMap<>();
  private final List<Step> sound = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  Structure(Problem problem, Plan plan) {
    this.problem = problem;
    if (!plan.domain().equals(problem.domain().name())) {
      violations.add(
          violation(
              "domain",
              List.of(),
              "The plan is of the domain '%s', not '%s'."
                  .formatted(plan.domain(), problem.domain().name())));
    }
    plan.steps().forEach(this::step);
    sound.forEach(this::order);
    surplus();
  }

  /** The steps that other rules may look at. */
  Plan sound() {
    return new Plan(problem.domain().name(), sound);
  }

  List<Violation> violations() {
    return violations;
  }

  static Violation violation(String rule, List<String> steps, String message) {
    return new Violation(rule, Strength.HARD, 0, steps, null, 1, message);
  }

  private void step(Step step) {
    int before = violations.size();
    Tool tool = problem.domain().planning().tools().get(step.tool());
    if (tool == null) {
      add("tool", step, "calls '%s', which is no tool".formatted(step.tool()));
    } else {
      tool.args().values().forEach(slot -> argument(step, slot));
      step.args().keySet().stream()
          .filter(a -> !tool.args().containsKey(a))
          .forEach(a -> add("args", step, "has an unknown argument '%s'".formatted(a)));
    }
    times(step);
    if (byId.putIfAbsent(step.id(), step) != null) {
      add("step_id", step, "has the id of another step");
    }
    if (violations.size() == before) {
      sound.add(step);
    }
  }

  private void argument(Step step, Slot slot) {
    Object value = step.args().get(slot.name());
    if (value == null && slot.optional()) {
      return;
    }
    String wrong = value == null ? "it is missing" : Values.wrong(slot, value);
    if (wrong != null) {
      add("args", step, "has a wrong argument '%s': %s".formatted(slot.name(), wrong));
    }
  }

  private void times(Step step) {
    int least = problem.domain().clock() == Clock.DAYS ? 1 : 0;
    if (step.start() < least || step.end() < step.start()) {
      add("times", step, "ends before it begins, or begins before the first moment");
    } else if (step.end() > LATEST) {
      add("times", step, "ends at %d, beyond all reason".formatted(step.end()));
    }
  }

  /** Steps follow those that they name; days are inclusive, so the same day is in order. */
  private void order(Step step) {
    for (String id : step.after()) {
      Step before = byId.get(id);
      if (before == null) {
        add("order", step, "comes after '%s', which is no step".formatted(id));
      } else if (before == step || before.end() > step.start()) {
        add("order", step, "comes after '%s', which ends later than it begins".formatted(id));
      }
    }
    if (cyclic(step)) {
      add("order", step, "waits for itself");
    }
  }

  private boolean cyclic(Step from) {
    var seen = new java.util.HashSet<String>();
    var open = new java.util.ArrayDeque<>(from.after());
    while (!open.isEmpty()) {
      String id = open.poll();
      if (id.equals(from.id())) {
        return true;
      }
      Step next = byId.get(id);
      if (next != null && seen.add(id)) {
        open.addAll(next.after());
      }
    }
    return false;
  }

  /** A choice has at most one step for each slot. */
  private void surplus() {
    if (problem.decision() instanceof Problem.Choose choose) {
      List<Step> decisions = problem.decisions(sound());
      int taken = choose.slots().size() - problem.skipped(decisions).size();
      if (decisions.size() > taken) {
        violations.add(
            violation(
                "surplus",
                decisions.stream().map(Step::id).toList(),
                "The plan has %d steps where %d are asked for."
                    .formatted(decisions.size(), choose.slots().size())));
      }
    }
  }

  private void add(String rule, Step step, String what) {
    violations.add(violation(rule, List.of(step.id()), "Step '%s' %s.".formatted(step.id(), what)));
  }
}
