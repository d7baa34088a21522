package dev.surefoot.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;
import java.util.function.Supplier;

/**
 * Counts and durations, by the names of tools and models and by outcome; nothing of what was asked
 * or answered. Thread-safe.
 */
public final class Metrics {

  /** Seconds; as OpenTelemetry's conventions for generative AI have them. */
  private static final List<Double> SECONDS =
      List.of(.01, .02, .04, .08, .16, .32, .64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);

  private static final List<Long> COUNTS =
      List.of(1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 16384L, 65536L, 262144L, 1048576L);

  private final LongHistogram tokens;
  private final DoubleHistogram modelSeconds;
  private final LongCounter calls;
  private final DoubleHistogram callSeconds;
  private final LongCounter retries;
  private final LongCounter replans;
  private final DoubleHistogram runSeconds;

  Metrics(OpenTelemetry telemetry) {
    Meter meter = telemetry.getMeter("dev.surefoot");
    this.tokens =
        meter
            .histogramBuilder(Names.TOKENS)
            .setUnit("{token}")
            .ofLongs()
            .setExplicitBucketBoundariesAdvice(COUNTS)
            .build();
    this.modelSeconds = seconds(meter, Names.MODEL_SECONDS);
    this.calls = meter.counterBuilder(Names.CALLS).setUnit("{call}").build();
    this.callSeconds = seconds(meter, Names.CALL_SECONDS);
    this.retries = meter.counterBuilder(Names.RETRIES).setUnit("{call}").build();
    this.replans = meter.counterBuilder(Names.REPLANS).setUnit("{plan}").build();
    this.runSeconds = seconds(meter, Names.RUN_SECONDS);
  }

  private static DoubleHistogram seconds(Meter meter, String name) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setExplicitBucketBoundariesAdvice(SECONDS)
        .build();
  }

  /** A call of a model: how long it takes, and whether it fails. */
  public <T> T model(String operation, String model, Supplier<T> work) {
    long begun = System.nanoTime();
    AttributesBuilder attributes =
        Attributes.builder().put(Names.OPERATION, operation).put(Names.MODEL, model);
    try {
      return work.get();
    } catch (RuntimeException | Error failed) {
      attributes.put(Names.ERROR, failed.getClass().getSimpleName());
      throw failed;
    } finally {
      modelSeconds.record((System.nanoTime() - begun) / 1e9, attributes.build());
    }
  }

  /** Tokens of a call of a model: those of the prompt, and those generated. */
  public void tokens(String operation, String model, long input, long output) {
    Attributes both =
        Attributes.builder().put(Names.OPERATION, operation).put(Names.MODEL, model).build();
    AttributeKey<String> type = AttributeKey.stringKey(Names.TOKEN_TYPE);
    tokens.record(input, both.toBuilder().put(type, "input").build());
    tokens.record(output, both.toBuilder().put(type, "output").build());
  }

  /** What became of a call of a step's tool. */
  public void call(String tool, String outcome) {
    calls.add(1, of(tool, outcome));
  }

  /** How long a call took, in seconds. */
  public void call(String tool, String outcome, double seconds) {
    callSeconds.record(seconds, of(tool, outcome));
  }

  private static Attributes of(String tool, String outcome) {
    return Attributes.builder().put(Names.TOOL, tool).put(Names.OUTCOME, outcome).build();
  }

  /** A call was made again. */
  public void retry(String tool) {
    retries.add(1, Attributes.builder().put(Names.TOOL, tool).build());
  }

  /** A plan was changed on the way. */
  public void replan() {
    replans.add(1);
  }

  /** How long a run was driven, in seconds, and how it came out. */
  public void run(String outcome, double seconds) {
    runSeconds.record(seconds, Attributes.builder().put(Names.OUTCOME, outcome).build());
  }
}
