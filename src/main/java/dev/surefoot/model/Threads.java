package dev.surefoot.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * How many threads decode fastest here: measured once, then remembered by processor, model and way
 * to wait.
 */
final class Threads {

  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int TOKENS = 24;

  /**
   * More threads must be this much faster. When another program wants the cores, threads that wait
   * for each other lose far more than that: measured with one busy core of two, 77 tokens/s with
   * one thread and 5 with two.
   */
  private static final double GAIN = 1.25;

  private Threads() {}

  /**
   * Threads for decoding with a model, at least 1.
   *
   * @param sha256 of the model
   * @param loader loads it for a number of threads
   */
  static int best(String sha256, IntFunction<LlamaModel> loader) {
    String name = "threads/" + Checksum.of(processor() + waits() + sha256).substring(0, 16);
    String known = Cache.recall(name);
    if (known != null && known.matches("\\d{1,3}") && Integer.parseInt(known) > 0) {
      return Integer.parseInt(known);
    }
    int best = CORES <= (briefly() ? 1 : 2) ? 1 : measured(Math.max(2, CORES / 2), loader);
    Cache.remember(name, String.valueOf(best));
    return best;
  }

  private static int measured(int several, IntFunction<LlamaModel> loader) {
    return seconds(loader.apply(several)) * GAIN < seconds(loader.apply(1)) ? several : 1;
  }

  /**
   * Threads for reading a prompt: all cores where waiting threads soon go to sleep, which the
   * launcher sees to; else one is left to others. Measured on two cores with one of them busy:
   * threads that spin for long on both are two to five times slower than one thread.
   */
  static int batch() {
    return briefly() ? CORES : Math.max(1, CORES - 1);
  }

  /**
   * Whether waiting threads spin briefly before they sleep, with several models as with one. Left
   * alone, libgomp (env.c) spins for long, and next to nothing where more threads wait than there
   * are cores, as with two models on two.
   */
  private static boolean briefly() {
    return waits().matches("\\d{1,4} (?i:active)");
  }

  private static String waits() {
    return System.getenv("GOMP_SPINCOUNT") + " " + System.getenv("OMP_WAIT_POLICY");
  }

  /** Time for a decoded token; infinite when there is none. */
  private static double seconds(LlamaModel loaded) {
    Prompt prompt =
        new Prompt("1, 2, 3,", "root ::= [ ,0-9]+", TOKENS, 0, 1, null, Duration.ofSeconds(10));
    try (LlamaModel model = loaded) {
      model.complete(prompt);
      long start = System.nanoTime();
      int tokens = model.complete(prompt).tokens();
      double seconds = (System.nanoTime() - start) / 1e9;
      return tokens == 0 ? Double.POSITIVE_INFINITY : seconds / tokens;
    }
  }

  private static String processor() {
    String name = System.getProperty("os.name") + System.getProperty("os.arch") + CORES;
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return name + lines.filter(line -> line.startsWith("model name")).findFirst().orElse("");
    } catch (IOException | UncheckedIOException elsewhere) {
      return name;
    }
  }
}
