package dev.surefoot.mcp;

import com.google.gson.JsonObject;
import dev.surefoot.spec.BadInputException;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection by the official SDK. Offers the server nothing: no files, no model, no forms. */
final class SdkConnection implements Connection {

  private static final int MOST_TOOLS = 1000;
  private static final int MOST_PAGES = 100;

  /** A program that has to be fetched first takes its time. */
  private static final Duration INTRODUCTION = Duration.ofSeconds(60);

  private final String name;
  private final McpSyncClient client;
  private final List<Consumer<List<RemoteTool>>> listeners;

  private SdkConnection(
      String name, McpSyncClient client, List<Consumer<List<RemoteTool>>> listeners) {
    this.name = name;
    this.client = client;
    this.listeners = listeners;
  }

  static Connection open(ServerSettings server) {
    List<Consumer<List<RemoteTool>>> listeners = new CopyOnWriteArrayList<>();
    McpSyncClient client =
        McpClient.sync(transport(server))
            .clientInfo(McpSchema.Implementation.builder("surefoot", "0.1.0").build())
            .initializationTimeout(INTRODUCTION)
            .requestTimeout(server.limits().timeout())
            .toolsChangeConsumer(tools -> tell(listeners, tools))
            .build();
    try {
      client.initialize();
      return new SdkConnection(server.name(), client, listeners);
    } catch (RuntimeException unreachable) {
      client.close();
      throw unreachable(server.name(), unreachable);
    }
  }

  private static void tell(List<Consumer<List<RemoteTool>>> listeners, List<McpSchema.Tool> tools) {
    List<RemoteTool> now = tools.stream().map(Converted::tool).toList();
    listeners.forEach(listener -> listener.accept(now));
  }

  private static BadInputException unreachable(String name, RuntimeException cause) {
    Throwable root = McpError.findRootCause(cause);
    return new BadInputException(
        "The MCP server '%s' does not answer: %s."
            .formatted(name, dev.surefoot.tool.Canonical.plain("" + root.getMessage())),
        "its command or url in the tools file is wrong, or it is not running.");
  }

  private static McpClientTransport transport(ServerSettings server) {
    URI url = server.url();
    return url == null ? program(server) : address(server, url);
  }

  /** A program that gets none of our environment but what it needs to run. */
  private static McpClientTransport program(ServerSettings server) {
    ServerParameters parameters =
        ServerParameters.builder(server.command().get(0))
            .args(server.command().subList(1, server.command().size()))
            .env(server.env())
            .build();
    StdioClientTransport transport =
        new StdioClientTransport(parameters, McpJsonDefaults.getMapper(), most(server)) {
          @Override
          protected ProcessBuilder getProcessBuilder() {
            ProcessBuilder builder = super.getProcessBuilder();
            builder.environment().clear();
            return builder;
          }
        };
    transport.setStdErrorHandler(line -> {}); // a stranger's words, and not for our terminal
    return transport;
  }

  private static McpClientTransport address(ServerSettings server, URI url) {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    server.headers().forEach(request::header);
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return HttpClientStreamableHttpTransport.builder(
            "%s://%s".formatted(url.getScheme(), url.getRawAuthority()))
        .endpoint(path + query)
        .requestBuilder(request)
        .customizeClient(c -> c.followRedirects(HttpClient.Redirect.NEVER))
        .connectTimeout(Duration.ofSeconds(10))
        .maxResponseSize(most(server))
        .openConnectionOnStartup(false)
        .jsonMapper(McpJsonDefaults.getMapper())
        .build();
  }

  /** Around the result stands the protocol's own text, and JSON writes some characters as six. */
  private static int most(ServerSettings server) {
    return (int) Math.min(Integer.MAX_VALUE, 6L * server.limits().mostBytes() + (64 << 10));
  }

  @Override
  public List<RemoteTool> tools() {
    List<RemoteTool> tools = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String cursor = McpSchema.FIRST_PAGE;
    try {
      for (int page = 0; page < MOST_PAGES && tools.size() <= MOST_TOOLS; page++) {
        McpSchema.ListToolsResult result = client.listTools(cursor);
        result.tools().forEach(tool -> tools.add(Converted.tool(tool)));
        cursor = result.nextCursor();
        if (cursor == null || cursor.isEmpty() || !seen.add(cursor)) {
          return tools;
        }
      }
    } catch (RuntimeException failed) {
      throw unreachable(name, failed);
    }
    throw new BadInputException(
        "The MCP server '%s' lists more than %d tools.".formatted(name, MOST_TOOLS),
        "it is broken or hostile; leave it out.");
  }

  @Override
  public void onChange(Consumer<List<RemoteTool>> then) {
    listeners.add(then);
  }

  @Override
  public Reply call(String tool, JsonObject args) {
    try {
      return Converted.reply(
          client.callTool(
              McpSchema.CallToolRequest.builder(tool).arguments(Converted.map(args)).build()));
    } catch (RuntimeException failed) {
      McpError refusal = refusal(failed);
      return refusal == null
          ? new Reply.Lost()
          : new Reply.Refused(refusal.getJsonRpcError().code());
    }
  }

  private static @Nullable McpError refusal(Throwable failed) {
    return McpError.findRootCause(failed) instanceof McpError error
            && error.getJsonRpcError() != null
        ? error
        : null;
  }

  @Override
  public void close() {
    client.closeGracefully();
  }
}
