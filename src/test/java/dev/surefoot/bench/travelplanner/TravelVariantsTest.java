package dev.surefoot.bench.travelplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Options;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of mind and variants that no plan fits, of a journey in the example tables. */
class TravelVariantsTest {

  private static final Domain TRAVEL = DomainLoader.load(Path.of("."), "travel");
  private static final Path TABLES = TRAVEL.folder().resolve("tables");

  @TempDir private Path folder;
  private final List<JsonObject> lines = new ArrayList<>();

  /** What a bench does with tasks. */
  private interface Run {
    JsonObject of(Surefoot surefoot, TravelPlanner.Settings settings) throws IOException;
  }

  private JsonObject run(@Nullable String example, Run run) throws IOException {
    Path data = write("tasks.jsonl", "{\"id\": \"own\", \"query\": \"\"}");
    Path facts = null;
    if (example != null) {
      Path spec = TRAVEL.folder().resolve("examples").resolve(example).resolve("spec.json");
      JsonObject known = JsonParser.parseString(Files.readString(spec)).getAsJsonObject();
      facts = write("facts.jsonl", "{\"id\": \"own\", \"spec\": %s}".formatted(known));
    }
    Options options =
        Options.at(Path.of("."))
            .model(ScriptedModel.inTurn())
            .drafting(false)
            .memory(null)
            .tables(TABLES);
    try (Surefoot surefoot = Surefoot.open(options)) {
      return run.of(
          surefoot, new TravelPlanner.Settings(data, TABLES, 1, "none", facts, null, false, false));
    }
  }

  private Path write(String file, String text) throws IOException {
    return Files.writeString(folder.resolve(file), text);
  }

  private JsonObject changes(@Nullable String example) throws IOException {
    return run(
        example,
        (s, settings) -> new TravelChanges(s, settings, null).run(lines::add, (i, n) -> {}));
  }

  @Test
  void everyChangePassesOrIsProvenImpossibleAndMostIsKept() throws IOException {
    JsonObject summary = changes("long-weekend");
    assertThat(summary.get("n").getAsInt()).isEqualTo(lines.size()).isGreaterThan(9);
    assertThat(summary.has("wrong") || summary.has("asked") || summary.has("gave_up"))
        .as("%s", summary)
        .isFalse();
    assertThat(summary.get("passes").getAsInt()).as("%s", summary).isGreaterThan(5);
    assertThat(summary.get("kept_share").getAsDouble()).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"long-weekend", "two-towns-of-tamarin"})
  void conflictsOfVariantsAreMinimalAndRelaxationsWork(String example) throws IOException {
    JsonObject summary =
        run(
            example,
            (s, settings) -> new TravelInfeasible(s, settings, null).run(lines::add, (i, n) -> {}));
    int infeasible = summary.get("infeasible").getAsInt();
    assertThat(infeasible).isPositive();
    assertThat(summary.get("all_right").getAsInt()).as("%s", lines).isEqualTo(infeasible);
    JsonObject budget = summary.getAsJsonObject("by_variant").getAsJsonObject("budget-below-least");
    assertThat(budget.get("infeasible").getAsInt()).isOne();
    assertThat(lines.get(0).getAsJsonArray("relaxations").get(0).toString()).contains("by $1:");
  }

  @Test
  void withoutFactsThereIsNothingToChange() {
    Assertions.assertThatThrownBy(() -> changes(null))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no facts to change");
  }

  @Test
  void aRoomThatTheFewestHaveIsTakenOut() {
    MissingRoom missing =
        MissingRoom.of(
                JsonParser.parseString(
                        """
                        {"reference": {"Accommodations in Bree": [
                          {"NAME": "Loft", "room type": "Private room"},
                          {"NAME": "Hall", "room type": "Shared room"},
                          {"NAME": "Barn", "room type": "Shared room"},
                          {"NAME": "Villa", "room type": "Entire home/apt"},
                          {"NAME": "Keep", "room type": "Entire home/apt"}]}}
                        """)
                    .getAsJsonObject())
            .orElseThrow();
    assertThat(missing.room()).isEqualTo("private room");
    assertThat(missing.task().toString()).contains("Hall", "Villa").doesNotContain("Loft");
  }

  @Test
  void changesAreReckonedFromWhatIsStated() throws IOException {
    Spec spec =
        SpecJson.read(
                TRAVEL,
                Files.readString(TRAVEL.folder().resolve("examples/long-weekend/spec.json")))
            .value();
    int budget = spec.of("budget").get(0).number("most");
    Spec cut = change("{'kind': 'budget', 'slot': 'most', 'percent': 50, 'add': 7}", spec);
    assertThat(cut.of("budget")).hasSize(1);
    assertThat(cut.of("budget").get(0).number("most")).isEqualTo(budget / 2 + 7);
    String kinds = "{'kind': 'no_transport', 'slot': 'by', 'all': ['flight', 'self-driving']}";
    Spec neither = change(kinds, spec);
    assertThat(neither.of("no_transport")).hasSize(2);
    assertThat(changed(kinds, neither)).as("both are stated already").isEmpty();
    Assertions.assertThatThrownBy(() -> change("{'kind': 'sky', 'slot': 'blue'}", spec))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("sky");
  }

  private Spec change(String fact, Spec spec) throws IOException {
    return changed(fact, spec).orElseThrow();
  }

  private java.util.Optional<Spec> changed(String fact, Spec spec) throws IOException {
    Path file = write("kinds.jsonl", "{'name': 'own', 'facts': [%s]}".formatted(fact));
    return SpecChange.read(file, "").get(0).applied(TRAVEL, spec);
  }
}
