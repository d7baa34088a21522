package dev.surefoot.cli;

import dev.surefoot.Options;
import dev.surefoot.Search;
import dev.surefoot.Surefoot;
import dev.surefoot.model.Home;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Models;
import dev.surefoot.tool.Secrets;
import dev.surefoot.trace.Metrics;
import dev.surefoot.trace.Traces;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that several commands share, and the door they open. */
final class Session {

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "a manifest under models/ (default: ${DEFAULT-VALUE})",
      defaultValue = Models.DEFAULT)
  private String model = Models.DEFAULT;

  @Option(names = "--json", description = "write JSON")
  private boolean json;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "CSV files to look facts up in (default: each domain's example tables)")
  private @Nullable Path tables;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "YAML of 'rule: weight': what counts how much among soft rules")
  private @Nullable Path weights;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "write what is done as JSON lines, one for each span of OpenTelemetry")
  private @Nullable Path trace;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description =
          "write at the end as JSON lines what was counted: calls, retries, tokens, seconds")
  private @Nullable Path metrics;

  private final Secrets secrets = new Secrets();
  private @Nullable Traces traces;
  private @Nullable OpenTelemetrySdk telemetry;

  /** What must not stand in the trace. */
  Secrets secrets() {
    return secrets;
  }

  /** Where spans and counts go. */
  Traces traces() {
    if (traces == null) {
      traces = trace == null && metrics == null ? Traces.none() : Traces.of(telemetry());
    }
    return traces;
  }

  Metrics metrics() {
    return traces().metrics();
  }

  private OpenTelemetrySdk telemetry() {
    OpenTelemetrySdkBuilder builder = OpenTelemetrySdk.builder();
    if (trace != null) {
      builder.setTracerProvider(TraceFile.open(trace, secrets));
    }
    if (metrics != null) {
      builder.setMeterProvider(
          SdkMeterProvider.builder()
              .registerMetricReader(MetricsFile.open(metrics, secrets))
              .build());
    }
    telemetry = builder.build();
    return telemetry;
  }

  /** Writes out what was counted; to be called when the command is done. */
  void close() {
    if (telemetry != null) {
      telemetry.close();
    }
  }

  /**
   * The folder of tables.
   *
   * @throws dev.surefoot.spec.BadInputException when none is named
   */
  Path neededTables() {
    if (tables == null) {
      throw Inputs.bad("There are no tables.", "--tables DIR names the folder that holds them.");
    }
    return tables;
  }

  boolean json() {
    return json;
  }

  String model() {
    return model;
  }

  static Path home() {
    return Home.find();
  }

  /** Opens with another model that is not there to draft. */
  Surefoot open(Terminal terminal, LanguageModel instead) {
    Options options =
        Options.at(home())
            .model(instead)
            .tables(tables)
            .weights(weights)
            .drafting(false)
            .traces(traces());
    return Surefoot.open(terminal.options().apply(options));
  }

  Surefoot open(Terminal terminal, boolean drafting) {
    return open(terminal, drafting, Search.WHOLE);
  }

  Surefoot open(Terminal terminal, boolean drafting, Search search) {
    Options options =
        Options.at(home())
            .model(model)
            .tables(tables)
            .weights(weights)
            .search(search)
            .drafting(drafting)
            .traces(traces());
    return Surefoot.open(terminal.options().apply(options));
  }
}
