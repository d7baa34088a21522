package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.DayOuts;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs from the command line, with a journal on disk. */
class RunsTest {

  private static final Domain MEETING = DomainLoader.load(Path.of("."), "meeting");

  @TempDir Path folder;

  private final Console console = new Console();
  private String plan = "";
  private String spec = "";
  private Path journal = Path.of("");

  @BeforeEach
  void plan() throws IOException {
    plan = folder.resolve("plan.json").toString();
    spec = folder.resolve("spec.json").toString();
    journal = folder.resolve("journal.db");
    Files.writeString(Path.of(spec), SpecJson.write(MEETING, DayOuts.spec()));
    assertThat(run("repair", empty(), "--spec", spec, "--out", plan)).isZero();
    console.forgetOut();
  }

  @Test
  void aRunIsListedShownAndExported() {
    assertThat(kept("run", plan, "--spec", spec, "--yes")).isZero();
    String name = name();
    console.forgetOut();
    assertThat(kept("runs")).isZero();
    assertThat(console.out()).contains(name).contains("finished").contains("4 of 4 done");
    assertThat(json("runs", "--json").getAsJsonArray().get(0).getAsJsonObject().get("done"))
        .isEqualTo(new com.google.gson.JsonPrimitive(4));
    console.forgetOut();
    assertThat(kept("runs", name)).isZero();
    assertThat(console.out()).contains("finished, begun 2027-03-01 08:00").contains("Ida, Quay");
    console.forgetOut();
    assertThat(kept("export", name)).isZero();
    List<String> types = new ArrayList<>();
    console.out().lines().forEach(l -> types.add(object(l).get("type").getAsString()));
    assertThat(types).startsWith("run", "version", "entry").hasSize(2 + 9);
    assertThat(kept("resume", name)).as("nothing is left to do").isZero();
  }

  @Test
  void nothingIsInTheJournalWithoutApproval() {
    assertThat(kept("run", plan, "--spec", spec)).isEqualTo(Exit.WANTS_APPROVAL);
    assertThat(console.out()).contains("'meet' is irreversible");
    console.forgetOut();
    assertThat(kept("runs")).isZero();
    assertThat(console.out()).contains("There are no runs.");
  }

  @Test
  void aChangedPlanIsApprovedAndGoesOn() {
    String failure = "left_early:person=Bram,time=10:40";
    String hash =
        json("run", plan, "--spec", spec, "--json").getAsJsonObject().get("hash").getAsString();
    JsonObject waiting =
        json("run", plan, "--spec", spec, "--approve", hash, "--fail", failure, "--json")
            .getAsJsonObject();
    assertThat(waiting.get("report").getAsString()).isEqualTo("waiting");
    String name = waiting.get("run").getAsString();
    assertThat(kept("resume", name)).isEqualTo(Exit.WANTS_APPROVAL);
    assertThat(console.out()).contains("surefoot resume " + name + " --approve ");
    assertThat(kept("resume", name, "--approve", waiting.get("hash").getAsString())).isZero();
    assertThat(console.out()).contains("Every step is done.");
  }

