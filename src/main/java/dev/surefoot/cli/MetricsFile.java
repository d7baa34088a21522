package dev.surefoot.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.tool.Secrets;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what was counted when it is closed, a line of JSON for each name and set of attributes.
 */
final class MetricsFile implements MetricReader {

  private final Path file;
  private final Secrets secrets;
  private CollectionRegistration counted = CollectionRegistration.noop();

  private MetricsFile(Path file, Secrets secrets) {
    this.file = file;
    this.secrets = secrets;
  }

  /** A file, which is begun anew. */
  static MetricsFile open(Path file, Secrets secrets) {
    Outputs.begin(file);
    return new MetricsFile(file, secrets);
  }

  @Override
  public void register(CollectionRegistration registration) {
    counted = registration;
  }

  @Override
  public CompletableResultCode forceFlush() {
    StringBuilder lines = new StringBuilder();
    for (MetricData metric : counted.collectAllMetrics()) {
      for (PointData point : metric.getData().getPoints()) {
        lines.append(secrets.redact(json(metric, point).toString())).append('\n');
      }
    }
    try {
      Files.writeString(file, lines);
      return CompletableResultCode.ofSuccess();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public CompletableResultCode shutdown() {
    return forceFlush();
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return AggregationTemporality.CUMULATIVE;
  }

  private static JsonObject json(MetricData metric, PointData point) {
    JsonObject attributes = new JsonObject();
    point
        .getAttributes()
        .forEach((key, value) -> attributes.addProperty(key.getKey(), String.valueOf(value)));
    JsonObject json = new JsonObject();
    json.addProperty("name", metric.getName());
    json.addProperty("unit", metric.getUnit());
    json.add("attributes", attributes);
    if (point instanceof LongPointData count) {
      json.addProperty("value", count.getValue());
    } else if (point instanceof HistogramPointData histogram) {
      histogram(json, histogram);
    }
    return json;
  }

  private static void histogram(JsonObject json, HistogramPointData histogram) {
    json.addProperty("count", histogram.getCount());
    json.addProperty("sum", histogram.getSum());
    json.addProperty("min", histogram.getMin());
    json.addProperty("max", histogram.getMax());
    JsonArray bounds = new JsonArray();
    histogram.getBoundaries().forEach(bounds::add);
    JsonArray counts = new JsonArray();
    histogram.getCounts().forEach(counts::add);
    json.add("bounds", bounds);
    json.add("counts", counts);
  }
}
