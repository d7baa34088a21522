package dev.surefoot.bench.travelplanner;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.spec.Strength;
import dev.surefoot.verify.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Steps of an earlier plan that a change does not concern, and how many of them are kept. A step is
 * concerned when it is no option any more, or when it and one other step break a hard rule now. Of
 * a rule about the whole plan, such as a budget, it is not said which steps it concerns: all count
 * as unconcerned.
 */
record KeptSteps(int unaffected, int kept) {

  /**
   * Counts.
   *
   * @param now what is asked for now
   * @param verdict on the earlier plan by what is asked for now
   */
  static KeptSteps of(Problem now, Plan earlier, Verdict verdict, Plan plan) {
    Set<String> clashing = new HashSet<>();
    verdict.violations().stream()
        .filter(v -> v.strength() == Strength.HARD && v.steps().size() <= 2)
        .forEach(v -> clashing.addAll(v.steps()));
    List<Step> unaffected =
        now.decisions(earlier).stream()
            .filter(s -> !clashing.contains(s.id()) && offered(now, s))
            .toList();
    List<Step> steps = now.decisions(plan);
    long kept = unaffected.stream().filter(s -> steps.stream().anyMatch(o -> same(s, o))).count();
    return new KeptSteps(unaffected.size(), (int) kept);
  }

  /** In [0, 1]; 1 when nothing could be kept. */
  double share() {
    return unaffected == 0 ? 1 : kept / (double) unaffected;
  }

  private static boolean offered(Problem now, Step step) {
    return now.decision() instanceof Choose choose
        && choose.slots().stream()
            .anyMatch(slot -> slot.options().stream().anyMatch(o -> same(o, step)));
  }

  private static boolean same(Step a, Step b) {
    return a.tool().equals(b.tool())
        && a.start() == b.start()
        && a.end() == b.end()
        && a.args().equals(b.args());
  }
}
