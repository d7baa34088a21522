package dev.surefoot.bench;

import com.google.gson.JsonObject;
import dev.surefoot.draft.Draft;
import dev.surefoot.draft.Drafter;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the drafts of a benchmark run come from.
 *
 * @param name model, none, or a field of the data that holds someone's plan
 */
record DraftSource(String name) {

  /** Columns that hold the solution or what it was made from; only a scorer may read them. */
  private static final Set<String> SEALED =
      Set.of("golden_plan", "constraints", "dist_matrix", "cities", "durations");

  DraftSource {
    if (SEALED.contains(name)) {
      throw new IllegalArgumentException(
          "The field '%s' is the scorer's alone.%nMaybe use pred_5shot_pro.".formatted(name));
    }
  }

  boolean model() {
    return name.equals("model");
  }

  boolean none() {
    return name.equals("none");
  }

  /** The text of the draft, where a field holds it; else null. */
  @Nullable String text(JsonObject row) {
    if (model() || none()) {
      return null;
    }
    if (!row.has(name)) {
      throw new IllegalArgumentException(
          "The data has no field '%s'; it has %s.%nMaybe use model or none."
              .formatted(name, row.keySet()));
    }
    return row.get(name).getAsString();
  }

  /** A drafter for a row; null for the usual one. */
  @Nullable Drafter drafter(JsonObject row, AnswerFormat format) {
    String text = text(row);
    if (text == null) {
      return none() ? Drafter.none() : null;
    }
    return problem -> parsed(problem, format.read(problem, text));
  }

  private static Draft parsed(Problem problem, List<Step> steps) {
    Plan plan = steps.isEmpty() ? null : problem.complete(steps);
    return new Draft(plan, List.of(), 0, 0);
  }
}
