package dev.surefoot.domain;

import org.jspecify.annotations.Nullable;

/**
 * A rule as written in {@code verifier-rules/NAME/rules.yaml}.
 *
 * @param id unique in its domain
 * @param level 0 for hard, else 1 + index of the soft level
 * @param weight factor of the measure; 0 when it counts for nothing
 * @param scope step, skipped, neighbours, pair or plan
 * @param kind kind whose facts switch it on, one check each; null for always
 * @param timeless whether the measure is the same for all sequences of the same visits that keep to
 *     the schedule, so that only plans from elsewhere, or the request itself, can break it; for a
 *     choice, whether every option keeps it
 * @param given CEL bool on the fact alone: whether there is a check at all; null for always
 * @param when CEL bool: whether it concerns the steps; null for always
 * @param require CEL bool that must hold; null when {@code measure} is given
 * @param measure CEL int, above 0 when broken; null when {@code require} is given
 * @param cites CEL list of facts to quote when {@code kind} is null; null for none
 * @param message sentence with placeholders
 */
public record RuleText(
    String id,
    int level,
    int weight,
    String scope,
    @Nullable String kind,
    boolean timeless,
    @Nullable Source given,
    @Nullable Source when,
    @Nullable Source require,
    @Nullable Source measure,
    @Nullable Source cites,
    Source message) {

  /** The same with another weight. */
  RuleText weight(int other) {
    return new RuleText(
        id, level, other, scope, kind, timeless, given, when, require, measure, cites, message);
  }
}
