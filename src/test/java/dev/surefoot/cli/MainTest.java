package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.DayOuts;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.RequestReader;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, with a scripted reader and planner. */
class MainTest {

  @TempDir private Path folder;
  private final Console console = new Console();
  private byte[] in = {};
  private RequestReader reader = DayOuts.reader();

  @AfterEach
  void neverAStackTrace() {
    assertThat(console.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(console.out()).doesNotContain("\tat ");
  }

  @Test
  void planShowsTimelineFactsAndProof() {
    reader = DayOuts.reader(withWish(DayOuts.spec()));
    assertThat(run("plan", "go", "--domain", "meeting", "--explain")).isZero();
    assertThat(console.out())
        .contains("Verified")
        .contains("  09:10-09:40  meet    Ida, Quay")
        .contains("no plan is better")
        .contains("Ida is at Quay from 09:00 to 11:00")
        .contains("Not taken into account\n  \"only if it is sunny\"")
        .contains("Model: 1 calls");
  }

  @Test
  void planWritesPlanSpecAndCalendarThatOtherCommandsTake() throws IOException {
    String plan = folder.resolve("plan.json").toString();
    String spec = folder.resolve("spec.json").toString();
    Path calendar = folder.resolve("day.ics");
    assertThat(run("plan", "go", "--out", plan, "--out-spec", spec, "--ics", calendar.toString()))
        .isZero();
    assertThat(Files.readString(calendar)).contains("DTSTART:20270301T091000");
    assertThat(run("verify", plan, "--spec", spec)).isZero();
    assertThat(run("repair", plan, "--spec", spec, "--json")).isZero();
    assertThat(run("run", plan, "--spec", spec)).isEqualTo(Exit.WANTS_APPROVAL);
    assertThat(console.out()).contains("Nothing was done");
    String hash =
        console.out().lines().filter(l -> l.contains("--approve ")).findFirst().orElseThrow();
    assertThat(run("run", plan, "--spec", spec, "--approve", hash.strip().split(" ")[1])).isZero();
    assertThat(console.out()).contains("Every step is done.");
    String failure = "left_early:person=Bram,time=10:40";
    assertThat(run("run", plan, "--spec", spec, "--yes", "--fail", failure, "--json")).isZero();
    assertThat(lastJson().getAsJsonArray("changes")).hasSize(1);
  }

  @Test
  void planFromDataNeedsNoWords() throws IOException {
    Path spec = folder.resolve("spec.json");
    var domain = DomainLoader.load(Path.of("."), "meeting");
    Files.writeString(spec, SpecJson.write(domain, DayOuts.spec()));
    assertThat(run("plan", "--data", spec.toString(), "--draft", "none", "--json")).isZero();
    assertThat(lastJson().get("outcome").getAsString()).isEqualTo("repaired");
    assertThat(lastJson().get("proof").getAsString()).isEqualTo("optimal");
  }

  @Test
  void eachOutcomeHasItsExitCode() {
    reader = DayOuts.doubting("Which Bram?", new Quote("Bram", 0, 4));
    assertThat(run("plan", "go")).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(console.out()).contains("Which Bram?").contains("\"Bram\"");
    Spec must = DayOuts.with(DayOuts.spec(), "must_meet", "person", "Bram");
    reader = DayOuts.reader(DayOuts.with(must, "end_by", "time", 600));
    assertThat(run("plan", "go")).isEqualTo(Exit.INFEASIBLE);
    assertThat(console.out()).contains("cannot hold together").contains("A plan exists if");
  }

  @Test
  void badInputIsNamedWithARemedy() throws IOException {
    Path binary = Files.write(folder.resolve("b"), new byte[] {'a', 0, 'b'});
    Path latin = Files.write(folder.resolve("l"), new byte[] {'a', (byte) 0xe9});
    Path cut = Files.writeString(folder.resolve("c"), "{\"domain\": \"mee");
    Path other = Files.writeString(folder.resolve("o"), "{\"domain\": \"nix\"}");
    List<List<String>> commands =
        List.of(
            List.of("plan"),
            List.of("plan", ""),
            List.of("plan", "go", "--domain", "nix"),
            List.of("plan", "--file", folder.resolve("missing").toString()),
            List.of("plan", "--file", folder.toString()),
            List.of("plan", "--file", binary.toString()),
            List.of("plan", "--file", latin.toString()),
            List.of("plan", "go", "--data", cut.toString()),
            List.of("plan", "go", "--data", other.toString()),
            List.of("plan", "go", "--draft", cut.toString()),
            List.of("verify", cut.toString(), "--spec", cut.toString()),
            List.of("bench", "natural-plan", "--data", "x", "--task", "nix", "--out", out("j")),
            List.of("bench", "natural-plan", "--data", "x", "--task", "trip", "--out", out("j")));
    for (List<String> command : commands) {
      console.forgetErr();
      assertThat(run(command.toArray(String[]::new))).as("%s", command).isEqualTo(2);
      assertThat(console.err()).as("%s", command).contains("Maybe ");
    }
  }

  @Test
  void standardInputIsRead() {
    in = "go".getBytes(StandardCharsets.UTF_8);
    assertThat(run("plan", "-")).isZero();
    in = new byte[2 << 20];
    assertThat(run("plan", "-")).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err()).contains("more than a request may have");
  }

  @Test
  void aBugIsAnInternalErrorOfOneLine() {
    reader =
        (request, replies, candidates, model) -> {
          throw new UnsupportedOperationException("not today");
        };
    assertThat(run("plan", "go")).isEqualTo(Exit.INTERNAL);
    assertThat(console.err()).contains("Internal error").contains("not today");
    console.forgetErr();
  }

  @Test
  void listsAndHelp() {
    assertThat(run("domains")).isZero();
    assertThat(console.out()).contains("meeting: ");
    assertThat(run("models", "--json")).isZero();
    assertThat(run("completion")).isZero();
    assertThat(run("plan", "--help")).isZero();
    assertThat(run()).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.out()).contains("Exit codes:");
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private static Spec withWish(Spec spec) {
    return new Spec(
        spec.domain(), spec.constraints(), List.of(new Quote("only if it is sunny", 0, 19)));
  }

  private JsonObject lastJson() {
    String last = console.out().lines().reduce((a, b) -> b).orElseThrow();
    return JsonParser.parseString(last).getAsJsonObject();
  }

  private int run(String... args) {
    return console.run(reader, in, false, args);
  }
}
