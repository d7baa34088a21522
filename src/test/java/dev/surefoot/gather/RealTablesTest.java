package dev.surefoot.gather;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** TravelPlanner's real tables and the references of its training tasks, where they are stored. */
class RealTablesTest {

  private static final Path FOLDER = Path.of("/work/shared/data/travelplanner");
  private static final Pattern WAY = Pattern.compile("from (.+) to (.+)");
  private static final Pattern STATED =
      Pattern.compile("(self-driving|taxi), from (.+) to (.+), duration: .*, cost: (\\d+)");
  private static final Pattern DATED = Pattern.compile("Flight from (.+) to (.+) on ([0-9-]+)");

  private static final Domain TRAVEL = DomainLoader.load(Path.of(""), "travel");
  private static Tables tables;

  @BeforeAll
  static void open() {
    Assumptions.assumeTrue(Files.exists(FOLDER), "SKIPPED: " + FOLDER + " is not here");
    tables = TableFolder.open(TRAVEL, FOLDER, Path.of("target/tables"), "real tables");
  }

  @AfterAll
  static void close() {
    if (tables != null) {
      tables.close();
    }
  }

  private static List<JsonObject> tasks() throws IOException {
    return Files.readAllLines(FOLDER.resolve("train.jsonl")).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  /** Where and when a task leads, by its golden plan and its reference. */
  private record Way(String origin, List<String> cities, String date, int days) {

    static Way of(JsonObject task) {
      List<String> cities = new ArrayList<>();
      String origin = "";
      int days = 0;
      for (JsonElement each : task.getAsJsonArray("gold_plan")) {
        if (!each.getAsJsonObject().has("current_city")) {
          continue;
        }
        days++;
        Matcher way = WAY.matcher(each.getAsJsonObject().get("current_city").getAsString());
        if (way.find()) {
          origin = origin.isEmpty() ? base(way.group(1)) : origin;
          cities.add(base(way.group(2)));
        }
      }
      cities.remove(origin);
      String date =
          task.getAsJsonObject("reference").keySet().stream()
              .map(DATED::matcher)
              .filter(Matcher::matches)
              .map(m -> m.group(3))
              .sorted()
              .findFirst()
              .orElseThrow();
      return new Way(origin, cities, date, days);
    }

    private static String base(String city) {
      return city.replaceAll("\\s*\\(.*", "").strip();
    }

    Spec spec(String destination) {
      return new Spec(
          "travel",
          List.of(
              said("origin", Map.of("city", origin)),
              said("destination", Map.of("place", destination)),
              said("dates", Map.of("from", date)),
              said("days", Map.of("count", days)),
              said("cities", Map.of("count", cities.size()))),
          List.of());
    }

    private static Constraint said(String kind, Map<String, Object> slots) {
      return new Constraint(kind, kind, slots, Strength.HARD, null);
    }

    /** A city for short journeys, else its state. */
    String destination() {
      return days <= 3
          ? cities.get(0)
          : tables.rows("cities", Map.of("city", cities.get(0))).get(0).get("state").toString();
    }
  }

  private static Spec gathered(JsonObject task, boolean beside) {
    JsonObject reference = task.getAsJsonObject("reference");
    Way way = Way.of(task);
    Gathered gathered =
        new Gatherer(TRAVEL, new ReferenceTables(TRAVEL, reference, beside ? tables : null))
            .gather(way.spec(way.destination()));
    assertThat(gathered.warnings()).isEmpty();
    return gathered.spec();
  }

  private static Set<String> names(Spec spec, String kind) {
    return spec.of(kind).stream()
        .map(c -> c.text("name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void incompleteRowsAreLeftOutAsTheOfficialLoaderDoes() {
    assertThat(tables.rows("hotels", Map.of())).hasSize(4285);
    assertThat(tables.rows("restaurants", Map.of())).hasSize(9551);
    assertThat(tables.rows("sights", Map.of())).hasSize(5302);
    assertThat(tables.warnings()).isEmpty();
  }

  @Test
  void theCitiesOfAReferenceAreTheCandidates() throws IOException {
    for (JsonObject task : tasks()) {
      for (boolean beside : List.of(false, true)) {
        assertThat(names(gathered(task, beside), "city"))
            .as(task.get("id").getAsString())
            .isEqualTo(new TreeSet<>(Way.of(task).cities()));
      }
    }
  }

  @Test
  void aReferenceGivesEveryRowThatItHolds() throws IOException {
    for (JsonObject task : tasks()) {
      Spec spec = gathered(task, false);
      JsonObject reference = task.getAsJsonObject("reference");
      assertThat(spec.of("hotel")).hasSize((int) apart(reference, "Accommodations in ", "NAME"));
      assertThat(spec.of("restaurant")).hasSize((int) apart(reference, "Restaurants in ", "Name"));
      assertThat(spec.of("sight")).hasSize(distinct(reference, "Attractions in "));
      assertThat(spec.of("leg").stream().filter(c -> c.text("by").equals("flight")))
          .hasSize(distinct(reference, "Flight from "));
    }
  }

  /** Names that are not part of another's in the same city: what a plan can be about. */
  private static long apart(JsonObject reference, String key, String header) {
    return reference.entrySet().stream()
        .filter(e -> e.getKey().startsWith(key) && e.getValue() instanceof JsonArray)
        .mapToLong(
            e -> {
              Set<String> names =
                  e.getValue().getAsJsonArray().asList().stream()
                      .map(row -> row.getAsJsonObject().get(header).getAsString())
                      .collect(Collectors.toSet());
              return names.stream()
                  .filter(n -> names.stream().noneMatch(o -> !o.equals(n) && o.contains(n)))
                  .count();
            })
        .sum();
  }

  private static int distinct(JsonObject reference, String key) {
    return reference.entrySet().stream()
        .filter(e -> e.getKey().startsWith(key) && e.getValue() instanceof JsonArray)
        .flatMap(e -> e.getValue().getAsJsonArray().asList().stream())
        .map(JsonElement::getAsJsonObject)
        .map(row -> key.startsWith("Attractions") ? List.of(row.get("Name"), row.get("City")) : row)
        .collect(Collectors.toSet())
        .size();
  }

  @Test
  void theCostsThatAReferenceStatesAreThoseOfTheRule() throws IOException {
    int stated = 0;
    for (JsonObject task : tasks()) {
      List<Constraint> legs = gathered(task, false).of("leg");
      for (Map.Entry<String, JsonElement> e : task.getAsJsonObject("reference").entrySet()) {
        Matcher way =
            STATED.matcher(e.getValue().isJsonPrimitive() ? e.getValue().getAsString() : "");
        if (way.matches()) {
          stated++;
          assertThat(legs)
              .filteredOn(
                  c ->
                      c.text("by").equals(way.group(1))
                          && c.text("from").equals(way.group(2))
                          && c.text("to").equals(way.group(3)))
              .as(e.getKey())
              .extracting(c -> c.number("cost"))
              .containsExactly(Integer.valueOf(way.group(4)));
        }
      }
    }
    assertThat(stated).isGreaterThan(200);
  }

  @Test
  void tablesGiveWhatReferencesGive() throws IOException {
    for (JsonObject task : tasks()) {
      Spec reference = gathered(task, false);
      Way way = Way.of(task);
      Spec all = new Gatherer(TRAVEL, tables).gather(way.spec(way.destination())).spec();
      for (String kind : List.of("hotel", "restaurant", "sight", "leg")) {
        assertThat(slots(all, kind))
            .as(task.get("id").getAsString() + " " + kind)
            .containsAll(slots(reference, kind));
      }
    }
  }

  /** Tables hold no flights. */
  private static Set<Map<String, Object>> slots(Spec spec, String kind) {
    return spec.of(kind).stream()
        .map(Constraint::slots)
        .filter(s -> !"flight".equals(s.get("by")))
        .collect(Collectors.toSet());
  }
}
