package dev.surefoot.mcp;

import com.google.gson.JsonObject;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Our tools, served over stdio until the other side closes. */
public final class Service {

  /** Characters of one message; a plan with its tables is smaller. */
  private static final int MOST = 32 << 20;

  private Service() {}

  /**
   * Serves.
   *
   * @param out carries the protocol; nobody else may write to it
   */
  public static void serve(List<Offer> offers, InputStream in, OutputStream out)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    McpSyncServer server =
        McpServer.sync(
                new StdioServerTransportProvider(
                    McpJsonDefaults.getMapper(), new Ending(in, closed), out, MOST))
            .serverInfo("surefoot", "0.1.0")
            .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
            .validateToolInputs(true)
            .tools(offers.stream().map(Service::tool).toList())
            .build();
    closed.await();
    server.closeGracefully();
  }

  private static SyncToolSpecification tool(Offer offer) {
    McpSchema.Tool tool =
        McpSchema.Tool.builder(offer.name(), Converted.map(offer.input()))
            .description(offer.description())
            .build();
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler((exchange, request) -> answer(offer, request, progress(exchange, request)))
        .build();
  }

  /** Only who gave a token is told; the protocol wants every figure to be above the one before. */
  private static Offer.Progress progress(
      McpSyncServerExchange exchange, McpSchema.CallToolRequest request) {
    Object token = request.progressToken();
    if (token == null) {
      return what -> {};
    }
    AtomicInteger told = new AtomicInteger();
    return what ->
        exchange.progressNotification(
            McpSchema.ProgressNotification.builder(token, told.incrementAndGet())
                .message(what)
                .build());
  }

  private static McpSchema.CallToolResult answer(
      Offer offer, McpSchema.CallToolRequest request, Offer.Progress progress) {
    JsonObject args = Converted.object(request.arguments());
    try {
      JsonObject result = offer.work().apply(args == null ? new JsonObject() : args, progress);
      return McpSchema.CallToolResult.builder()
          .addTextContent(result.toString())
          .structuredContent(Converted.map(result))
          .isError(false)
          .build();
    } catch (RuntimeException failed) {
      return McpSchema.CallToolResult.builder()
          .addTextContent(String.valueOf(failed.getMessage()))
          .isError(true)
          .build();
    }
  }

  /** Says when there is nothing more to read. */
  private static final class Ending extends FilterInputStream {

    private final CountDownLatch closed;

    Ending(InputStream in, CountDownLatch closed) {
      super(in);
      this.closed = closed;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      return told(super.read(bytes, from, most));
    }

    private int told(int read) {
      if (read < 0) {
        closed.countDown();
      }
      return read;
    }
  }
}
