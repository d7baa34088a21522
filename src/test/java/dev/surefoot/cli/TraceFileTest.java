package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.tool.Secrets;
import dev.surefoot.trace.Names;
import dev.surefoot.trace.Traces;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --trace} writes, and what it does not. */
class TraceFileTest {

  private static final String EXAMPLE = "domains/calendar/examples/two-day-clinic/";

  @TempDir private Path folder;

  private List<JsonObject> spans() throws IOException {
    return Files.readAllLines(folder.resolve("t.jsonl")).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  private Traces traces(Secrets secrets) {
    return Traces.of(
        OpenTelemetrySdk.builder()
            .setTracerProvider(TraceFile.open(folder.resolve("t.jsonl"), secrets))
            .build());
  }

  private static List<String> names(List<JsonObject> spans) {
    return spans.stream().map(span -> span.get("name").getAsString()).toList();
  }

  private int run(String... args) {
    return new Console()
        .run(
            (text, replies, domains, model) -> {
              throw new AssertionError("nothing is read here");
            },
            new byte[0],
            false,
            args);
  }

  @Test
  void everyStageAndEveryCallIsASpan() throws IOException {
    String trace = folder.resolve("t.jsonl").toString();
    Path none = folder.resolve("none.json");
    Files.writeString(none, "{\"domain\": \"calendar\", \"steps\": []}");
    run("repair", none.toString(), "--spec", EXAMPLE + "spec.json", "--trace", trace);
    assertThat(names(spans())).contains(Names.DRAFT, Names.VERIFY, Names.REPAIR);
    Path tools = folder.resolve("tools.yaml");
    Files.writeString(
        tools,
        """
        tools: {notes: {use: notes, folder: .}}
        steps:
          calendar/book: {call: notes.write, args: {name: "Slot", text: "{day} {start}"}}
        """);
    int code =
        run(
            "run",
            EXAMPLE + "valid-best.json",
            "--spec",
            EXAMPLE + "spec.json",
            "--tools",
            tools.toString(),
            "--yes",
            "--journal",
            folder.resolve("j.db").toString(),
            "--trace",
            trace);
    assertThat(code).isEqualTo(Exit.OK);
    JsonObject call =
        spans().stream()
            .filter(s -> s.get("name").getAsString().equals("execute_tool notes.write"))
            .findFirst()
            .orElseThrow();
    assertThat(call.getAsJsonObject("attributes").get("gen_ai.tool.name").getAsString())
        .isEqualTo("notes.write");
    assertThat(Files.readString(folder.resolve("t.jsonl"))).doesNotContain("Thursday");
  }

  @Test
  void spansKnowTheirParentsAndTheirFailures() throws IOException {
    Traces traces = traces(new Secrets());
    assertThatThrownBy(
            () ->
                traces.in(
                    "outer",
                    o ->
                        traces.in(
                            "inner",
                            i -> {
                              throw new IllegalStateException("Ida's address");
                            })))
        .isInstanceOf(IllegalStateException.class);
    List<JsonObject> spans = spans();
    assertThat(names(spans)).containsExactly("inner", "outer");
    assertThat(spans.get(0).get("parent")).isEqualTo(spans.get(1).get("span"));
    assertThat(spans.get(0).get("status").getAsString()).isEqualTo("ERROR");
    assertThat(spans.toString()).doesNotContain("address");
  }

  @Test
  void secretsAreTakenOut() throws IOException {
    Secrets secrets = new Secrets();
    secrets.add("correct-horse");
    Traces traces = traces(secrets);
    traces.in(
        "call",
        mark ->
            mark.with("a", "it was correct-horse")
                .with("b", "Authorization: Bearer abcdef1234567890")
                .with("c", "https://ida:letmein99@example.org/?api_key=zzzz9999&x=1")
                .with("d", "sk-abcdefghijklmnop1234 eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.c2lnbmF0dXJl")
                .with("e", "password: hunter22"));
    assertThat(Files.readString(folder.resolve("t.jsonl")))
        .doesNotContain(
            "correct-horse",
            "abcdef1234567890",
            "letmein99",
            "zzzz9999",
            "sk-abcdef",
            "eyJhbGci",
            "hunter22")
        .contains("x=1", "[secret]");
    assertThat(spans()).hasSize(1);
  }
}
