package dev.surefoot;

import dev.surefoot.plan.Plan;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.rule.Score;
import dev.surefoot.spec.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Settles the doubts of a reading by what follows from them: a reading that leaves the request
 * incomplete or contradictory was not meant, and where one plan is best by every reading, it does
 * not matter which was meant.
 */
final class Settling {

  /** More doubts than this mean that the request was not understood. */
  private static final int MOST_DOUBTS = 8;

  private Settling() {}

  /**
   * How a request is taken.
   *
   * @param spec the reading to go on with
   * @param ask the question to put first; null when all is settled
   */
  record Settled(Spec spec, @Nullable Doubt ask) {}

  /**
   * Settles.
   *
   * @param complete adds facts that were handed in
   * @param tryOut plans a spec, without a model
   * @param judge score of a plan under a spec
   */
  static Settled settle(
      Reading reading,
      UnaryOperator<Spec> complete,
      Function<Spec, Outcome> tryOut,
      BiFunction<Plan, Spec, Score> judge) {
    Spec base = complete.apply(reading.spec());
    List<Doubt> doubts = reading.doubts();
    if (doubts.isEmpty()) {
      return new Settled(base, null);
    }
    Doubt first = doubts.get(0);
    if (first.otherwise() == null || doubts.size() > MOST_DOUBTS) {
      return new Settled(base, first);
    }
    Outcome usual = tryOut.apply(base);
    if (usual instanceof Outcome.NeedsAnswer) {
      return onlyWay(base, doubts, complete, tryOut);
    }
    Map<Spec, Plan> best = new LinkedHashMap<>();
    if (!plan(base, usual, best)) {
      return new Settled(base, first);
    }
    for (Doubt doubt : doubts) {
      Spec other = complete.apply(other(doubt, base));
      Outcome outcome = tryOut.apply(other);
      if (!(outcome instanceof Outcome.NeedsAnswer) && !plan(other, outcome, best)) {
        return new Settled(base, doubt);
      }
    }
    return best.keySet().stream()
        .filter(spec -> bestForAll(best.get(spec), best, judge))
        .findFirst()
        .map(spec -> new Settled(spec, null))
        .orElseGet(() -> new Settled(base, first));
  }

  /** Whether no reading has a better plan than this one. */
  private static boolean bestForAll(
      Plan plan, Map<Spec, Plan> best, BiFunction<Plan, Spec, Score> judge) {
    return best.entrySet().stream()
        .allMatch(e -> judge.apply(plan, e.getKey()).equals(judge.apply(e.getValue(), e.getKey())));
  }

  private static boolean plan(Spec spec, Outcome outcome, Map<Spec, Plan> best) {
    Plan plan = plan(outcome);
    if (plan != null) {
      best.put(spec, plan);
    }
    return plan != null;
  }

  /** The one other reading that can be planned, where the usual one cannot. */
  private static Settled onlyWay(
      Spec base, List<Doubt> doubts, UnaryOperator<Spec> complete, Function<Spec, Outcome> tryOut) {
    List<Spec> ways =
        doubts.stream()
            .map(d -> complete.apply(other(d, base)))
            .filter(s -> plan(tryOut.apply(s)) != null)
            .toList();
    return ways.size() == 1 && doubts.size() == 1
        ? new Settled(ways.get(0), null)
        : new Settled(base, doubts.get(0));
  }

  private static Spec other(Doubt doubt, Spec base) {
    Spec other = doubt.otherwise();
    return other == null ? base : other;
  }

  private static @Nullable Plan plan(Outcome outcome) {
    if (outcome instanceof Outcome.Verified v) {
      return v.plan();
    }
    return outcome instanceof Outcome.Repaired r ? r.plan() : null;
  }
}