  @Test
  void aPolicySaysWhatNeedsAPerson() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("p.yaml"),
            "effects: {irreversible: nobody, none: nobody, reversible: nobody, idempotent: nobody}");
    assertThat(kept("run", plan, "--spec", spec, "--policy", policy.toString())).isZero();
  }

  @Test
  void budgetsStopARun() {
    assertThat(kept("run", plan, "--spec", spec, "--yes", "--most-calls", "3"))
        .isEqualTo(Exit.STOPPED);
    assertThat(console.out()).contains("budget of 3 calls");
    assertThat(kept("run", plan, "--spec", spec, "--yes", "--most-calls", "-3"))
        .isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void aStepInDoubtIsAskedAbout() {
    String name = interrupted();
    assertThat(kept("runs")).isZero();
    assertThat(console.out()).contains("interrupted").contains("1 in doubt");
    console.forgetOut();
    assertThat(kept("resume", name)).isEqualTo(Exit.IN_DOUBT);
    String told = console.out().lines().filter(l -> l.contains("--step")).findFirst().orElseThrow();
    String step = told.replaceAll(".*--step (\\S+)=done.*", "$1");
    assertThat(kept("resume", name, "--step", step + "=maybe")).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err()).contains("--step %s=done or".formatted(step));
    assertThat(kept("resume", name, "--step", step + "=done")).isZero();
    assertThat(console.out()).contains("Every step is done.");
  }

  @Test
  void aPersonAtTheTerminalIsAsked() {
    String name = interrupted();
    assertThat(asked("\n", "resume", name)).isEqualTo(Exit.IN_DOUBT);
    assertThat(console.err()).contains("Was it done?");
    assertThat(asked("yes\n", "resume", name)).isZero();
  }

  @Test
  void abortingNamesWhatStays() {
    assertThat(kept("run", plan, "--spec", spec, "--yes")).isZero();
    String name = name();
    assertThat(kept("abort", name)).isEqualTo(Exit.STOPPED);
    assertThat(console.out()).contains("stays done: it is irreversible");
    assertThat(kept("resume", name)).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err()).contains("was broken off");
  }

  @Test
  void aRunThatIsDrivenElsewhereIsLeftAlone() {
    assertThat(kept("run", plan, "--spec", spec, "--yes")).isZero();
    String name = name();
    try (Journal elsewhere = Journal.open(journal);
        RunLog held = elsewhere.take(name)) {
      assertThat(kept("resume", held.head().id())).isEqualTo(Exit.TAKEN);
    }
    assertThat(kept("resume", "nix")).isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void aJournalThatIsNoneHasAnExitCodeOfItsOwn() throws IOException {
    Files.writeString(journal, "dear diary ".repeat(100));
    for (String[] command :
        List.of(
            new String[] {"run", plan, "--spec", spec, "--yes"},
            new String[] {"runs"},
            new String[] {"export", "x"})) {
      assertThat(kept(command)).isEqualTo(Exit.NO_JOURNAL);
      assertThat(console.err()).contains("damaged, or no journal").contains("Maybe");
    }
  }

  /** A run whose process died in its second call. */
  private String interrupted() {
    assertThat(kept("run", plan, "--spec", spec, "--yes")).isZero();
    try (Journal open = Journal.open(journal)) {
      var first = open.runs().get(0);
      var entries = open.entries(first.id());
      try (RunLog log =
          open.begin(
              first.domain(),
              first.world(),
              open.versions(first.id()).get(0),
              entries.get(0).event())) {
        Event intent = entries.get(1).event();
        log.append(intent, intent.then(Event.Kind.DONE, "{}"));
        log.append(entries.get(3).event());
        console.forgetOut();
        return log.head().id();
      }
    }
  }

  private String empty() throws IOException {
    Path file = folder.resolve("empty.json");
    Files.writeString(
        file, PlanJson.write(MEETING, new dev.surefoot.plan.Plan("meeting", List.of())));
    return file.toString();
  }

  private String name() {
    return console
        .out()
        .lines()
        .filter(l -> l.startsWith("Run "))
        .findFirst()
        .orElseThrow()
        .substring(4);
  }

  private JsonElement json(String... args) {
    console.forgetOut();
    kept(args);
    return JsonParser.parseString(console.out());
  }

  private static JsonObject object(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }

  private int kept(String... args) {
    return run(with(args));
  }

  private String[] with(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--journal", journal.toString()));
    return all.toArray(String[]::new);
  }

  private int asked(String words, String... args) {
    return console.run(DayOuts.reader(DayOuts.spec()), words.getBytes(), true, with(args));
  }

  private int run(String... args) {
    return console.run(DayOuts.reader(DayOuts.spec()), new byte[0], false, args);
  }
}
