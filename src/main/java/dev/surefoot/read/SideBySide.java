package dev.surefoot.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same to several things at a time. */
final class SideBySide {

  private SideBySide() {}

  /**
   * Does it to each. The first failure is thrown, and what is not begun by then is left undone; so
   * it is when the calling thread is interrupted, which stays so.
   *
   * @param width how many at a time
   */
  static <T> void each(int width, List<T> things, Consumer<T> what) {
    ExecutorService threads = Executors.newFixedThreadPool(width, SideBySide::daemon);
    try {
      List<Future<?>> done = new ArrayList<>();
      things.forEach(thing -> done.add(threads.submit(() -> what.accept(thing))));
      for (Future<?> one : done) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "surefoot-read");
    thread.setDaemon(true);
    return thread;
  }
}
