package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.DayOuts;
import dev.surefoot.Options;
import dev.surefoot.Surefoot;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.read.Reading;
import dev.surefoot.read.RequestReader;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Benchmark runs on an invented instance, and on the real meetings with a perfect reading. */
class NaturalPlanTest {

  private static final Path REAL = Path.of("/work/shared/data/natural-plan");

  private static final String DAY =
      """
      {"day-1": {"prompt_0shot": "a day",
        "constraints": [["Mill", "9:00AM"], ["Ida", "Quay", "9:00AM to 11:00AM", 30],
          ["Bram", "Tower", "9:30AM to 12:05PM", 60]],
        "dist_matrix": {"Mill": {"Quay": 10}, "Quay": {"Tower": 20}},
        "golden_plan": ["You start at Mill at 9:00AM.", "You travel to Quay in 10 minutes.",
          "You meet Ida for 30 minutes.", "You travel to Tower in 20 minutes.",
          "You meet Bram for 60 minutes."],
        "someone": "You meet Ida for 30 minutes from 8:50AM to 9:20AM."}}
      """;

  @TempDir private Path folder;
  private final List<JsonObject> lines = new ArrayList<>();

  @Test
  void aLineSaysWhatWasAnsweredAndHowItWasJudged() throws IOException {
    JsonObject summary = run(DayOuts.reader(), "none");
    assertThat(summary.get("solved").getAsInt()).isOne();
    assertThat(summary.get("wrong").getAsInt()).isZero();
    assertThat(summary.get("peak_rss_mb").getAsLong()).isPositive();
    JsonObject line = lines.get(0);
    assertThat(line.keySet())
        .contains(
            "id",
            "task",
            "outcome",
            "answer",
            "spec",
            "edits",
            "proof",
            "seconds",
            "model_calls",
            "model_tokens");
    assertThat(line.get("answer").getAsString())
        .isEqualTo(
            "SOLUTION: You start at Mill at 9:00AM. You travel to Quay in 10 minutes and arrive at"
                + " 9:10AM. You meet Ida for 30 minutes from 9:10AM to 9:40AM. You travel to Tower"
                + " in 20 minutes and arrive at 10:00AM. You meet Bram for 60 minutes from 10:00AM"
                + " to 11:00AM.");
  }

  @Test
  void someonesDraftIsFaultedAndMended() throws IOException {
    JsonObject summary = run(DayOuts.reader(), "someone");
    assertThat(summary.get("solved").getAsInt()).isOne();
    assertThat(summary.get("draft_accepted").getAsInt()).isZero();
    JsonObject draft = lines.get(0).getAsJsonObject("draft");
    assertThat(draft.getAsJsonArray("faults")).isNotEmpty();
    assertThat(draft.get("kept").getAsDouble()).isZero();
  }

  @Test
  void aPlanOfAWrongReadingIsWrong() throws IOException {
    Spec spec = DayOuts.spec();
    Spec withoutBram =
        new Spec(
            "meeting",
            spec.constraints().stream().filter(c -> !"Bram".equals(c.slot("person"))).toList(),
            List.of());
    JsonObject summary = run(DayOuts.reader(withoutBram), "none");
    assertThat(summary.get("wrong").getAsInt()).isOne();
    assertThat(summary.get("valid").getAsInt()).as("but each step can be acted out").isOne();
  }

  @Test
  void aQuestionIsNotWrong() throws IOException {
    JsonObject summary = run(DayOuts.doubting("Which?", new Quote("x", 0, 1)), "none");
    assertThat(summary.get("asked").getAsInt()).isOne();
    assertThat(summary.get("wrong").getAsInt()).isZero();
    assertThat(lines.get(0).get("question").getAsString()).isEqualTo("Which?");
  }

  @Test
  void theSolutionIsNoDraft() {
    assertThatThrownBy(() -> run(DayOuts.reader(), "golden_plan"))
        .hasMessageContaining("Maybe use pred_5shot_pro");
  }

