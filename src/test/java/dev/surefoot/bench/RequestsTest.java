package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.surefoot.Options;
import dev.surefoot.Surefoot;
import dev.surefoot.model.ScriptedModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left to go wrong when the reading is perfect. */
class RequestsTest {

  @ParameterizedTest
  @CsvSource({
    "reworded/reworded,9,3",
    "corpus/calendar,50,0",
    "corpus/calendar2,60,0",
    "corpus/meeting,50,0",
    "corpus/meeting2,60,0",
    "corpus/trip,50,0",
    "corpus/trip2,60,0"
  })
  void aPerfectReadingIsPlannedRight(String name, int n, int skipped) throws Exception {
    Path file = Path.of("/work/shared/data", name + ".jsonl");
    Assumptions.assumeTrue(Files.exists(file), "SKIPPED: " + file + " is not here");
    Options options =
        Options.at(Path.of("."))
            .reader(new OracleReader(file))
            .model(ScriptedModel.inTurn())
            .drafting(false);
    List<JsonObject> lines = new ArrayList<>();
    try (Surefoot surefoot = Surefoot.open(options)) {
      JsonObject summary =
          new Requests(surefoot, new Requests.Settings(List.of(file), 1000, false, false, 0))
              .run(lines::add, (done, all) -> {});
      assertThat(lines.stream().filter(line -> !line.get("judged").getAsString().equals("right")))
          .isEmpty();
      assertThat(summary.get("right").getAsInt()).isEqualTo(n);
      assertThat(summary.get("skipped").getAsInt()).isEqualTo(skipped);
      assertThat(summary.get("wrong").getAsInt()).isZero();
      System.out.println(summary);
    }
  }
}
