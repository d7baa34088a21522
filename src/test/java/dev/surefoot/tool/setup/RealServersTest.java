package dev.surefoot.tool.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.mcp.Connector;
import dev.surefoot.mcp.Packages;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Value;
import dev.surefoot.trace.Traces;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MCP servers by others, from npm, over both transports. */
class RealServersTest {

  @TempDir private Path folder;

  private Tools open(String yaml) throws IOException {
    Path file = folder.resolve("tools.yaml");
    Files.writeString(file, yaml);
    Map<String, String> none = Map.of();
    return Tools.open(
        file,
        new Tools.Around(
            Clock.systemUTC(),
            none::get,
            Connector.sdk(),
            Traces.none(),
            new dev.surefoot.tool.Secrets()));
  }

  private static CheckedAction tool(Tools tools, String name) {
    return tools.actions().stream()
        .filter(a -> a.descriptor().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Value text(String text) {
    return Value.trusted(new JsonPrimitive(text));
  }

  @Test
  void filesAreReadThroughAServerOnceItIsPinned() throws IOException {
    Path program = Packages.server("filesystem");
    Path shared = Files.createDirectory(folder.resolve("shared")).toRealPath();
    Files.writeString(shared.resolve("a.txt"), "hello");
    String yaml =
        "servers:\n  files:\n    command: [node, '%s', '%s']\n    tools: {read_text_file: {effect: none}}\n"
            .formatted(program, shared);
    try (Tools tools = open(yaml)) {
      assertThat(tools.drift()).containsExactly("server 'files' was never pinned");
      tools.pin();
    }
    try (Tools tools = open(yaml)) {
      assertThat(tools.drift()).isEmpty();
      CheckedAction read = tool(tools, "files.read_text_file");
      assertThat(read.call(Map.of("path", text(shared.resolve("a.txt").toString())), "k"))
          .isEqualTo(new ToolResult.Ok(Map.of("content", "hello")));
      assertThat(read.call(Map.of("path", text("/etc/hostname")), "k"))
          .isInstanceOf(ToolResult.Failed.class);
      Files.writeString(
          folder.resolve("tools.lock"),
          Files.readString(folder.resolve("tools.lock"))
              .replaceFirst("(\"write_file\": \")..", "$100"));
      Files.writeString(
          folder.resolve("tools.lock"),
          Files.readString(folder.resolve("tools.lock")).replaceFirst("(\"hash\": \")..", "$100"));
      assertThat(tools.drift()).containsExactly("tool 'write_file' of server 'files' has changed");
    }
  }

  @Test
  void resultsHaveTheTypesOfTheirSchemaAndOurEnvironmentStaysHere() throws IOException {
    Path program = Packages.server("everything");
    try (Tools tools =
        open(
            "servers:\n  all:\n    command: [node, '%s', stdio]\n    env: {GREETING: hi}\n"
                .formatted(program))) {
      ToolResult.Ok weather =
          (ToolResult.Ok)
              tool(tools, "all.get-structured-content")
                  .call(Map.of("location", text("Chicago")), "k");
      assertThat(weather.fields()).containsKeys("temperature", "conditions", "humidity");
      Map<String, Value> sum =
          Map.of(
              "a", Value.trusted(new JsonPrimitive(2)), "b", Value.trusted(new JsonPrimitive(3)));
      assertThat(tool(tools, "all.get-sum").call(sum, "k").toString()).contains("5");
      String environment = tool(tools, "all.get-env").call(Map.of(), "k").toString();
      assertThat(environment)
          .contains("GREETING")
          .doesNotContain("GOMP_SPINCOUNT", "JAVA_HOME", "MAVEN");
    }
  }

  @Test
  void aServerIsReachedOverHttp() throws IOException {
    Path program = Packages.server("everything");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder builder = new ProcessBuilder("node", program.toString(), "streamableHttp");
    builder.environment().put("PORT", "" + port);
    Process server =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    try {
      listening(port, server);
      try (Tools tools =
          open("servers:\n  all: {url: 'http://localhost:%d/mcp'}\n".formatted(port))) {
        assertThat(tool(tools, "all.echo").call(Map.of("message", text("grüße")), "k"))
            .isEqualTo(new ToolResult.Ok(Map.of("text", "Echo: grüße")));
        assertThat(tool(tools, "all.echo").descriptor().hosts())
            .containsExactly("localhost:" + port);
      }
    } finally {
      server.destroy();
    }
  }

  /** The server says nowhere that it is ready; it is when it takes a connection. */
  private static void listening(int port, Process server) {
    while (server.isAlive()) {
      try (Socket open = new Socket("localhost", port)) {
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(50_000_000);
      }
    }
    throw new AssertionError("the server ended");
  }
}
