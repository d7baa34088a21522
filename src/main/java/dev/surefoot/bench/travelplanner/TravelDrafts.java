package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.draft.Draft;
import dev.surefoot.draft.Drafter;
import dev.surefoot.rule.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the drafts of a run come from.
 *
 * @param name model, none, or a field of the data that holds somebody's days
 */
record TravelDrafts(String name) {

  /** The solution, and what is no plan. */
  private static final Set<String> SEALED = Set.of("gold_plan", "query", "reference", "id");

  TravelDrafts {
    if (SEALED.contains(name)) {
      throw new IllegalArgumentException(
          "The field '%s' holds no draft.%nMaybe use model, none or another field."
              .formatted(name));
    }
  }

  /** A drafter for a task; null for the usual one. */
  @Nullable Drafter drafter(JsonObject task) {
    if (name.equals("model")) {
      return null;
    }
    if (name.equals("none")) {
      return Drafter.none();
    }
    if (!(task.get(name) instanceof JsonArray days)) {
      throw new IllegalArgumentException(
          "The task has no days in the field '%s'; it has %s.%nMaybe use model or none."
              .formatted(name, task.keySet()));
    }
    return problem -> read(problem, days);
  }

  private static Draft read(Problem problem, JsonArray days) {
    DayReader.Steps read = DayReader.read(problem, days);
    return new Draft(
        read.steps().isEmpty() ? null : problem.complete(read.steps()), read.unknown(), 0, 0);
  }
}
