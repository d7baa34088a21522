package dev.surefoot.rule;

import org.jspecify.annotations.Nullable;

/**
 * A rule about the whole plan, as terms of which options are chosen.
 *
 * @param when whether it concerns the plan
 * @param require what must be true; null when it measures
 * @param measure how far it is broken where above 0; null when it requires
 * @param weight what a broken rule counts, or the factor of the measure
 */
public record Terms(Truth when, @Nullable Truth require, @Nullable Amount measure, long weight) {}
