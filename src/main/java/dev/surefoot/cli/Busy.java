package dev.surefoot.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Progress of something that takes more than a second, for a person who is watching. */
final class Busy implements AutoCloseable {

  private final Terminal terminal;
  private final String task;
  private final ScheduledExecutorService timer;
  private @Nullable ProgressBar bar;
  private long done;
  private long all = -1;
  private boolean closed;

  private Busy(Terminal terminal, String task) {
    this.terminal = terminal;
    this.task = task;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            run -> {
              Thread thread = new Thread(run, "progress");
              thread.setDaemon(true);
              return thread;
            });
    if (terminal.interactive()) {
      timer.schedule(this::show, 1, TimeUnit.SECONDS);
    }
  }

  static Busy with(Terminal terminal, String task) {
    return new Busy(terminal, task);
  }

  /** Something whose end cannot be foreseen. */
  static <T> T during(Terminal terminal, String task, Supplier<T> work) {
    Busy busy = with(terminal, task);
    try {
      return work.get();
    } finally {
      busy.close();
    }
  }

  private synchronized void show() {
    if (!closed) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(all)
              .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
              .clearDisplayOnFinish()
              .build();
      bar.stepTo(done);
    }
  }

  /** So many of so many are done. */
  synchronized void step(long doneNow, long inAll) {
    done = doneNow;
    all = inAll;
    if (bar != null) {
      bar.maxHint(all);
      bar.stepTo(done);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    timer.shutdownNow();
    if (bar != null) {
      bar.close();
    }
  }
}
