package dev.surefoot.draft;

import dev.surefoot.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first guess. It may be wrong in every way; that is data for the verifier, never an exception.
 *
 * @param plan the guess, or null when there is none
 * @param notes what was dropped or could not be understood, in plain words
 * @param modelCalls calls of the planner model
 * @param modelTokens tokens of those calls, prompts included
 */
public record Draft(@Nullable Plan plan, List<String> notes, int modelCalls, int modelTokens) {

  public Draft {
    notes = List.copyOf(notes);
  }

  /** No guess at all. */
  public static Draft none(String note) {
    return new Draft(null, List.of(note), 0, 0);
  }
}
