package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The real training tasks, where they are stored; they are never part of the project. */
final class TrainTasks {

  static final Path TABLES = Path.of("/work/shared/data/travelplanner");

  /** What the tasks ask for, as somebody who read them wrote it down: for measuring only. */
  private static final Path FACTS =
      Path.of(System.getProperty("surefoot.travelplanner.facts", "/work/tmp/facts/train.jsonl"));

  private TrainTasks() {}

  static List<JsonObject> all() throws IOException {
    return lines(TABLES.resolve("train.jsonl"));
  }

  static Map<String, Spec> specs() throws IOException {
    Map<String, Spec> specs = new LinkedHashMap<>();
    for (JsonObject line : lines(FACTS)) {
      specs.put(line.get("id").getAsString(), spec(line.getAsJsonObject("spec")));
    }
    return specs;
  }

  private static List<JsonObject> lines(Path file) throws IOException {
    Assumptions.assumeTrue(Files.exists(file), "SKIPPED: " + file + " is not here");
    return Files.readAllLines(file).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  private static Spec spec(JsonObject json) {
    List<Constraint> constraints = new ArrayList<>();
    for (JsonElement each : json.getAsJsonArray("constraints")) {
      JsonObject c = each.getAsJsonObject();
      Map<String, Object> slots = new LinkedHashMap<>();
      c.getAsJsonObject("slots").entrySet().forEach(e -> slots.put(e.getKey(), value(e)));
      constraints.add(
          new Constraint(
              c.get("id").getAsString(), c.get("kind").getAsString(), slots, Strength.HARD, null));
    }
    return new Spec("travel", constraints, List.of());
  }

  private static Object value(Map.Entry<String, JsonElement> slot) {
    var value = slot.getValue().getAsJsonPrimitive();
    return value.isNumber() ? (Object) value.getAsInt() : value.getAsString();
  }
}
