package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Revised;
import dev.surefoot.Surefoot;
import dev.surefoot.bench.Measures;
import dev.surefoot.draft.Drafter;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes of mind: every task is planned from its facts, and every kind of change revises that
 * plan. What comes out must pass all checks, or be proven impossible with a conflict.
 */
public final class TravelChanges {

  private final Surefoot surefoot;
  private final TravelPlanner.Settings settings;
  private final @Nullable Path changes;

  /**
   * A run.
   *
   * @param surefoot opened with the tables
   * @param settings with facts
   * @param changes kinds of change, see {@link SpecChange}; null for the usual ones
   */
  public TravelChanges(Surefoot surefoot, TravelPlanner.Settings settings, @Nullable Path changes) {
    this.surefoot = surefoot;
    this.settings = settings;
    this.changes = changes;
  }

  /**
   * Runs all tasks.
   *
   * @param lines takes one JSON object a change
   * @param progress takes the number of tasks done and the number in all
   * @return the summary
   */
  public JsonObject run(Consumer<JsonObject> lines, BiConsumer<Integer, Integer> progress)
      throws IOException {
    List<SpecChange> kinds = SpecChange.read(changes, "changes.jsonl");
    TravelTasks tasks = new TravelTasks(surefoot, settings);
    TravelJudge judge = new TravelJudge(tasks.domain(), Tables.sandbox(settings.tables()));
    ChangeSummary summary = new ChangeSummary();
    List<JsonObject> all = tasks.all();
    for (int i = 0; i < all.size(); i++) {
      JsonObject task = all.get(i);
      Surefoot planner = tasks.planner(task);
      Outcome first = planner.plan(needed(tasks, task), Drafter.none()).outcome();
      Plan plan = OutcomeJson.plan(first);
      for (SpecChange kind : plan == null ? List.<SpecChange>of() : kinds) {
        kind.applied(tasks.domain(), OutcomeJson.spec(first))
            .map(after -> revised(planner, task, first, after, judge, kind, summary))
            .ifPresent(lines);
      }
      progress.accept(i + 1, all.size());
    }
    return summary.json();
  }

  static Spec needed(TravelTasks tasks, JsonObject task) {
    Spec spec = tasks.spec(task);
    if (spec == null) {
      throw new BadInputException("There are no facts to change.", "--facts F.jsonl names them.");
    }
    return spec;
  }

  private static JsonObject revised(
      Surefoot planner,
      JsonObject task,
      Outcome first,
      Spec after,
      TravelJudge judge,
      SpecChange kind,
      ChangeSummary summary) {
    Spec before = OutcomeJson.spec(first);
    Plan earlier = OutcomeJson.plan(first);
    long begun = System.nanoTime();
    Revised revised = planner.revise(before, earlier, after);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Planned planned = revised.planned();
    Plan plan = TravelPlanner.plan(planned);
    TravelResult result = judge.judge(task, planned, OutcomeJson.spec(planned.outcome()), seconds);
    KeptSteps kept = null;
    if (plan != null) {
      Spec now = OutcomeJson.spec(planned.outcome());
      kept = KeptSteps.of(planner.problem(now), earlier, planner.verify(earlier, now), plan);
    }
    summary.add(kind.name(), result, kept);
    JsonObject json = result.json();
    json.addProperty("change", kind.name());
    if (kept != null) {
      json.addProperty("unaffected", kept.unaffected());
      json.addProperty("kept", kept.kept());
    }
    json.addProperty("kept_of_all", Measures.rounded(revised.keptShare()));
    return json;
  }
}