  private JsonObject run(RequestReader reader, String draft) throws IOException {
    Files.writeString(folder.resolve("meeting.json"), DAY);
    return run(folder, reader, draft);
  }

  private JsonObject run(Path data, RequestReader reader, String draft) throws IOException {
    Options options =
        Options.at(Path.of("."))
            .reader(reader)
            .model(ScriptedModel.inTurn())
            .drafting(draft.equals("model"))
            .memory(null);
    var settings = new NaturalPlan.Settings(data, "meeting", 1000, draft, false, false);
    try (Surefoot surefoot = Surefoot.open(options)) {
      return new NaturalPlan(surefoot, settings).run(lines::add, (done, all) -> {});
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "pred_5shot_pro"})
  void allRealMeetingsAreSolvedWhenTheReadingIsPerfect(String draft) throws IOException {
    Path file = REAL.resolve("meeting.json");
    Assumptions.assumeTrue(Files.exists(file), "SKIPPED: " + file + " is not here");
    JsonObject summary = run(REAL, columns(file), draft);
    System.out.println(draft + " " + summary);
    assertThat(summary.get("solved").getAsInt()).isEqualTo(50);
    assertThat(lines.stream().filter(NaturalPlanTest::unexplained).map(line -> line.get("id")))
        .isEmpty();
  }

  /** A draft that is wrong, and nothing was said against it. */
  private static boolean unexplained(JsonObject line) {
    return line.has("draft")
        && !line.getAsJsonObject("draft").get("solved").getAsBoolean()
        && !line.getAsJsonObject("draft").has("note")
        && faults(line).isEmpty();
  }

  private static JsonArray faults(JsonObject line) {
    return line.getAsJsonObject("draft").getAsJsonArray("faults");
  }

  /** Reads the generator's columns instead of the request: a test of everything but reading. */
  private static RequestReader columns(Path file) throws IOException {
    Map<String, Spec> specs = new HashMap<>();
    JsonObject rows = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    for (Map.Entry<String, JsonElement> row : rows.entrySet()) {
      JsonObject json = row.getValue().getAsJsonObject();
      specs.put(json.get("prompt_0shot").getAsString(), spec(json));
    }
    return (request, replies, candidates, model) ->
        new Reading(specs.get(request), List.of(), 0, 0);
  }

  private static Spec spec(JsonObject row) {
    List<Constraint> all = new ArrayList<>();
    JsonArray given = row.getAsJsonArray("constraints");
    JsonArray start = given.get(0).getAsJsonArray();
    add(all, "start", Map.of("place", text(start, 0), "time", minutes(text(start, 1))));
    for (int i = 1; i < given.size(); i++) {
      JsonArray p = given.get(i).getAsJsonArray();
      String[] window = text(p, 2).split(" to ");
      String person = text(p, 0);
      add(
          all,
          "window",
          Map.of(
              "person", person,
              "place", text(p, 1),
              "from", minutes(window[0]),
              "to", minutes(window[1])));
      add(all, "min_duration", Map.of("person", person, "minutes", p.get(3).getAsInt()));
    }
    for (var from : row.getAsJsonObject("dist_matrix").entrySet()) {
      for (var to : from.getValue().getAsJsonObject().entrySet()) {
        add(
            all,
            "travel",
            Map.of("from", from.getKey(), "to", to.getKey(), "minutes", to.getValue().getAsInt()));
      }
    }
    return new Spec("meeting", all, List.of());
  }

  private static void add(List<Constraint> all, String kind, Map<String, Object> slots) {
    all.add(new Constraint("c" + all.size(), kind, slots, Strength.HARD, null));
  }

  private static String text(JsonArray array, int index) {
    return array.get(index).getAsString();
  }

  private static int minutes(String clock) {
    return MeetingSimulation.minutes(clock);
  }
}
