package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.DayOuts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan --revise}. */
class ReviseTest {

  private final Console console = new Console();

  @TempDir private Path folder;

  private int run(String... args) {
    return console.run(DayOuts.reader(), new byte[0], false, args);
  }

  private Path planned(String... more) throws IOException {
    assertThat(run("plan", "--json", "go")).isEqualTo(Exit.OK);
    Path file = folder.resolve("planned.json");
    Files.writeString(file, console.out());
    console.forgetOut();
    return file;
  }

  @Test
  void wordsThatTheReaderCannotReadAreAskedAbout() throws IOException {
    // the scripted model answers what is no answer of a reader
    int code = run("plan", "--revise", planned().toString(), "Bram needs longer.");
    assertThat(code).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(console.out()).contains("Bram needs longer").contains("not touched");
  }

  @Test
  void aPlanAloneDoesNotSayWhatWasAskedFor() throws IOException {
    JsonObject all = JsonParser.parseString(Files.readString(planned())).getAsJsonObject();
    Path plan = folder.resolve("plan.json");
    Files.writeString(plan, all.get("plan").toString());
    assertThat(run("plan", "--revise", plan.toString(), "later")).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err()).contains("add --spec FILE");
    Path spec = folder.resolve("spec.json");
    Files.writeString(spec, all.get("spec").toString());
    int code = run("plan", "--revise", plan.toString(), "--spec", spec.toString(), "later");
    assertThat(code).isEqualTo(Exit.NEEDS_ANSWER);
  }

  @Test
  void aSpecAloneIsNothingToRevise() {
    assertThat(run("plan", "--spec", "spec.json", "later")).isEqualTo(Exit.BAD_INPUT);
    assertThat(console.err()).contains("--spec goes with --revise");
  }
}
