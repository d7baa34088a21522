package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assistant plans, asks and runs over stdio; the reader's model is a script. */
class ServedTest {

  private static final String REQUEST =
      "Find a slot on Monday or Tuesday between 9:00 and 17:00.\nOtto is out on Monday 9:00-11:00.";
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir private Path folder;

  /** Longest wait for a note, in nanoseconds. */
  private static final long PATIENCE = 20_000_000_000L;

  private final List<McpSchema.ProgressNotification> told = new CopyOnWriteArrayList<>();

  @Test
  void anAssistantPlansAsksAndRuns() throws IOException, InterruptedException {
    try (McpSyncClient client = client()) {
      client.initialize();
      JsonObject asked = call(client, "make_plan", args("request", REQUEST, "domain", "calendar"));
      assertThat(asked.get("outcome").getAsString()).isEqualTo("needs_answer");
      assertThat(asked.get("question").getAsString()).isEqualTo("How long is the meeting?");

      JsonObject more = args("request", REQUEST, "domain", "calendar");
      JsonArray answers = new JsonArray();
      answers.add("30 minutes");
      more.add("answers", answers);
      JsonObject made = call(client, "make_plan", more);
      assertThat(made.get("outcome").getAsString()).as("%s", made).isEqualTo("repaired");

      JsonObject both = new JsonObject();
      both.add("plan", made.get("plan"));
      both.add("spec", made.get("spec"));
      assertThat(call(client, "verify_plan", both).get("valid").getAsBoolean()).isTrue();
      assertThat(call(client, "explain", both).toString()).contains("Otto");

      both.addProperty("approval", "0".repeat(64));
      String refusal = refused(client, both);
      both.addProperty("approval", hash(made));
      assertThat(refusal + made).contains("not approved").doesNotContain(hash(made));
      assertThat(told).as("nobody asked for progress").isEmpty();

      McpSchema.CallToolResult ran =
          client.callTool(request("run_approved", both).progressToken("p-1").build());
      assertThat(object(ran).get("report").getAsString()).isEqualTo("finished");
      McpSchema.ProgressNotification begun = told("[0/1] begun: ");
      McpSchema.ProgressNotification done = told("[1/1] done: ");
      assertThat(begun.progress()).isLessThan(done.progress());
      assertThat(told).allMatch(note -> note.progressToken().equals("p-1"));
      assertThat(told.stream().map(McpSchema.ProgressNotification::progress))
          .doesNotHaveDuplicates();
    }
  }

  /** The client hands notes on by threads of its own: beside the answer and in any order. */
  private McpSchema.ProgressNotification told(String message) throws InterruptedException {
    for (long until = System.nanoTime() + PATIENCE; System.nanoTime() < until; Thread.sleep(20)) {
      for (McpSchema.ProgressNotification note : told) {
        if (note.message().startsWith(message)) {
          return note;
        }
      }
    }
    throw new AssertionError("nobody told \"%s\": %s".formatted(message, told));
  }

  private McpSyncClient client() {
    ServerParameters server =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ScriptedServer.class.getName(),
                "mcp",
                "--journal",
                folder.resolve("journal.db").toString())
            .build();
    return McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
        .initializationTimeout(LONG)
        .requestTimeout(LONG)
        .progressConsumer(told::add)
        .build();
  }

  private static JsonObject call(McpSyncClient client, String tool, JsonObject args) {
    McpSchema.CallToolResult result = client.callTool(request(tool, args).build());
    assertThat(result.isError()).as("%s", result.content()).isFalse();
    return object(result);
  }

  private static String refused(McpSyncClient client, JsonObject args) {
    McpSchema.CallToolResult result = client.callTool(request("run_approved", args).build());
    assertThat(result.isError()).isTrue();
    return text(result);
  }

  @SuppressWarnings("unchecked")
  private static McpSchema.CallToolRequest.Builder request(String tool, JsonObject args) {
    return McpSchema.CallToolRequest.builder(tool)
        .arguments((Map<String, Object>) new Gson().fromJson(args, Map.class));
  }

  private static JsonObject object(McpSchema.CallToolResult result) {
    return JsonParser.parseString(text(result)).getAsJsonObject();
  }

  private static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }

  private static JsonObject args(String... pairs) {
    JsonObject args = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      args.addProperty(pairs[i], pairs[i + 1]);
    }
    return args;
  }

  /** What a person is shown. */
  private String hash(JsonObject made) throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.json"), made.get("plan").toString());
    Path spec = Files.writeString(folder.resolve("spec.json"), made.get("spec").toString());
    Console console = new Console();
    console.run(
        (request, replies, domains, model) -> {
          throw new AssertionError("nothing is read here");
        },
        new byte[0],
        false,
        "run",
        plan.toString(),
        "--spec",
        spec.toString(),
        "--json",
        "--journal",
        folder.resolve("other.db").toString());
    return JsonParser.parseString(console.out()).getAsJsonObject().get("hash").getAsString();
  }
}
