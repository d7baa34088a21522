package dev.surefoot.bench.travelplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Options;
import dev.surefoot.Surefoot;
import dev.surefoot.model.ScriptedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A benchmark run on an invented task. */
class TravelPlannerTest {

  private static final String REFERENCE =
      """
      {"Restaurants in Bree": [
         {"Name": "Inn", "City": "Bree", "Average Cost": 20, "Cuisines": "French, Tea", "Aggregate Rating": 4.5},
         {"Name": "Grill", "City": "Bree", "Average Cost": 15, "Cuisines": "BBQ", "Aggregate Rating": 4.1},
         {"Name": "Mug", "City": "Bree", "Average Cost": 9, "Cuisines": "Cafe", "Aggregate Rating": 3.9}],
       "Attractions in Bree": [{"Name": "Old Mill", "City": "Bree"}, {"Name": "Pier", "City": "Bree"}],
       "Accommodations in Bree": [
         {"NAME": "Loft", "city": "Bree", "price": 90.0, "room type": "Private room", "house_rules": "No pets",
          "maximum occupancy": 2, "minimum nights": 2.0, "review rate number": 4.0},
         {"NAME": "Den", "city": "Bree", "price": 30.0, "room type": "Shared room", "house_rules": "No pets",
          "maximum occupancy": 1, "minimum nights": 3.0, "review rate number": 5.0}],
       "Flight from Avon to Bree on 2031-05-01": [
         {"Flight Number": "F01", "Price": 80, "DepTime": "08:10", "ArrTime": "09:30",
          "ActualElapsedTime": "1 hours 20 minutes", "FlightDate": "2031-05-01",
          "OriginCityName": "Avon", "DestCityName": "Bree", "Distance": 200.0}],
       "Self-driving from Avon to Bree": "No valid information.",
       "Taxi from Avon to Bree": "No valid information.",
       "Flight from Bree to Avon on 2031-05-03": "There is no flight from Bree to Avon on 2031-05-03.",
       "Self-driving from Bree to Avon": "self-driving, from Bree to Avon, duration: 3 hours 5 mins, distance: 320 km, cost: 16",
       "Taxi from Bree to Avon": "taxi, from Bree to Avon, duration: 3 hours 5 mins, distance: 320 km, cost: 320"}
      """;

  private static final String SPEC =
      """
      {"domain": "travel", "constraints": [
        {"id": "c1", "kind": "origin", "slots": {"city": "Avon"}, "strength": "hard"},
        {"id": "c2", "kind": "destination", "slots": {"place": "Bree"}, "strength": "hard"},
        {"id": "c3", "kind": "dates", "slots": {"from": "2031-05-01", "to": "2031-05-03"}, "strength": "hard"},
        {"id": "c4", "kind": "budget", "slots": {"most": %d}, "strength": "hard"}], "not_taken": []}
      """;

  @TempDir private Path folder;
  private final List<JsonObject> lines = new ArrayList<>();

  @BeforeEach
  void tables() throws IOException {
    write("city_states.txt", "Avon\tVale\nBree\tDale\n");
    write("restaurants.csv", ",Name,City,Cuisines,Average Cost,Aggregate Rating\n");
    write("attractions.csv", "Name,City\n");
    write("distance.csv", "origin,destination,cost,duration,distance\n");
    write(
        "accommodations.csv",
        ",NAME,room type,price,minimum nights,review rate number,house_rules,maximum occupancy,city\n");
    JsonObject task = new JsonObject();
    task.addProperty("id", "t1");
    task.addProperty("query", "from Avon to Bree");
    task.add("reference", JsonParser.parseString(REFERENCE));
    task.add("somebody", new JsonArray());
    write("tasks.jsonl", task + "\n");
  }

  @Test
  void aTaskIsPlannedAndScored() throws IOException {
    JsonObject summary = run(1200, "none");
    JsonObject line = lines.get(0);
    assertThat(line.keySet())
        .contains("id", "outcome", "spec", "plan", "seconds", "model_tokens", "read_right");
    assertThat(line.getAsJsonObject("score_reference").getAsJsonArray("failed")).isEmpty();
    JsonArray days = line.getAsJsonArray("plan");
    assertThat(days).hasSize(3);
    assertThat(days.get(0).getAsJsonObject().get("transportation").getAsString())
        .as("no car stands in Bree, so the taxi it is on the way back")
        .startsWith("Flight Number: F01, from Avon to Bree");
    assertThat(days.get(2).getAsJsonObject().get("transportation").getAsString())
        .startsWith("Taxi, from Bree to Avon, duration: 3 hours 5 mins, distance: 320 km");
    assertThat(line.getAsJsonObject("spec").getAsJsonArray("constraints"))
        .as("what was looked up stands in the tables")
        .hasSize(4);
    JsonObject metrics = summary.getAsJsonObject("reference");
    assertThat(metrics.get("final_pass").getAsDouble()).isOne();
    assertThat(metrics.get("delivery").getAsDouble()).isOne();
    assertThat(summary.getAsJsonObject("tables").get("final_pass").getAsDouble()).isZero();
    assertThat(summary.get("read_right").getAsInt()).isOne();
  }

  @Test
  void aBudgetThatIsTooSmallIsProvenToBe() throws IOException {
    JsonObject summary = run(500, "none");
    JsonObject line = lines.get(0);
    assertThat(line.get("outcome").getAsString()).isEqualTo("infeasible");
    assertThat(line.get("conflict").toString()).contains("budget");
    assertThat(line.getAsJsonArray("relaxations")).isNotEmpty();
    assertThat(summary.get("wrong").getAsInt()).isOne();
    assertThat(summary.getAsJsonObject("reference").get("delivery").getAsDouble()).isZero();
  }

  @Test
  void theGoldenPlanIsNoDraft() {
    assertThatThrownBy(() -> run(1200, "gold_plan")).hasMessageContaining("holds no draft");
    assertThatThrownBy(() -> run(1200, "nobody")).hasMessageContaining("no days in the field");
  }

  @Test
  void factsThatLackATaskAreOfOtherData() throws IOException {
    facts("t7", 900);
    assertThatThrownBy(() -> run("none")).hasMessageContaining("has no line 't1'");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private JsonObject run(int budget, String draft) throws IOException {
    facts("t1", budget);
    return run(draft);
  }

  private void facts(String id, int budget) throws IOException {
    String spec = JsonParser.parseString(SPEC.formatted(budget)).toString();
    write("facts.jsonl", "{\"id\": \"%s\", \"spec\": %s}\n".formatted(id, spec));
  }

  private JsonObject run(String draft) throws IOException {
    Options options =
        Options.at(Path.of("."))
            .model(ScriptedModel.inTurn())
            .drafting(false)
            .memory(null)
            .tables(folder);
    var settings =
        new TravelPlanner.Settings(
            folder.resolve("tasks.jsonl"),
            folder,
            10,
            draft,
            folder.resolve("facts.jsonl"),
            null,
            true,
            false);
    try (Surefoot surefoot = Surefoot.open(options)) {
      return new TravelPlanner(surefoot, settings).run(lines::add, (done, all) -> {});
    }
  }
}
