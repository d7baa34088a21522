package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problem.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every plan of a small problem, scored as a whole: what exact search is compared with. */
final class BruteForce {

  private final Problem problem;
  private final Tally tally;
  private long @Nullable [] best;

  private BruteForce(Problem problem) {
    this.problem = problem;
    this.tally = Tally.of(problem);
  }

  /** The least cost of a plan that breaks nothing hard; null when there is none. */
  static long @Nullable [] best(Problem problem) {
    BruteForce force = new BruteForce(problem);
    if (problem.decision() instanceof Sequence sequence) {
      force.sequence(sequence, List.of(), sequence.visits());
    } else {
      force.choose(((Choose) problem.decision()).slots(), List.of());
    }
    return force.best;
  }

  private void sequence(Sequence sequence, List<Step> made, List<Visit> rest) {
    if (sequence.optional() || rest.isEmpty()) {
      rate(sequence.origin(), made, rest.stream().map(Visit::step).toList());
    }
    Step last = made.isEmpty() ? sequence.origin() : made.get(made.size() - 1);
    for (Visit visit : rest) {
      List<Visit> others = rest.stream().filter(v -> v != visit).toList();
      sequence(sequence, and(made, sequence.schedule().after(last, visit)), others);
    }
  }

  private void choose(List<Problem.Slot> slots, List<Step> made) {
    if (slots.isEmpty()) {
      rate(null, ChooseSearch.inOrder(made), List.of());
    } else {
      for (Step option : slots.get(0).options()) {
        choose(slots.subList(1, slots.size()), and(made, option));
      }
    }
  }

  private void rate(@Nullable Step origin, List<Step> steps, List<Step> skipped) {
    long[] cost = tally.cost(origin, steps, skipped);
    if (cost[0] == 0 && (best == null || Arrays.compare(cost, best) < 0)) {
      best = cost;
    }
  }

  private static List<Step> and(List<Step> steps, Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return all;
  }
}
