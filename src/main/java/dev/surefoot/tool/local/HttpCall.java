package dev.surefoot.tool.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One method of HTTP. */
record HttpCall(
    Descriptor descriptor,
    String method,
    HttpTools.Settings settings,
    HttpClient client,
    Clock clock)
    implements Action {

  private static final int MOST_REDIRECTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> LATER = Set.of(429, 503);

  static HttpCall of(
      String name, String method, HttpTools.Settings settings, HttpClient client, Clock clock) {
    Effect effect =
        switch (method) {
          case "get" -> Effect.NONE;
          case "put", "delete" -> Effect.IDEMPOTENT;
          default -> settings.posting();
        };
    Descriptor descriptor =
        new Descriptor(
            name + "." + method,
            "Sends a %s request to one of %s."
                .formatted(
                    method.toUpperCase(Locale.ROOT), new TreeSet<>(settings.hosts().allowed())),
            input(method),
            settings.output() != null ? settings.output() : output(),
            effect,
            effect == Effect.NONE || effect == Effect.IDEMPOTENT,
            settings.free(),
            settings.limits(),
            List.copyOf(new TreeSet<>(settings.hosts().allowed())));
    return new HttpCall(descriptor, method, settings, client, clock);
  }

  private static JsonObject input(String method) {
    String url =
        """
        "url": {"type": "string", "maxLength": 4000,
          "x-words": {"pattern": "[a-z]+://\\\\S+", "telling": true, "always": true, "kept": true}}""";
    boolean body = method.equals("post") || method.equals("put");
    return Json.schema(
        "{\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"url\"], \"properties\": {%s%s}}"
            .formatted(
                url,
                body
                    ? ", \"body\": {\"type\": \"string\", \"maxLength\": 1000000},"
                        + " \"type\": {\"type\": \"string\", \"pattern\": \"^[a-z]+/[a-z0-9.+-]+$\","
                        + " \"x-words\": {\"kept\": true, \"pattern\":"
                        + " \"(application|text|image|multipart)/[a-z0-9.+-]*[a-z0-9]\"}}"
                    : ""));
  }

  private static JsonObject output() {
    return Json.schema(
        """
        {"type": "object", "additionalProperties": false, "required": ["status", "type", "body"],
         "properties": {"status": {"type": "integer"}, "type": {"type": "string"},
                        "body": {"type": "string"}}}""");
  }

  @Override
  public Answer call(JsonObject args, String key) {
    Optional<URI> address = settings.hosts().permitted(Json.text(args, "url"));
    for (int i = 0; address.isPresent() && i <= MOST_REDIRECTS; i++) {
      URI uri = address.get();
      boolean first = i == 0;
      HttpRequest request = request(args, key, uri, first || sameHost(uri, Json.text(args, "url")));
      try {
        HttpResponse<InputStream> response =
            client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
          if (!MOVED.contains(response.statusCode()) || !method.equals("get")) {
            return answer(response, body);
          }
        }
        address =
            response
                .headers()
                .firstValue("Location")
                .map(uri::resolve)
                .flatMap(next -> settings.hosts().permitted(next.toString()));
      } catch (ConnectException | HttpConnectTimeoutException unreachable) {
        return later("not_reachable", Duration.ofSeconds(1));
      } catch (IOException | IllegalArgumentException lost) {
        return first && !(lost instanceof IOException)
            ? failed("not_allowed")
            : lost("connection_lost");
      } catch (InterruptedException timeUp) {
        Thread.currentThread().interrupt();
        return lost("timed_out");
      }
    }
    return failed("not_allowed");
  }

  private static boolean sameHost(URI uri, String url) {
    return Origins.origin(uri).equals(Origins.origin(URI.create(url)));
  }

  private HttpRequest request(JsonObject args, String key, URI uri, boolean headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
    String body = Json.maybe(args, "body");
    builder.method(
        method.toUpperCase(Locale.ROOT),
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      String type = Json.maybe(args, "type");
      builder.setHeader("Content-Type", type == null ? "application/json" : type);
    }
    if (headers) {
      settings.headers().forEach(builder::setHeader);
    }
    if (!method.equals("get")) {
      builder.setHeader("Idempotency-Key", key);
    }
    return builder.build();
  }

  private Answer answer(HttpResponse<InputStream> response, InputStream body) throws IOException {
    int status = response.statusCode();
    if (LATER.contains(status)) {
      return later("busy", retryAfter(response));
    }
    if (status >= 500 || status == 408) {
      return lost("server_error");
    }
    if (status < 200 || status >= 300) {
      return new Answer.Not(
          new ToolResult.Failed("refused", Map.of("tool", descriptor.name(), "code", status)));
    }
    byte[] bytes = body.readNBytes(descriptor.limits().mostBytes() + 1);
    if (bytes.length > descriptor.limits().mostBytes()) {
      return descriptor.effect() == Effect.NONE ? failed("too_large") : lost("too_large");
    }
    return result(response, new String(bytes, StandardCharsets.UTF_8));
  }

  private Answer result(HttpResponse<?> response, String body) {
    if (settings.output() != null) {
      try {
        JsonElement json = JsonParser.parseString(body);
        return json instanceof JsonObject object
            ? new Answer.Done(object)
            : descriptor.effect() == Effect.NONE ? failed("wrong_schema") : lost("wrong_schema");
      } catch (JsonParseException none) {
        return descriptor.effect() == Effect.NONE ? failed("wrong_schema") : lost("wrong_schema");
      }
    }
    JsonObject result = new JsonObject();
    result.addProperty("status", response.statusCode());
    result.addProperty("type", response.headers().firstValue("Content-Type").orElse(""));
    result.addProperty("body", body);
    return new Answer.Done(result);
  }

  private Duration retryAfter(HttpResponse<?> response) {
    String text = response.headers().firstValue("Retry-After").orElse("1");
    Duration wait;
    try {
      wait =
          text.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException none) {
      wait = Duration.ofSeconds(1);
    }
    return wait.isNegative()
        ? Duration.ZERO
        : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private Answer failed(String status) {
    return Json.failed(status, Map.of("tool", descriptor.name()));
  }

  private Answer later(String status, Duration after) {
    return new Answer.Not(
        new ToolResult.TryLater(status, Map.of("tool", descriptor.name()), after));
  }

  /** It went out; what came of it is not known, unless it only looks. */
  private Answer lost(String status) {
    return descriptor.effect() == Effect.NONE
        ? later(status, Duration.ofSeconds(1))
        : new Answer.Not(new ToolResult.NoAnswer(status, Map.of("tool", descriptor.name())));
  }
}
