package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan is carried out with tools of a file. */
class RunInEarnestTest {

  private static final String EXAMPLE = "domains/calendar/examples/two-day-clinic/";

  @TempDir private Path folder;
  private final Console console = new Console();

  private int run(String... args) {
    return console.run(
        (text, replies, domains, model) -> {
          throw new AssertionError("nothing is read here");
        },
        new byte[0],
        false,
        args);
  }

  private Path tools() throws IOException {
    Path file = folder.resolve("tools.yaml");
    Files.writeString(
        file,
        """
        tools:
          diary: {use: calendar, file: diary.ics, zone: Europe/Berlin}
        steps:
          calendar/book:
            call: diary.add
            args: {summary: "Clinic, {day}", start: "{start}", end: "{end}"}
        """);
    return file;
  }

  @Test
  void aSlotIsWrittenIntoTheCalendar() throws IOException {
    String plan;
    try (var files = Files.list(Path.of(EXAMPLE))) {
      plan =
          files
              .filter(f -> f.getFileName().toString().startsWith("valid"))
              .sorted()
              .findFirst()
              .orElseThrow()
              .toString();
    }
    String spec = EXAMPLE + "spec.json";
    String file = tools().toString();
    String journal = folder.resolve("j.db").toString();
    assertThat(run("run", plan, "--spec", spec, "--tools", file, "--journal", journal))
        .isEqualTo(Exit.WANTS_APPROVAL);
    assertThat(folder.resolve("diary.ics")).doesNotExist();
    assertThat(
            run(
                "run",
                plan,
                "--spec",
                spec,
                "--tools",
                file,
                "--journal",
                journal,
                "--yes",
                "--date",
                "2026-12-01"))
        .as(console.err())
        .isEqualTo(Exit.OK);
    assertThat(Files.readString(folder.resolve("diary.ics")))
        .contains("SUMMARY:Clinic\\, ", "DTSTART:202612");
  }

  @Test
  void toolsAreListedWithTheirSchemas() throws IOException {
    assertThat(run("tools", tools().toString(), "--json")).isEqualTo(Exit.OK);
    var listed = JsonParser.parseString(console.out()).getAsJsonObject().getAsJsonArray("tools");
    assertThat(listed).hasSize(3);
    assertThat(listed.get(1).getAsJsonObject().get("effect").getAsString()).isEqualTo("reversible");
    assertThat(listed.get(1).getAsJsonObject().get("hash").getAsString()).hasSize(64);
    console.forgetOut();
    assertThat(run("tools", tools().toString())).isEqualTo(Exit.OK);
    assertThat(console.out())
        .contains("diary.add (reversible, may be repeated)", "text from tools may fill: ");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(run("tools", "no-such.yaml")).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err()).contains("no-such.yaml", "Maybe");
  }
}
