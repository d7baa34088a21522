package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Threads on which steps are under way at the same time. One thread begins and waits. */
final class Crew implements AutoCloseable {

  private final BlockingQueue<Result> results = new LinkedBlockingQueue<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "surefoot-step");
            thread.setDaemon(true);
            return thread;
          });
  private int underway;

  /** A step that is no longer under way. */
  record Ended(Step step, Caller.Outcome outcome) {}

  private record Result(Step step, Caller.@Nullable Outcome outcome, @Nullable Throwable thrown) {}

  void begin(Step step, Supplier<Caller.Outcome> call) {
    underway++;
    threads.execute(() -> results.add(result(step, call)));
  }

  private static Result result(Step step, Supplier<Caller.Outcome> call) {
    try {
      return new Result(step, call.get(), null);
    } catch (RuntimeException | Error thrown) {
      return new Result(step, null, thrown);
    }
  }

  /** Waits for one to end; what it throws is thrown on. */
  Ended next() {
    Result result = take();
    if (result.thrown() instanceof Error error) {
      throw error;
    }
    if (result.thrown() instanceof RuntimeException failed) {
      throw failed;
    }
    return new Ended(result.step(), java.util.Objects.requireNonNull(result.outcome()));
  }

  /** A call that was begun cannot be left alone: its outcome has to be written. */
  private Result take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          Result result = results.take();
          underway--;
          return result;
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for those still under way, whatever became of another one. */
  @Override
  public void close() {
    while (underway > 0) {
      take();
    }
    threads.shutdown();
  }
}
