package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.DayOuts;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says while it runs, and what it has counted at its end. */
class FollowingTest {

  private static final Domain MEETING = DomainLoader.load(Path.of("."), "meeting");
  private static final String LATE = "left_early:person=Bram,time=10:40";

  @TempDir private Path folder;

  private final Console console = new Console();

  @BeforeEach
  void plan() throws IOException {
    Files.writeString(file("spec.json"), SpecJson.write(MEETING, DayOuts.spec()));
    Files.writeString(file("none.json"), "{\"domain\": \"meeting\", \"steps\": []}");
    String plan = file("plan.json").toString();
    assertThat(run(false, "repair", file("none.json").toString(), "--spec", spec(), "--out", plan))
        .isZero();
    console.forgetErr();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String spec() {
    return file("spec.json").toString();
  }

  private int run(boolean person, String... args) {
    return console.run(DayOuts.reader(DayOuts.spec()), new byte[0], person, args);
  }

  private int driven(boolean person, String... more) {
    List<String> usual =
        List.of(
            "run",
            file("plan.json").toString(),
            "--spec",
            spec(),
            "--yes",
            "--journal",
            file("journal.db").toString());
    return run(person, Stream.concat(usual.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aPersonSeesEachCallBeginAndEnd() {
    assertThat(driven(true)).isZero();
    List<String> lines = console.err().lines().toList();
    assertThat(lines).hasSize(8);
    assertThat(lines.get(0)).startsWith("[0/4] begun: ");
    assertThat(lines.get(1)).startsWith("[1/4] done: ");
    assertThat(lines.get(7)).startsWith("[4/4] done: ");
  }

  @Test
  void nobodyIsToldWhoDoesNotLook() {
    assertThat(driven(false)).isZero();
    assertThat(console.err()).isEmpty();
    assertThat(driven(true, "--json")).isZero();
    assertThat(console.err()).isEmpty();
  }

  @Test
  void aProgramGetsLinesOfJson() {
    assertThat(driven(false, "--progress-json", "--fail", LATE)).isZero();
    List<JsonObject> lines =
        console.err().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
    assertThat(lines)
        .extracting(l -> l.get("kind").getAsString())
        .contains("intent", "failed", "replanned", "approved", "done");
    assertThat(lines).allMatch(l -> l.get("type").getAsString().equals("progress"));
    JsonObject last = lines.get(lines.size() - 1);
    assertThat(last.get("done")).isEqualTo(last.get("steps"));
    assertThat(console.err()).as("no arguments").doesNotContain("Ida", "Quay");
  }

  @Test
  void whatWasCountedIsWrittenAtTheEnd() throws IOException {
    Path metrics = file("metrics.jsonl");
    assertThat(driven(false, "--metrics", metrics.toString(), "--fail", LATE)).isZero();
    List<JsonObject> lines =
        Files.readAllLines(metrics).stream()
            .map(l -> JsonParser.parseString(l).getAsJsonObject())
            .toList();
    assertThat(named(lines, "surefoot.replans").get("value").getAsInt()).isEqualTo(1);
    JsonObject run = named(lines, "surefoot.run.duration");
    assertThat(run.get("count").getAsInt()).isEqualTo(1);
    assertThat(attribute(run, "surefoot.outcome")).isEqualTo("finished");
    assertThat(
            lines.stream()
                .filter(l -> l.get("name").getAsString().equals("surefoot.calls"))
                .map(
                    l -> attribute(l, "gen_ai.tool.name") + " " + attribute(l, "surefoot.outcome")))
        .contains("meet done");
    assertThat(Files.readString(metrics)).doesNotContain("Ida", "Quay", "Bram");
  }

  @Test
  void tokensOfAModelAreCounted() throws IOException {
    Path metrics = file("metrics.jsonl");
    assertThat(run(false, "plan", "a day out", "--metrics", metrics.toString())).isZero();
    List<JsonObject> lines =
        Files.readAllLines(metrics).stream()
            .map(l -> JsonParser.parseString(l).getAsJsonObject())
            .toList();
    JsonObject tokens = named(lines, "gen_ai.client.token.usage");
    assertThat(attribute(tokens, "gen_ai.request.model")).isEqualTo("scripted:draft");
    assertThat(tokens.get("sum").getAsInt()).isPositive();
    assertThat(named(lines, "gen_ai.client.operation.duration").get("unit").getAsString())
        .isEqualTo("s");
  }

  private static JsonObject named(List<JsonObject> lines, String name) {
    return lines.stream()
        .filter(line -> line.get("name").getAsString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + lines));
  }

  private static String attribute(JsonObject line, String name) {
    return line.getAsJsonObject("attributes").get(name).getAsString();
  }
}
