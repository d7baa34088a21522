package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonPrimitive;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.mcp.Connector;
import dev.surefoot.mcp.RemoteServer;
import dev.surefoot.mcp.ServerSettings;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Limits;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.Value;
import dev.surefoot.trace.Traces;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of the Model Context Protocol that misbehaves, in a process of its own. */
class FaultyServersTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  /** For calls that are not answered; introductions have longer. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  @TempDir private Path folder;

  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeEach
  void python() throws InterruptedException {
    try {
      assertThat(new ProcessBuilder("python3", "--version").start().waitFor()).isZero();
    } catch (IOException missing) {
      System.err.println("SKIPPED: no python3 here, so no server that misbehaves was tried");
      assumeThat(missing).isNull();
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "stdio, none, Ok, 1",
    "stdio, twice, Ok, 1",
    "stdio, refuses, Failed, 0",
    "stdio, wrong schema, NoAnswer, 1",
    "stdio, tool error, NoAnswer, 1",
    "http, twice, Ok, 1",
    "http, refuses, Failed, 0",
    "http, wrong schema, NoAnswer, 1",
    "http, huge, NoAnswer, 1",
    "http, dies, NoAnswer, 1",
  })
  void everyFaultHasAType(String transport, String fault, String type, int effects)
      throws IOException {
    CheckedAction book = book(transport, LONG);
    ToolResult result = call(book, "a", fault);
    assertThat(result.getClass().getSimpleName()).as("%s", result).isEqualTo(type);
    assertThat(result.toString()).doesNotContain("MALLORY", "seven");
    assertThat(world()).hasSize(effects);
    if (fault.equals("twice")) {
      assertThat(call(book, "b", "none")).isEqualTo(new ToolResult.Ok(Map.of("id", 1)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "stdio, late, 1",
    "stdio, huge, 1",
    "stdio, dies, 1",
    "stdio, dies before, 0",
    "http, late, 1"
  })
  void whatIsNotAnsweredInTimeIsInDoubt(String transport, String fault, int effects)
      throws IOException {
    CheckedAction book = book(transport, SHORT);
    ToolResult result = call(book, "a", fault);
    assertThat(result).isInstanceOf(ToolResult.NoAnswer.class);
    assertThat(((ToolResult.NoAnswer) result).status())
        .isIn("timed_out", "connection_lost", "too_large");
    for (int i = 0; i < 300 && world().size() < effects; i++) {
      LockSupport.parkNanos(100_000_000); // the server may be slower than our patience
    }
    assertThat(world()).hasSize(effects);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong schema", "tool error"})
  void aRunDoesNothingTwiceAndClaimsNothing(String fault) throws IOException {
    Tool tool = new Booking(book("stdio", LONG));
    List<Step> steps = new ArrayList<>();
    for (String what : List.of("a", "b", "c")) {
      Map<String, Object> args = Map.of("what", what, "fault", what.equals("b") ? fault : "none");
      steps.add(new Step(what, "book", args, steps.size(), steps.size(), List.of()));
    }
    try (Journal journal = Journal.inMemory()) {
      Terms terms = Terms.of(new Toolbox(List.of(tool)), ApprovalPolicy.all());
      Report report =
          Execution.begin(
              journal,
              "{}",
              Errands.DOMAIN,
              Errands.SPEC,
              new Plan("errands", steps),
              terms,
              Errands::replan);
      assertThat(((Report.InDoubt) report).doubtful()).extracting(Step::id).containsExactly("b");
      assertThat(report.trail().done()).extracting(Step::id).containsExactly("a");
      assertThat(world()).containsExactly("a", "b");
      assertThat(report.trail().journal().toString()).doesNotContain("MALLORY", "seven");
    }
  }

  private List<String> world() throws IOException {
    Path world = folder.resolve("world");
    return Files.exists(world) ? Files.readAllLines(world) : List.of();
  }

  private static ToolResult call(CheckedAction book, String what, String fault) {
    Map<String, Value> args =
        Map.of(
            "what", Value.trusted(new JsonPrimitive(what)),
            "fault", Value.trusted(new JsonPrimitive(fault)));
    return book.call(args, "key of " + what);
  }

  private CheckedAction book(String transport, Duration timeout) throws IOException {
    List<String> command =
        List.of("python3", "src/test/resources/mcp/faulty.py", folder.resolve("world").toString());
    URI url = transport.equals("http") ? served(command) : null;
    ServerSettings patient = settings(url == null ? command : List.of(), url, LONG);
    RemoteServer server =
        new RemoteServer(
            settings(List.of(), url, timeout), settings -> Connector.sdk().open(patient));
    open.add(0, server);
    return new CheckedAction(server.actions(note -> {}).get(0), new Secrets(), Traces.none());
  }

  private static ServerSettings settings(
      List<String> command, @Nullable URI url, Duration timeout) {
    Limits limits = new Limits(timeout, 1 << 20, null, 0);
    return new ServerSettings("faulty", command, Map.of(), url, Map.of(), limits, Map.of());
  }

  private URI served(List<String> command) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.add("http");
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    open.add(process::destroyForcibly);
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    return URI.create("http://127.0.0.1:%s/mcp".formatted(out.readLine()));
  }

  /** The step's tool: irreversible, and nobody can be asked. */
  private record Booking(CheckedAction book) implements Tool {

    @Override
    public String name() {
      return "book";
    }

    @Override
    public ToolResult call(ToolCall call) {
      return FaultyServersTest.call(
          book, (String) call.args().get("what"), (String) call.args().get("fault"));
    }

    @Override
    public Optional<String> lane() {
      return Optional.of(book.lane());
    }
  }
}
