package dev.surefoot;

import dev.surefoot.plan.Plan;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Settles the doubts of a reading by what follows from them: a reading that leaves the request
 * incomplete or contradictory was not meant, and a doubt that makes no difference to the plan need
 * not be asked.
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
   */
  static Settled settle(
      Reading reading, UnaryOperator<Spec> complete, Function<Spec, Outcome> tryOut) {
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
    Plan plan = plan(usual);
    for (Doubt doubt : doubts) {
      Outcome other = tryOut.apply(complete.apply(other(doubt, base)));
      boolean absurd = other instanceof Outcome.NeedsAnswer;
      if (plan == null || !absurd && !plan.equals(plan(other))) {
        return new Settled(base, doubt);
      }
    }
    return new Settled(base, null);
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
