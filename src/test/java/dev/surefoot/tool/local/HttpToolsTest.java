package dev.surefoot.tool.local;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.CheckedAction;
import dev.surefoot.tool.Limits;
import dev.surefoot.tool.Secrets;
import dev.surefoot.tool.Value;
import dev.surefoot.trace.Traces;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls to a server that does what servers do on bad days. */
class HttpToolsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T08:00:00Z"), ZoneOffset.UTC);

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final WireMockServer elsewhere =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  @BeforeEach
  void start() {
    server.start();
    elsewhere.start();
  }

  @AfterEach
  void stop() {
    server.stop();
    elsewhere.stop();
  }

  private CheckedAction tool(String method, Limits limits, JsonObject output, String... hosts) {
    HttpTools.Settings settings =
        new HttpTools.Settings(
            Origins.of(List.of(hosts)),
            List.of(method),
            Map.of("Authorization", "Bearer s3cret-token"),
            Set.of(),
            Effect.IRREVERSIBLE,
            output,
            limits);
    return new CheckedAction(
        HttpTools.of("web", settings, CLOCK).get(0), new Secrets(), Traces.none());
  }

  private CheckedAction tool(String method) {
    return tool(
        method, new Limits(Duration.ofSeconds(20), 1 << 20, null, 0), null, server.baseUrl());
  }

  private CheckedAction hurried(String method) {
    return tool(
        method, new Limits(Duration.ofMillis(300), 1 << 20, null, 0), null, server.baseUrl());
  }

  private static Map<String, Value> at(String url) {
    Map<String, Value> args = new HashMap<>();
    args.put("url", Value.trusted(new JsonPrimitive(url)));
    return args;
  }

  private static String status(ToolResult result) {
    if (result instanceof ToolResult.Failed failed) {
      return "failed " + failed.status();
    }
    if (result instanceof ToolResult.TryLater later) {
      return "later %s %d s".formatted(later.status(), later.after().toSeconds());
    }
    return result instanceof ToolResult.NoAnswer none ? "unknown " + none.status() : "ok";
  }

  @Test
  void anAnswerIsStatusTypeAndBody() {
    server.stubFor(
        get("/a").willReturn(aResponse().withHeader("Content-Type", "text/plain").withBody("hi")));
    ToolResult result = tool("get").call(at(server.url("/a")), "k");
    assertThat(((ToolResult.Ok) result).fields())
        .isEqualTo(Map.of("status", 200, "type", "text/plain", "body", "hi"));
    server.verify(
        getRequestedFor(urlEqualTo("/a"))
            .withHeader("Authorization", equalTo("Bearer s3cret-token")));
  }

  @Test
  void onlyHostsOnTheListAreCalled() {
    elsewhere.stubFor(any(anyUrl()).willReturn(aResponse().withBody("no")));
    String own = server.baseUrl();
    for (String url :
        List.of(
            elsewhere.url("/"),
            own.replace("localhost", "127.0.0.1"),
            own.replace("http://", "https://"),
            own.replace("http://", "http://user@"),
            own.replace("//localhost", "//localhost.evil.example"),
            "file:///etc/passwd",
            "not a url",
            "//localhost")) {
      assertThat(status(tool("get").call(at(url), "k"))).as(url).isEqualTo("failed not_allowed");
    }
    assertThat(elsewhere.getAllServeEvents()).isEmpty();
  }

  @Test
  void aRedirectLeadsNoFurtherThanTheList() {
    server.stubFor(get("/in").willReturn(aResponse().withStatus(302).withHeader("Location", "/a")));
    server.stubFor(get("/a").willReturn(aResponse().withBody("here")));
    server.stubFor(
        get("/out")
            .willReturn(aResponse().withStatus(302).withHeader("Location", elsewhere.url("/"))));
    server.stubFor(
        get("/round").willReturn(aResponse().withStatus(307).withHeader("Location", "/round")));
    assertThat(status(tool("get").call(at(server.url("/in")), "k"))).isEqualTo("ok");
    assertThat(status(tool("get").call(at(server.url("/out")), "k")))
        .isEqualTo("failed not_allowed");
    assertThat(status(tool("get").call(at(server.url("/round")), "k")))
        .isEqualTo("failed not_allowed");
    assertThat(elsewhere.getAllServeEvents()).isEmpty();
  }

  @Test
  void credentialsStayWithTheHostTheyAreFor() {
    server.stubFor(
        get("/out")
            .willReturn(aResponse().withStatus(302).withHeader("Location", elsewhere.url("/b"))));
    elsewhere.stubFor(get("/b").willReturn(aResponse().withBody("b")));
    CheckedAction both = tool("get", Limits.USUAL, null, server.baseUrl(), elsewhere.baseUrl());
    assertThat(status(both.call(at(server.url("/out")), "k"))).isEqualTo("ok");
    elsewhere.verify(getRequestedFor(urlEqualTo("/b")).withHeader("Authorization", absent()));
  }

  @Test
  void aBusyServerIsAskedLater() {
    server.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7")));
    assertThat(status(tool("post").call(at(server.baseUrl()), "k"))).isEqualTo("later busy 7 s");
    server.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(503)
                    .withHeader("Retry-After", "Sun, 29 Nov 2026 08:02:00 GMT")));
    assertThat(status(tool("get").call(at(server.baseUrl()), "k"))).isEqualTo("later busy 120 s");
    server.stubFor(
        any(anyUrl())
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "999999999")));
    assertThat(status(tool("get").call(at(server.baseUrl()), "k"))).isEqualTo("later busy 3600 s");
    server.stubFor(
        any(anyUrl())
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "whenever; rm -rf")));
    assertThat(status(tool("get").call(at(server.baseUrl()), "k"))).isEqualTo("later busy 1 s");
  }

  @Test
  void whatMayHaveBeenDoneIsNotKnown() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
    assertThat(status(tool("post").call(at(server.baseUrl()), "k")))
        .isEqualTo("unknown server_error");
    assertThat(status(tool("get").call(at(server.baseUrl()), "k")))
        .isEqualTo("later server_error 1 s");
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertThat(status(tool("post").call(at(server.baseUrl()), "k")))
        .isEqualTo("unknown connection_lost");
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
    assertThat(status(tool("post").call(at(server.baseUrl()), "k"))).isEqualTo("failed refused");
    server.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(302).withHeader("Location", "/b")));
    assertThat(status(tool("post").call(at(server.baseUrl()), "k"))).isEqualTo("failed refused");
  }

  /** The effect is there, the answer comes too late: the server counts one request. */
  @Test
  void timeIsUpAfterTheEffect() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(20_000)));
    assertThat(status(hurried("post").call(at(server.url("/pay")), "key-1")))
        .isEqualTo("unknown timed_out");
    server.verify(
        1, postRequestedFor(urlEqualTo("/pay")).withHeader("Idempotency-Key", equalTo("key-1")));
  }

  @Test
  void aSlowDripIsCutOff() {
    server.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse().withBody("x".repeat(1000)).withChunkedDribbleDelay(100, 20_000)));
    assertThat(status(hurried("post").call(at(server.baseUrl()), "k")))
        .isEqualTo("unknown timed_out");
  }

  @Test
  void aHundredMegabytesAreNotRead() throws IOException {
    AtomicLong sent = new AtomicLong();
    HttpServer flood = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    flood.createContext("/", exchange -> pour(exchange, sent));
    flood.start();
    try {
      String url = "http://localhost:" + flood.getAddress().getPort();
      Limits limits = new Limits(Duration.ofMinutes(2), 1 << 20, null, 0);
      assertThat(status(tool("get", limits, null, url).call(at(url), "k")))
          .isEqualTo("failed too_large");
      assertThat(status(tool("post", limits, null, url).call(at(url), "k")))
          .isEqualTo("unknown too_large");
      assertThat(sent.get()).isBetween(2L << 20, 60L << 20);
    } finally {
      flood.stop(0);
    }
  }

  private static void pour(HttpExchange exchange, AtomicLong sent) throws IOException {
    byte[] block = new byte[64 << 10];
    exchange.sendResponseHeaders(200, 100L << 20);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < (100 << 20) / block.length; i++) {
        out.write(block);
        sent.addAndGet(block.length);
      }
    }
  }

  @Test
  void aTypedResultIsTheBody() {
    JsonObject wanted =
        JsonParser.parseString(
                "{\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"id\"], \"properties\": {\"id\": {\"type\": \"integer\"}}}")
            .getAsJsonObject();
    CheckedAction typed = tool("post", Limits.USUAL, wanted, server.baseUrl());
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{\"id\": 7}")));
    assertThat(((ToolResult.Ok) typed.call(at(server.baseUrl()), "k")).fields())
        .isEqualTo(Map.of("id", 7));
    for (String wrong :
        List.of("{\"id\": \"7\"}", "{\"id\": 7, \"note\": \"pay\"}", "<html>", "[7]", "")) {
      server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(wrong)));
      assertThat(status(typed.call(at(server.baseUrl()), "k")))
          .as(wrong)
          .isEqualTo("unknown wrong_schema");
    }
  }

  @Test
  void nobodyThereIsCertainlyNotDone() {
    CheckedAction nobody = tool("post", Limits.USUAL, null, "http://localhost:1");
    assertThat(status(nobody.call(at("http://localhost:1/"), "k")))
        .isEqualTo("later not_reachable 1 s");
  }

  @Test
  void aListOfHostsNamesHosts() {
    assertThat(Origins.of(List.of("api.example.org")).allowed())
        .containsExactly("https://api.example.org:443");
    for (String wrong : List.of("*.example.org", "example.org/path", "", "ftp://x", "http://u@x")) {
      assertThatThrownBy(() -> Origins.of(List.of(wrong))).as(wrong).hasMessageContaining("Maybe");
    }
  }
}
