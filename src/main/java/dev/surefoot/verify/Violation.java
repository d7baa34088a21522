package dev.surefoot.verify;

import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a plan breaks. The same record serves report, repairer and re-prompt.
 *
 * @param rule id of the rule
 * @param strength hard or soft
 * @param level 0 for hard, else 1 + index of the soft level
 * @param steps ids of the steps involved
 * @param constraint what switched the rule on; null for a rule of the domain itself
 * @param measure how far it is broken, at least 1, weight included
 * @param message its own sentence, with the values in it
 */
public record Violation(
    String rule,
    Strength strength,
    int level,
    List<String> steps,
    @Nullable Constraint constraint,
    long measure,
    String message) {

  public Violation {
    steps = List.copyOf(steps);
  }
}
