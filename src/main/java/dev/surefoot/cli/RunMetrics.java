package dev.surefoot.cli;

import dev.surefoot.execute.Happening;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.RunListener;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.trace.Metrics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Counts what happens in a run, and tells another one. */
final class RunMetrics implements RunListener {

  private final Metrics metrics;
  private final RunListener next;
  private final Set<String> called = new HashSet<>();
  private final Map<String, Long> begun = new HashMap<>();

  RunMetrics(Metrics metrics, RunListener next) {
    this.metrics = metrics;
    this.next = next;
  }

  /** Drives a run and measures for how long. */
  Report of(Supplier<Report> drive) {
    long start = System.nanoTime();
    Report report = drive.get();
    metrics.run(RunJson.name(report), (System.nanoTime() - start) / 1e9);
    return report;
  }

  @Override
  public void happened(Happening what) {
    count(what.event());
    next.happened(what);
  }

  private void count(Event event) {
    switch (event.kind()) {
      case INTENT -> {
        if (!called.add(event.key())) {
          metrics.retry(event.tool());
        }
        begun.put(event.key(), System.nanoTime());
      }
      case REPLANNED -> metrics.replan();
      case APPROVED, UNDO -> {}
      case DONE, FAILED, TRY_LATER, NO_ANSWER, FOUND_DONE, FOUND_NOT_DONE, UNDONE, UNDO_FAILED -> {
        String outcome = event.kind().name().toLowerCase(Locale.ROOT);
        metrics.call(event.tool(), outcome);
        Long from = begun.remove(event.key());
        if (from != null) {
          metrics.call(event.tool(), outcome, (System.nanoTime() - from) / 1e9);
        }
      }
    }
  }
}
