package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Scope;
import dev.surefoot.rule.Score;
import dev.surefoot.rule.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks grouped by scope and summed by level. A cost is an array: the hard sum, then one sum a
 * soft level, then (last) the distance from the draft; less is better, compared in that order.
 */
final class Tally {

  private final Map<Scope, Check[]> byScope = new EnumMap<>(Scope.class);
  private final int levels;

  private Tally(List<Check> checks, int declared) {
    for (Scope scope : Scope.values()) {
      byScope.put(scope, checks.stream().filter(c -> c.scope() == scope).toArray(Check[]::new));
    }
    levels = checks.stream().mapToInt(Check::level).reduce(declared, Math::max);
  }

  static Tally of(Problem problem) {
    return new Tally(problem.checks(), problem.domain().planning().levels().size());
  }

  /** Number of soft levels. */
  int levels() {
    return levels;
  }

  long[] zero() {
    return new long[levels + 2];
  }

  boolean has(Scope scope) {
    return checks(scope).length > 0;
  }

  boolean has(Scope scope, int level) {
    return Arrays.stream(checks(scope)).anyMatch(c -> c.level() == level);
  }

  /** True when every check of a scope promises at least this. */
  boolean promises(Scope scope, Sensitivity least) {
    return all(scope, c -> c.sensitivity().compareTo(least) >= 0);
  }

  /** The same for the checks of one level. */
  boolean promises(Scope scope, int level, Sensitivity least) {
    return all(scope, c -> c.level() != level || c.sensitivity().compareTo(least) >= 0);
  }

  /** True when every check of a scope and level promises just this. */
  boolean all(Scope scope, int level, Sensitivity promise) {
    return all(scope, c -> c.level() != level || c.sensitivity() == promise);
  }

  private boolean all(Scope scope, Predicate<Check> predicate) {
    return Arrays.stream(checks(scope)).allMatch(predicate);
  }

  /** Adds what the steps break within a scope. */
  void add(Scope scope, List<Step> steps, long[] cost) {
    for (Check check : checks(scope)) {
      cost[check.level()] += check.measure(steps);
    }
  }

  /** What the steps break within a scope at one level. */
  long at(Scope scope, int level, List<Step> steps) {
    long sum = 0;
    for (Check check : checks(scope)) {
      if (check.level() == level) {
        sum += check.measure(steps);
      }
    }
    return sum;
  }

  /** The cost of a whole plan, without distance. */
  long[] cost(@Nullable Step origin, List<Step> steps, List<Step> skipped) {
    return cost(origin, steps, skipped, List.of());
  }

  /**
   * The same without what steps that have happened break by themselves, with each other, or with
   * the origin. Rules about the whole plan are not divided.
   */
  long[] cost(@Nullable Step origin, List<Step> steps, List<Step> skipped, List<Step> happened) {
    long[] cost = zero();
    List<Step> earlier = new ArrayList<>();
    Step before = origin;
    for (Step step : steps) {
      boolean past = happened.contains(step);
      if (!past) {
        add(Scope.STEP, List.of(step), cost);
      }
      if (before != null && !(past && (before == origin || happened.contains(before)))) {
        add(Scope.NEIGHBOURS, List.of(before, step), cost);
      }
      for (Step other : earlier) {
        if (!past || !happened.contains(other)) {
          add(Scope.PAIR, List.of(other, step), cost);
        }
      }
      earlier.add(step);
      before = step;
    }
    skipped.forEach(step -> add(Scope.SKIPPED, List.of(step), cost));
    add(Scope.PLAN, steps, cost);
    return cost;
  }

  /** A cost as a score; the distance is left out. */
  Score score(long[] cost) {
    return new Score(-cost[0], IntStream.rangeClosed(1, levels).mapToObj(i -> -cost[i]).toList());
  }

  private Check[] checks(Scope scope) {
    return byScope.getOrDefault(scope, new Check[0]);
  }
}
