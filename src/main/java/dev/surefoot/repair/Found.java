package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param best the best plan that breaks nothing hard; null when none was met
 * @param bound no plan costs less than this; distance from the draft left out
 * @param complete true when the whole space was searched or the bound was reached
 * @param thorough true when local search is not likely to find better
 */
record Found(@Nullable Candidate best, long[] bound, boolean complete, boolean thorough) {

  Found(@Nullable Candidate best, long[] bound, boolean complete) {
    this(best, bound, complete, complete);
  }

  /**
   * Decision steps and what they cost.
   *
   * @param cost see {@link Tally}
   */
  record Candidate(List<Step> steps, long[] cost) {

    boolean betterThan(@Nullable Candidate other) {
      return other == null || Arrays.compare(cost, other.cost) < 0;
    }

    /** The same with its true distance from the draft. */
    Candidate measured(Problem problem, Closeness closeness) {
      long[] whole = cost.clone();
      whole[whole.length - 1] = closeness.distance(problem, steps);
      return new Candidate(steps, whole);
    }

    /** Comparison without the distance from the draft. */
    int compareRules(long[] otherCost) {
      int levels = cost.length - 1;
      return Arrays.compare(cost, 0, levels, otherCost, 0, levels);
    }
  }
}
