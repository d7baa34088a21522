package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.gather.ReferenceTables;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tasks of a run, and who plans them. */
final class TravelTasks {

  static final String DOMAIN = "travel";

  private final Surefoot surefoot;
  private final Domain domain;
  private final TravelPlanner.Settings settings;
  private final Map<String, Spec> facts;

  /** Opens the tables, so that an import belongs to no task, and reads the facts. */
  TravelTasks(Surefoot surefoot, TravelPlanner.Settings settings) throws IOException {
    this.surefoot = surefoot;
    this.domain = surefoot.domain(DOMAIN);
    this.settings = settings;
    this.facts = specs(settings.facts());
    surefoot.tables(DOMAIN);
  }

  Domain domain() {
    return domain;
  }

  /** The tasks as they stand in the file. */
  List<JsonObject> all() throws IOException {
    return Files.readAllLines(settings.data()).stream()
        .filter(line -> !line.isBlank())
        .limit(settings.limit())
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  static String id(JsonObject task) {
    return task.get("id").getAsString();
  }

  /**
   * What a task asks for, when it is planned from facts.
   *
   * @return null when queries are read
   */
  @Nullable Spec spec(JsonObject task) {
    Spec spec = facts.get(id(task));
    if (settings.facts() != null && spec == null) {
      throw new BadInputException(
          "%s has no line '%s'.".formatted(settings.facts(), id(task)),
          "it belongs to other data.");
    }
    return spec;
  }

  /** Somebody who knows the task's reference, or looks things up in the tables alone. */
  Surefoot planner(JsonObject task) {
    Surefoot remembering = settings.freshMemory() ? surefoot.withFreshMemory() : surefoot;
    JsonObject reference = task.getAsJsonObject("reference");
    return settings.reference() && reference != null
        ? remembering.withTables(
            DOMAIN, new ReferenceTables(domain, reference, surefoot.tables(DOMAIN)))
        : remembering;
  }

  /** Specs by task; none without a file. */
  Map<String, Spec> specs(@Nullable Path file) throws IOException {
    Map<String, Spec> specs = new HashMap<>();
    for (String line : file == null ? List.<String>of() : Files.readAllLines(file)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      String spec = json.getAsJsonObject("spec").toString();
      specs.put(json.get("id").getAsString(), SpecJson.read(domain, spec).value());
    }
    return specs;
  }
}
