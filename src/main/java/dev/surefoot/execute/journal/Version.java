package dev.surefoot.execute.journal;

/**
 * One version of a run's plan.
 *
 * @param number 1 for the plan first approved, one more for each change
 * @param spec what was asked for, as JSON
 * @param plan as JSON
 * @param cause why it replaces the one before, a sentence; empty for the first
 * @param edits how it differs from the one before, as JSON
 */
public record Version(int number, String spec, String plan, String cause, String edits) {}
