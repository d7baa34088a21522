package dev.surefoot.model;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.surefoot.model.Completion.Finish;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A model behind an OpenAI-compatible {@code completions} endpoint: llama-server, vLLM, Ollama,
 * MLC. Overload and lost connections are tried again while the prompt's time-out lasts; the whole
 * call, slow bodies included, ends at that time-out. Redirects are not followed.
 */
final class HttpModel implements LanguageModel {

  /** Bytes; more than any answer needs. */
  static final int MAX_BODY = 4 << 20;

  private static final Set<Integer> OVERLOAD = Set.of(408, 429, 500, 502, 503, 504);

  private final String id;
  private final Wire wire;
  private final URI endpoint;
  private final @Nullable String key;
  private final Duration backoff;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private volatile boolean closed;

  /**
   * A client; calls nothing yet.
   *
   * @param key API key; null for none
   * @param backoff wait before the second try, doubled for each further one
   */
  HttpModel(String id, Wire wire, URI endpoint, @Nullable String key, Duration backoff) {
    this.id = id;
    this.wire = wire;
    this.endpoint = endpoint;
    this.key = key;
    this.backoff = backoff;
  }

  @Override
  public Completion complete(Prompt prompt) {
    if (closed) {
      throw new ModelException("%s is closed.\nMaybe open it again.".formatted(id), false, null);
    }
    HttpRequest request = request(wire.request(prompt));
    long deadline = System.nanoTime() + prompt.timeout().toNanos();
    try {
      return Failsafe.with(retries(deadline)).get(() -> attempt(request, deadline));
    } catch (Busy e) {
      throw e.reason();
    } catch (FailsafeException e) { // interrupted while waiting for the next try
      Thread.currentThread().interrupt();
      return nothing(Finish.CANCELLED);
    }
  }

  private RetryPolicy<Completion> retries(long deadline) {
    Duration[] usual = {backoff, backoff.multipliedBy(2), backoff.multipliedBy(4)};
    return RetryPolicy.<Completion>builder()
        .handleIf(e -> e instanceof Busy busy && busy.waitOr(backoff).toNanos() < left(deadline))
        .withMaxRetries(usual.length)
        .withDelayFn(
            tries -> {
              Duration next = usual[Math.min(tries.getAttemptCount(), usual.length) - 1];
              return tries.getLastException() instanceof Busy busy ? busy.waitOr(next) : next;
            })
        .build();
  }

  private static long left(long deadline) {
    return deadline - System.nanoTime();
  }

  private HttpRequest request(String body) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (key != null) {
      builder.header("Authorization", "Bearer " + key);
    }
    return builder.build();
  }

  private Completion attempt(HttpRequest request, long deadline) {
    if (left(deadline) <= 0) {
      return nothing(Finish.TIMEOUT); // an answer that is there at once would be taken else
    }
    CompletableFuture<HttpResponse<String>> sent =
        client.sendAsync(request, head -> new LimitedBody(MAX_BODY));
    try {
      return read(sent.get(left(deadline), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return nothing(Finish.TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return nothing(Finish.CANCELLED);
    } catch (ExecutionException e) {
      throw lost(e.getCause());
    } finally {
      sent.cancel(true);
    }
  }

  private Completion read(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status == 200) {
      return wire.completion(response.body());
    }
    ModelException failure = refused(status, response.body());
    throw failure.retriable() ? new Busy(failure, retryAfter(response)) : failure;
  }

  private ModelException refused(int status, String body) {
    boolean later = OVERLOAD.contains(status);
    String remedy =
        switch (status) {
          case 401, 403 -> "the API key is missing or wrong: see key_variable in the manifest.";
          case 404 -> "url or model in the manifest is wrong.";
          default -> later ? "try again later." : "shorten the request, or see the server's log.";
        };
    return new ModelException(
        "%s answered %d: %s\nMaybe %s".formatted(endpoint, status, start(body), remedy),
        later,
        null);
  }

  private RuntimeException lost(Throwable cause) {
    if (cause instanceof LimitedBody.TooLong) {
      return new ModelException(
          "%s sent more than %d bytes.\nMaybe it is no completion server: see url in the manifest."
              .formatted(endpoint, MAX_BODY),
          false,
          cause);
    }
    return new Busy(
        new ModelException(
            "No answer from %s (%s).\nMaybe the server is not running: start it, or see url in the manifest."
                .formatted(endpoint, cause),
            true,
            cause),
        null);
  }

  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }

  private static String start(String body) {
    return body.length() <= 300 ? body.strip() : body.substring(0, 300) + " ...";
  }

  private static Completion nothing(Finish why) {
    return new Completion("", 0, 0, Double.NaN, why);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void close() {
    closed = true;
  }
}
