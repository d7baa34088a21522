package dev.surefoot.verify;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan's transitions are those that its decisions imply. A transition may lie anywhere
 * between the decisions around it and take longer than it must.
 */
final class Transitions {

  private final Problem problem;
  private final List<Step> implied;
  private final Set<Step> decisions;
  private final List<Step> given;
  private final List<Violation> violations = new ArrayList<>();

  Transitions(Problem problem, List<Step> decisions, Plan plan) {
    this.problem = problem;
    this.decisions = new HashSet<>(ids(decisions));
    this.implied = problem.complete(decisions).steps();
    this.given = new ArrayList<>(plan.steps());
    given.removeAll(decisions);
    origin();
    for (int i = 0; i < implied.size(); i++) {
      if (!this.decisions.contains(bare(implied.get(i)))) {
        match(i);
      }
    }
    given.forEach(s -> add(List.of(s.id()), "The step '%s' does not follow: %s.", s));
  }

  List<Violation> violations() {
    return violations;
  }

  private static List<Step> ids(List<Step> steps) {
    return steps.stream().map(Transitions::bare).toList();
  }

  private static Step bare(Step s) {
    return new Step(s.id(), s.tool(), s.args(), s.start(), s.end(), List.of());
  }

  /** A plan may show where it begins. */
  private void origin() {
    if (problem.decision() instanceof Problem.Sequence s && s.origin() != null) {
      Step origin = s.origin();
      given.removeIf(
          g ->
              g.tool().equals(origin.tool())
                  && g.args().equals(origin.args())
                  && g.start() == origin.start()
                  && g.end() == origin.end());
    }
  }

  private void match(int index) {
    Step wanted = implied.get(index);
    Step found = given.stream().filter(g -> suits(g, wanted)).findFirst().orElse(null);
    if (found == null) {
      add(List.of(), "The step '%s' is missing: %s.", wanted);
      return;
    }
    given.remove(found);
    Step before = neighbour(index, -1);
    Step after = neighbour(index, 1);
    if (found.end() - found.start() < wanted.end() - wanted.start()
        || (before != null && found.start() < before.end())
        || (after != null && found.end() > Math.max(after.start(), wanted.end()))) {
      add(List.of(found.id()), "The step '%s' has the wrong times: %s.", found);
    }
  }

  private static boolean suits(Step given, Step wanted) {
    return given.tool().equals(wanted.tool()) && given.args().equals(wanted.args());
  }

  private @Nullable Step neighbour(int index, int direction) {
    for (int i = index + direction; i >= 0 && i < implied.size(); i += direction) {
      if (decisions.contains(bare(implied.get(i)))) {
        return implied.get(i);
      }
    }
    return null;
  }

  private void add(List<String> steps, String sentence, Step step) {
    String words = Wording.say(problem.domain(), step);
    violations.add(Structure.violation("transition", steps, sentence.formatted(step.id(), words)));
  }
}
