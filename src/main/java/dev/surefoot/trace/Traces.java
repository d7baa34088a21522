package dev.surefoot.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.function.Function;

/**
 * Opens spans. Attributes are names, counts and outcomes; what was asked, planned or answered is
 * never among them. Thread-safe.
 */
public final class Traces {

  private static final Traces NONE = new Traces(OpenTelemetry.noop());

  private final Tracer tracer;
  private final Metrics metrics;

  private Traces(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("dev.surefoot");
    this.metrics = new Metrics(telemetry);
  }

  /** Records nothing. */
  public static Traces none() {
    return NONE;
  }

  /** Records with what the application has set up. */
  public static Traces of(OpenTelemetry telemetry) {
    return new Traces(telemetry);
  }

  /** Counts with the same. */
  public Metrics metrics() {
    return metrics;
  }

  /** Does work within a span, which ends with it, and is marked as failed when it throws. */
  public <T> T in(String name, Function<Mark, T> work) {
    Span span = tracer.spanBuilder(name).startSpan();
    try (Scope open = span.makeCurrent()) {
      return work.apply(new Mark(span));
    } catch (RuntimeException | Error failed) {
      span.setAttribute(Names.ERROR, failed.getClass().getSimpleName());
      span.setStatus(StatusCode.ERROR);
      throw failed;
    } finally {
      span.end();
    }
  }

  /** Says more about the span that is open. */
  public static final class Mark {

    private final Span span;

    private Mark(Span span) {
      this.span = span;
    }

    public Mark with(String attribute, String value) {
      span.setAttribute(attribute, value);
      return this;
    }

    public Mark with(String attribute, long value) {
      span.setAttribute(attribute, value);
      return this;
    }

    public Mark with(String attribute, boolean value) {
      span.setAttribute(attribute, value);
      return this;
    }

    /** It did not end as it should. */
    public void failed(String type) {
      span.setAttribute(Names.ERROR, type);
      span.setStatus(StatusCode.ERROR);
    }
  }
}
