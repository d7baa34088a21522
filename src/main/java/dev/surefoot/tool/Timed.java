package dev.surefoot.tool;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Work that is waited for only so long, on threads that do not keep the process alive. */
final class Timed {

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "surefoot-tool");
            thread.setDaemon(true);
            return thread;
          });

  private Timed() {}

  /**
   * How it ended.
   *
   * @param answer null when the time was up
   */
  record Ended<T>(@Nullable T answer) {}

  /** Calls; what the work throws is thrown on. When the time is up the thread is interrupted. */
  static <T> Ended<T> call(Duration timeout, Callable<T> work) {
    Future<T> future = THREADS.submit(work);
    try {
      return new Ended<>(future.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      future.cancel(true);
      return new Ended<>(null);
    } catch (InterruptedException stopped) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      return new Ended<>(null);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException("A tool failed: " + failed.getCause(), failed.getCause());
    }
  }
}
