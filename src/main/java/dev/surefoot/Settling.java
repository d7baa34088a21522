package dev.surefoot;

import dev.surefoot.Evidence.Open;
import dev.surefoot.plan.Plan;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.rule.Score;
import dev.surefoot.spec.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
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
   * @param trouble how much speaks against a spec before it is planned
   */
  static Settled settle(
      Reading reading,
      UnaryOperator<Spec> complete,
      Function<Spec, Outcome> tryOut,
      BiFunction<Plan, Spec, Score> judge,
      ToIntFunction<Spec> trouble) {
    List<Doubt> doubts = reading.doubts();
    if (doubts.isEmpty() || doubts.get(0).otherwise() == null) {
      return new Settled(complete.apply(reading.spec()), doubts.isEmpty() ? null : doubts.get(0));
    }
    Evidence.Weighed weighed = Evidence.weigh(reading, complete, trouble);
    Spec base = weighed.spec();
    List<Open> open = weighed.open();
    if (open.size() > MOST_DOUBTS) {
      return new Settled(base, open.get(0).doubt());
    }
    if (open.isEmpty()) {
      // a reading in doubt is no proof that there is no plan
      boolean none = tryOut.apply(base) instanceof Outcome.Infeasible;
      return new Settled(base, none ? doubts.get(0) : null);
    }
    return compared(base, open, tryOut, judge);
  }

  private static Settled compared(
      Spec base,
      List<Open> open,
      Function<Spec, Outcome> tryOut,
      BiFunction<Plan, Spec, Score> judge) {
    Doubt first = open.get(0).doubt();
    Map<Spec, Plan> best = new LinkedHashMap<>();
    if (!plan(base, tryOut.apply(base), best)) {
      return new Settled(base, healing(open, tryOut).orElse(first));
    }
    for (Open doubt : open) {
      Spec other = doubt.otherwise();
      Outcome outcome = tryOut.apply(other);
      if (!(outcome instanceof Outcome.NeedsAnswer) && !plan(other, outcome, best)) {
        return new Settled(base, doubt.doubt());
      }
    }
    return best.keySet().stream()
        .filter(spec -> bestForAll(best.get(spec), best, judge))
        .findFirst()
        .map(spec -> new Settled(spec, null))
        .orElseGet(() -> new Settled(base, first));
  }

  /** Where nothing can be planned, the doubt whose other reading can. */
  private static Optional<Doubt> healing(List<Open> open, Function<Spec, Outcome> tryOut) {
    return open.stream()
        .filter(o -> plan(tryOut.apply(o.otherwise())) != null)
        .map(Open::doubt)
        .findFirst();
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

  private static @Nullable Plan plan(Outcome outcome) {
    if (outcome instanceof Outcome.Verified v) {
      return v.plan();
    }
    return outcome instanceof Outcome.Repaired r ? r.plan() : null;
  }
}
