package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.Request;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.gather.ReferenceTables;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

  private static final String DOMAIN = "travel";

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
  private final Domain domain;
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
    this.domain = surefoot.domain(DOMAIN);
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
    List<String> tasks =
        Files.readAllLines(settings.data()).stream()
            .filter(line -> !line.isBlank())
            .limit(settings.limit())
            .toList();
    Map<String, Spec> facts = specs(settings.facts());
    Map<String, Spec> truth = specs(settings.truth());
    Sandbox tables = Tables.sandbox(settings.tables());
    surefoot.tables(DOMAIN); // an import belongs to no task
    TravelSummary summary = new TravelSummary();
    for (int i = 0; i < tasks.size(); i++) {
      JsonObject task = JsonParser.parseString(tasks.get(i)).getAsJsonObject();
      String id = task.get("id").getAsString();
      long begun = System.nanoTime();
      Planned planned = planned(task, facts.get(id));
      double seconds = (System.nanoTime() - begun) / 1e9;
      Spec known = truth.getOrDefault(id, facts.get(id));
      TravelResult result = new TravelJudge(domain, tables).judge(task, planned, known, seconds);
      summary.add(result);
      lines.accept(result.json());
      progress.accept(i + 1, tasks.size());
    }
    return summary.json();
  }

  private Planned planned(JsonObject task, @Nullable Spec spec) {
    JsonObject reference = task.getAsJsonObject("reference");
    Surefoot remembering = settings.freshMemory() ? surefoot.withFreshMemory() : surefoot;
    Surefoot planner =
        settings.reference() && reference != null
            ? remembering.withTables(
                DOMAIN, new ReferenceTables(domain, reference, surefoot.tables(DOMAIN)))
            : remembering;
    Drafter drafter = drafts.drafter(task);
    if (settings.facts() != null && spec == null) {
      throw new BadInputException(
          "%s has no line '%s'.".formatted(settings.facts(), task.get("id").getAsString()),
          "it belongs to other data.");
    }
    return spec != null
        ? planner.plan(spec, drafter)
        : planner.plan(new Request(task.get("query").getAsString(), DOMAIN, List.of(), drafter));
  }

  private Map<String, Spec> specs(@Nullable Path file) throws IOException {
    Map<String, Spec> specs = new HashMap<>();
    if (file != null) {
      for (String line : Files.readAllLines(file)) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        String spec = json.getAsJsonObject("spec").toString();
        specs.put(json.get("id").getAsString(), SpecJson.read(domain, spec).value());
      }
    }
    return specs;
  }

  /** The plan of an outcome, if any. */
  static @Nullable Plan plan(Planned planned) {
    return OutcomeJson.plan(planned.outcome());
  }
}
