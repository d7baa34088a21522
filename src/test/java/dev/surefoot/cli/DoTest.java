package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.model.ScriptedModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing that is said in words is done, once, after it was approved. */
class DoTest {

  private static final String LUNCH = "Put lunch with Ana in the diary, Friday 12:30 to 1:30";
  private static final String CALL =
      "diary.add\nsummary: lunch with Ana\nstart: Friday | 12:30\nend: 1:30";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String answer = CALL;
  private String typed = "";

  @BeforeEach
  void tools() throws IOException {
    Files.writeString(
        folder.resolve("tools.yaml"),
        """
        tools:
          diary: {use: calendar, file: diary.ics, zone: Europe/Berlin}
          mail: {use: mail, folder: drafts, from: me@example.org}
        """);
  }

  private int run(boolean person, String... args) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            person,
            Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC),
            options -> options.model(new ScriptedModel("said", prompt -> answer)).memory(null));
    return Main.run(terminal, args);
  }

  private int say(String text, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "do",
                text,
                "--tools",
                folder.resolve("tools.yaml").toString(),
                "--journal",
                folder.resolve("j.db").toString()));
    args.addAll(List.of(more));
    return run(false, args.toArray(String[]::new));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String hash() {
    return printed()
        .lines()
        .filter(l -> l.contains("--approve "))
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*--approve ", "");
  }

  @Test
  void nothingIsDoneBeforeTheCallIsApproved() throws IOException {
    assertThat(say(LUNCH)).as(err.toString()).isEqualTo(Exit.WANTS_APPROVAL);
    assertThat(printed())
        .contains("diary.add", "lunch with Ana", "2026-12-04T12:30", "from \"Friday\", \"12:30\"")
        .contains("Nothing was done");
    assertThat(folder.resolve("diary.ics")).doesNotExist();
    assertThat(say(LUNCH, "--approve", hash())).as(err.toString()).isEqualTo(Exit.OK);
    assertThat(Files.readString(folder.resolve("diary.ics")))
        .contains("SUMMARY:lunch with Ana", "DTSTART:20261204T113000Z", "DTEND:20261204T123000Z");
  }

  /** The hash is of the choice: other words, another day or another tool void it. */
  @Test
  void approvalCoversTheChoice() {
    say(LUNCH);
    String hash = hash();
    assertThat(say(LUNCH, "--approve", hash, "--date", "2026-12-08"))
        .isEqualTo(Exit.WANTS_APPROVAL);
    answer = "diary.add\nsummary: lunch\nstart: Friday | 12:30\nend: 1:30";
    assertThat(say(LUNCH, "--approve", hash)).isEqualTo(Exit.WANTS_APPROVAL);
    assertThat(folder.resolve("diary.ics")).doesNotExist();
  }

  @Test
  void whatIsMissingIsAskedAndCanBeAnswered() {
    answer = "diary.add\nsummary: lunch with Ana\nstart: Friday | 12:30";
    assertThat(say("Put lunch with Ana in the diary, Friday 12:30")).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(printed()).contains("diary.add needs 'end'");
    assertThat(
            say("Put lunch with Ana in the diary, Friday 12:30", "--answer", "an hour", "--json"))
        .isEqualTo(Exit.WANTS_APPROVAL);
    JsonObject call = JsonParser.parseString(printed()).getAsJsonObject().getAsJsonObject("call");
    assertThat(call.getAsJsonObject("args").get("end").getAsString()).isEqualTo("2026-12-04T13:30");
    assertThat(call.getAsJsonObject("words").getAsJsonArray("end").get(0).getAsString())
        .isEqualTo("an hour");
    typed = "two hours\n";
    assertThat(
            run(
                true,
                "do",
                "Put lunch with Ana in the diary, Friday 12:30",
                "--tools",
                folder.resolve("tools.yaml").toString(),
                "--journal",
                folder.resolve("j.db").toString()))
        .isEqualTo(Exit.WANTS_APPROVAL);
    assertThat(printed()).contains("2026-12-04T14:30");
  }

  @Test
  void whatNoToolDoesIsAskedAbout() {
    answer = "none";
    assertThat(say("Sing me a song", "--json")).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(printed()).contains("needs_answer", "No tool on offer does that");
    answer = "mail.send\nto: x";
    assertThat(say("Sing me a song")).isEqualTo(Exit.BAD_INPUT);
    assertThat(err.toString()).contains("Maybe");
  }

  /** Braces in somebody's words are braces. */
  @Test
  void wordsAreNoTemplates() throws IOException {
    answer =
        "mail.draft\nto: ida@example.org\nbody: use {start} and {x.y} | \"as is\""
            .replace(" | \"as is\"", "");
    assertThat(say("mail ida@example.org: use {start} and {x.y}", "--yes"))
        .as(err.toString())
        .isEqualTo(Exit.OK);
    try (Stream<Path> drafts = Files.list(folder.resolve("drafts"))) {
      assertThat(Files.readString(drafts.findFirst().orElseThrow()))
          .contains("To: ida@example.org", "use {start} and {x.y}")
          .doesNotContain("Subject:");
    }
  }

  @Test
  void itIsTakenBackAndTakenUpLikeAnyRun() throws IOException {
    assertThat(say(LUNCH, "--yes")).isEqualTo(Exit.OK);
    String journal = folder.resolve("j.db").toString();
    assertThat(run(false, "runs", "--journal", journal)).isEqualTo(Exit.OK);
    String run = printed().lines().skip(1).findFirst().orElseThrow().split(" ")[0];
    assertThat(printed()).contains("errand", "1 of 1 done");
    assertThat(run(false, "runs", run, "--journal", journal)).isEqualTo(Exit.OK);
    assertThat(printed()).contains("diary.add", "summary lunch with Ana");
    assertThat(run(false, "resume", run, "--journal", journal))
        .as(err.toString())
        .isEqualTo(Exit.OK);
    assertThat(Files.readString(folder.resolve("diary.ics")).split("BEGIN:VEVENT")).hasSize(2);
    assertThat(run(false, "export", run, "--journal", journal)).isEqualTo(Exit.OK);
    assertThat(printed()).contains("\"said\":\"" + LUNCH);
    assertThat(run(false, "abort", run, "--journal", journal))
        .as(err.toString())
        .isEqualTo(Exit.OK);
    assertThat(Files.readString(folder.resolve("diary.ics"))).doesNotContain("BEGIN:VEVENT");
  }
}
