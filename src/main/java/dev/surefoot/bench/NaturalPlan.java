package dev.surefoot.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Planned;
import dev.surefoot.Request;
import dev.surefoot.Surefoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Plans the requests of NATURAL PLAN from their words alone and scores the answers. */
public final class NaturalPlan {

  /**
   * What to run.
   *
   * @param data folder with {@code calendar.json}, {@code meeting.json} and {@code trip.json}
   * @param task calendar, meeting or trip
   * @param limit most instances
   * @param draft model, none, or a field of the data that holds a plan
   * @param freshMemory whether every request starts with an empty shape memory
   * @param anyDomain whether the reader has to find out the domain
   */
  public record Settings(
      Path data, String task, int limit, String draft, boolean freshMemory, boolean anyDomain) {}

  private final Surefoot surefoot;
  private final Settings settings;
  private final NaturalPlanTask task;
  private final DraftSource drafts;

  /**
   * A run.
   *
   * @throws IllegalArgumentException when task or draft is unknown; the message has a remedy
   */
  public NaturalPlan(Surefoot surefoot, Settings settings) {
    this.surefoot = surefoot;
    this.settings = settings;
    this.task = NaturalPlanTask.of(settings.task());
    this.drafts = new DraftSource(settings.draft());
  }

  /**
   * Runs all instances.
   *
   * @param lines takes one JSON object an instance
   * @param progress takes the number done and the number in all
   * @return the summary
   * @throws IOException when the data cannot be read
   */
  public JsonObject run(Consumer<JsonObject> lines, BiConsumer<Integer, Integer> progress)
      throws IOException {
    Path file = settings.data().resolve(task.label() + ".json");
    JsonObject rows = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    var instances = rows.entrySet().stream().limit(settings.limit()).toList();
    Summary summary = new Summary(task.label());
    for (int i = 0; i < instances.size(); i++) {
      Map.Entry<String, com.google.gson.JsonElement> instance = instances.get(i);
      Result result = result(instance.getKey(), instance.getValue().getAsJsonObject());
      summary.add(result);
      lines.accept(result.json());
      progress.accept(i + 1, instances.size());
    }
    return summary.json();
  }

  private Result result(String id, JsonObject row) {
    Surefoot planner = settings.freshMemory() ? surefoot.withFreshMemory() : surefoot;
    String domain = settings.anyDomain() ? null : task.label();
    String words = row.get("prompt_0shot").getAsString();
    Request request = new Request(words, domain, List.of(), drafts.drafter(row, task.format()));
    long begun = System.nanoTime();
    Planned planned = planner.plan(request);
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Judge(surefoot, task).judge(id, row, planned, seconds, drafts.text(row));
  }
}
