package dev.surefoot.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many threads decode fastest here: measured once, then remembered by processor and model. */
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

  /** Threads for decoding with a model, at least 1. */
  static int best(Path file, String sha256) {
    String name = "threads/" + Checksum.of(processor() + sha256).substring(0, 16);
    String known = Cache.recall(name);
    if (known != null && known.matches("\\d{1,3}") && Integer.parseInt(known) > 0) {
      return Integer.parseInt(known);
    }
    int best = 1;
    double time = seconds(file, 1);
    for (int n : IntStream.of(CORES / 2, CORES).filter(n -> n > 1).distinct().toArray()) {
      double other = seconds(file, n);
      if (other * GAIN < time) {
        best = n;
        time = other;
      }
    }
    Cache.remember(name, String.valueOf(best));
    return best;
  }

  /**
   * Threads for reading a prompt: all cores where waiting threads sleep, which the launcher sees
   * to; else one is left to others. Measured with one busy core of two: 22 tokens/s with spinning
   * threads on both, 94 with one thread, 230 with sleeping threads on both.
   */
  static int batch() {
    boolean sleeping = "0".equals(System.getenv("GOMP_SPINCOUNT"));
    return sleeping ? CORES : Math.max(1, CORES - 1);
  }

  /** Time to decode a few tokens; infinite when it does not finish. */
  private static double seconds(Path file, int threads) {
    try (LlamaModel model = new LlamaModel("measured", file, null, 256, threads)) {
      Prompt prompt =
          new Prompt("1, 2, 3,", "root ::= [ ,0-9]+", TOKENS, 0, 1, null, Duration.ofSeconds(10));
      model.complete(prompt);
      long start = System.nanoTime();
      Completion completion = model.complete(prompt);
      double seconds = (System.nanoTime() - start) / 1e9;
      return completion.tokens() == 0 ? Double.POSITIVE_INFINITY : seconds / completion.tokens();
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
