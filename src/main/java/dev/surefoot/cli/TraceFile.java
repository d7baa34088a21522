package dev.surefoot.cli;

import com.google.gson.JsonObject;
import dev.surefoot.tool.Secrets;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** Writes each span as a line of JSON as soon as it ends; secrets are taken out before. */
final class TraceFile implements SpanExporter {

  private final Path file;
  private final Secrets secrets;

  private TraceFile(Path file, Secrets secrets) {
    this.file = file;
    this.secrets = secrets;
  }

  /** Spans that end in a file, which is begun anew. */
  static SdkTracerProvider open(Path file, Secrets secrets) {
    Outputs.begin(file);
    return SdkTracerProvider.builder()
        .addSpanProcessor(SimpleSpanProcessor.create(new TraceFile(file, secrets)))
        .build();
  }

  @Override
  public synchronized CompletableResultCode export(Collection<SpanData> spans) {
    StringBuilder lines = new StringBuilder();
    spans.forEach(span -> lines.append(secrets.redact(json(span).toString())).append('\n'));
    try {
      Files.writeString(file, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
      return CompletableResultCode.ofSuccess();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static JsonObject json(SpanData span) {
    JsonObject attributes = new JsonObject();
    span.getAttributes()
        .forEach((key, value) -> attributes.addProperty(key.getKey(), String.valueOf(value)));
    JsonObject json = new JsonObject();
    json.addProperty("at", Instant.ofEpochSecond(0, span.getStartEpochNanos()).toString());
    json.addProperty(
        "us", TimeUnit.NANOSECONDS.toMicros(span.getEndEpochNanos() - span.getStartEpochNanos()));
    json.addProperty("name", span.getName());
    json.addProperty("trace", span.getTraceId());
    json.addProperty("span", span.getSpanId());
    if (SpanId.isValid(span.getParentSpanId())) {
      json.addProperty("parent", span.getParentSpanId());
    }
    json.addProperty("status", span.getStatus().getStatusCode().name());
    json.add("attributes", attributes);
    return json;
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
