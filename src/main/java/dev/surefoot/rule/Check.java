package dev.surefoot.rule;

import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule bound to the constraint that switches it on. Immutable and thread-safe. */
public interface Check {

  /** Id of the rule. */
  String rule();

  Scope scope();

  /** 0 for hard, else 1 + index of the domain's soft level. */
  int level();

  /** What switched it on; null for a rule of the domain itself. */
  @Nullable Constraint constraint();

  /**
   * How far the steps break the rule, weight included; 0 when they keep it or it does not concern
   * them.
   *
   * @param steps as the scope says: one, two in order, or all decision steps in order
   */
  long measure(List<Step> steps);

  /** What the measure depends on; only needed for speed, see {@link Sensitivity}. */
  default Sensitivity sensitivity() {
    return Sensitivity.ANYTHING;
  }

  /**
   * What of the steps the measure depends on, for scopes {@code PAIR} and {@code PLAN}: steps that
   * agree in it are alike to the check. Names of arguments, {@code tool}, {@code id}, {@code
   * start}, {@code end}.
   *
   * @return null when nothing is known of it
   */
  default @Nullable Set<String> reads() {
    return null;
  }

  /**
   * What two steps must agree in to break the check at all, for scope {@code PAIR}; names as above.
   * May be less than could be said.
   */
  default Set<String> common() {
    return Set.of();
  }

  /**
   * The check in terms of which steps a plan has, for scope {@code PLAN}.
   *
   * @param options all steps that it may have
   * @return null when it cannot be said in such terms
   */
  default @Nullable Terms terms(List<Step> options) {
    return null;
  }

  /** The sentence for steps that break it. */
  String message(List<Step> steps);

  /**
   * The constraint to quote for steps that break it.
   *
   * @return {@link #constraint()}, or for a rule of the domain itself the fact it rests on
   */
  default @Nullable Constraint cited(List<Step> steps) {
    return constraint();
  }
}
