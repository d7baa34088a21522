package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Request;
import dev.surefoot.Surefoot;
import dev.surefoot.draft.Drafter;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans the tasks of TravelPlanner from their queries and references, and scores the plans by the
 * official checks. Of a task nothing but {@code id}, {@code query} and {@code reference} is read,
 * and the field of a draft where one is named.
 */
public final class TravelPlanner {

  /**
   * What to run.
   *
   * @param data tasks as JSON lines
   * @param tables folder of the official tables
   * @param limit most tasks
   * @param draft model, none, or a field of the data that holds somebody's plan
   * @param facts specs by task, planned instead of reading the query; null to read
   * @param truth specs by task that the scorer goes by; null to go by what was planned
   * @param reference whether the task's reference is known to the planner; else it looks things up
   *     in the tables alone
   * @param freshMemory whether every request starts with an empty shape memory
   */
  public record Settings(
      Path data,
      Path tables,
      int limit,
      String draft,
      @Nullable Path facts,
      @Nullable Path truth,
      boolean reference,
      boolean freshMemory) {}

  private final Surefoot surefoot;
  private final Settings settings;
  private final TravelDrafts drafts;

  /**
   * A run.
   *
   * @param surefoot opened with the tables
   * @throws IllegalArgumentException when the draft is sealed; the message has a remedy
   */
  public TravelPlanner(Surefoot surefoot, Settings settings) {
    this.surefoot = surefoot;
    this.settings = settings;
    this.drafts = new TravelDrafts(settings.draft());
  }

  /**
   * Runs all tasks.
   *
   * @param lines takes one JSON object a task
   * @param progress takes the number done and the number in all
   * @return the summary
   * @throws IOException when the data or the tables cannot be read
   */
  public JsonObject run(Consumer<JsonObject> lines, BiConsumer<Integer, Integer> progress)
      throws IOException {
    TravelTasks tasks = new TravelTasks(surefoot, settings);
    List<JsonObject> all = tasks.all();
    Map<String, Spec> truth = tasks.specs(settings.truth());
    TravelJudge judge = new TravelJudge(tasks.domain(), Tables.sandbox(settings.tables()));
    TravelSummary summary = new TravelSummary();
    for (int i = 0; i < all.size(); i++) {
      JsonObject task = all.get(i);
      Spec spec = tasks.spec(task);
      Drafter drafter = drafts.drafter(task);
      long begun = System.nanoTime();
      Planned planned = planned(tasks.planner(task), task, spec, drafter);
      double seconds = (System.nanoTime() - begun) / 1e9;
      Spec known = truth.getOrDefault(TravelTasks.id(task), spec);
      TravelResult result = judge.judge(task, planned, known, seconds);
      summary.add(result);
      lines.accept(result.json());
      progress.accept(i + 1, all.size());
    }
    return summary.json();
  }

  private static Planned planned(
      Surefoot planner, JsonObject task, @Nullable Spec spec, @Nullable Drafter drafter) {
    String query = task.get("query").getAsString();
    return spec != null
        ? planner.plan(spec, drafter)
        : planner.plan(new Request(query, TravelTasks.DOMAIN, List.of(), drafter));
  }

  /** The plan of an outcome, if any. */
  static @Nullable Plan plan(Planned planned) {
    return OutcomeJson.plan(planned.outcome());
  }
}
