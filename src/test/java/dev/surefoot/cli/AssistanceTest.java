package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.mcp.Packages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of the Model Context Protocol, asked by the Python SDK's client. */
class AssistanceTest {

  private static final String EXAMPLE = "domains/calendar/examples/two-day-clinic/";
  private static final String PLAN = EXAMPLE + "valid-best.json";
  private static final String SPEC = EXAMPLE + "spec.json";

  @TempDir private Path folder;

  private String hash() {
    Console console = new Console();
    int code =
        console.run(
            (text, replies, domains, model) -> {
              throw new AssertionError("nothing is read here");
            },
            new byte[0],
            false,
            "run",
            PLAN,
            "--spec",
            SPEC,
            "--json",
            "--journal",
            folder.resolve("other.db").toString());
    assertThat(code).isEqualTo(Exit.WANTS_APPROVAL);
    return JsonParser.parseString(console.out()).getAsJsonObject().get("hash").getAsString();
  }

  @Test
  void anAssistantVerifiesExplainsAndRunsWhatIsApproved() throws IOException, InterruptedException {
    Path packages = Packages.python();
    String hash = hash();
    JsonObject said = ask(packages, hash);
    assertThat(said.getAsJsonArray("tools").toString())
        .isEqualTo("[\"make_plan\",\"verify_plan\",\"explain\",\"run_approved\"]");
    assertThat(text(said, "verify")).contains("\"valid\":true");
    assertThat(text(said, "broken")).contains("\"valid\":false", "The plan books no meeting.");
    assertThat(text(said, "explain")).contains("Wren is busy on Thursday from 08:15 to 11:05");
    assertThat(text(said, "why")).contains("no plan is better");
    assertThat(error(said, "refused")).isTrue();
    assertThat(text(said, "refused")).contains("not approved").doesNotContain(hash);
    assertThat(error(said, "missing")).isTrue();
    assertThat(text(said, "planned")).contains("no such domain", "Maybe");
    assertThat(error(said, "ran")).isFalse();
    assertThat(text(said, "ran")).contains("\"report\":\"finished\"");
  }

  private JsonObject ask(Path packages, String hash) throws IOException, InterruptedException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of("python3", "src/test/resources/mcp/client.py", "--approval", hash, PLAN, SPEC));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            "dev.surefoot.cli.Main",
            "mcp",
            "--journal",
            folder.resolve("j.db").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PYTHONPATH", packages.toString());
    Path out = folder.resolve("out.json");
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return JsonParser.parseString(Files.readString(out)).getAsJsonObject();
  }

  private static String text(JsonObject said, String label) {
    return said.getAsJsonObject(label).get("text").getAsString();
  }

  private static boolean error(JsonObject said, String label) {
    return said.getAsJsonObject(label).get("error").getAsBoolean();
  }
}
