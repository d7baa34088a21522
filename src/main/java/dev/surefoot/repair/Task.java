package dev.surefoot.repair;

import dev.surefoot.repair.Found.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * What a search is to do.
 *
 * @param pinned steps that stay
 * @param closeness distance from the draft, the last thing compared
 * @param order the draft whose order is tried first
 * @param incumbent a plan known to keep every hard check; only better ones are looked for
 * @param firstOnly whether any plan that keeps every hard check will do
 */
record Task(
    Pinned pinned,
    Closeness closeness,
    Closeness order,
    @Nullable Candidate incumbent,
    boolean firstOnly) {

  Task from(@Nullable Candidate candidate) {
    return new Task(pinned, closeness, order, candidate, firstOnly);
  }

  Task withoutCloseness() {
    return new Task(pinned, Closeness.NONE, order, incumbent, firstOnly);
  }
}
