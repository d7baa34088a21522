package dev.surefoot.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.JsonValues;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The hand-written requests and their exact facts, where they are at hand. */
final class Corpus {

  private static final Path FOLDER = Path.of("/work/shared/data/corpus");
  private static final Map<String, String> NAMES = Map.of("city_a", "first", "city_b", "second");

  private Corpus() {}

  /** A request of the corpus: its spec and what is known of its plans. */
  record Case(String id, Spec spec, JsonObject expect) {
    @Override
    public String toString() {
      return id;
    }
  }

  static boolean missing() {
    return !Files.isDirectory(FOLDER);
  }

  static List<Case> read(Domain domain) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : List.of(domain.name(), domain.name() + "2")) {
      try (Stream<String> lines = Files.lines(FOLDER.resolve(file + ".jsonl"))) {
        lines.forEach(line -> cases.add(read(domain, line)));
      }
    }
    return cases;
  }

  private static Case read(Domain domain, String line) {
    JsonObject json = JsonParser.parseString(line).getAsJsonObject();
    List<Constraint> constraints = new ArrayList<>();
    for (JsonElement clause : json.getAsJsonArray("clauses")) {
      for (JsonElement meaning : clause.getAsJsonObject().getAsJsonArray("means")) {
        constraints.add(constraint(domain, "c" + constraints.size(), meaning.getAsJsonObject()));
      }
    }
    return new Case(
        json.get("id").getAsString(),
        new Spec(domain.name(), constraints, List.of()),
        json.getAsJsonObject("expect"));
  }

  private static Constraint constraint(Domain domain, String id, JsonObject meaning) {
    Domain.Kind kind = domain.kinds().get(meaning.get("kind").getAsString());
    Map<String, Object> slots = new LinkedHashMap<>();
    meaning
        .asMap()
        .forEach(
            (name, value) -> {
              Domain.Slot slot = kind.slots().get(NAMES.getOrDefault(name, name));
              if (slot != null && !value.isJsonNull()) {
                slots.put(slot.name(), value(slot, value));
              }
            });
    String force = meaning.has("force") ? meaning.get("force").getAsString() : "hard";
    return new Constraint(
        id, kind.name(), slots, force.equals("hard") ? Strength.HARD : Strength.SOFT, null);
  }

  private static Object value(Domain.Slot slot, JsonElement value) {
    if (slot.list()) {
      return value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }
    if (slot.type() == Type.TIME) {
      return JsonValues.minutes(value.getAsString());
    }
    return slot.type().number() ? (Object) value.getAsInt() : value.getAsString();
  }
}
