package dev.surefoot.bench.travelplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.spec.Spec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real golden plans pass the official rules, in both modes, where they are stored. */
class GoldenPlansTest {

  /** One plan takes a sight of a city outside its reference. */
  @Test
  void withReferenceAloneAllButOne() throws IOException {
    assertThat(failing(false)).containsExactly("train-42 [\"in_sandbox\"]");
  }

  @Test
  void withTheTablesAll() throws IOException {
    assertThat(failing(true)).isEmpty();
  }

  @Test
  void theDenominatorsAreThePublishedOnes() throws IOException {
    Map<String, Spec> specs = TrainTasks.specs();
    int asked =
        specs.values().stream()
            .mapToInt(s -> Score.of(TravelFacts.of(s), new JsonArray(), EMPTY).asked())
            .sum();
    assertThat(specs).hasSize(45);
    assertThat(asked).isEqualTo(105);
  }

  private static final Sandbox EMPTY =
      new Sandbox(List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());

  private static List<String> failing(boolean tables) throws IOException {
    List<JsonObject> tasks = TrainTasks.all();
    Map<String, Spec> specs = TrainTasks.specs();
    Sandbox all = Tables.sandbox(TrainTasks.TABLES);
    List<String> failing = new ArrayList<>();
    for (JsonObject task : tasks) {
      String id = task.get("id").getAsString();
      Sandbox reference = Reference.sandbox(task.getAsJsonObject("reference"), all.states());
      Score score =
          Score.of(
              TravelFacts.of(specs.get(id)),
              task.getAsJsonArray("gold_plan"),
              tables ? reference.with(all) : reference);
      if (!score.passes()) {
        failing.add(id + " " + score.failed());
      }
    }
    return failing;
  }
}
