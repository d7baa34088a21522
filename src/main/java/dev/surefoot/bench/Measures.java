package dev.surefoot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times and memory of a run. */
public final class Measures {

  private final List<Double> seconds = new ArrayList<>();

  /** Adds the time of a request. */
  public void add(double requestSeconds) {
    seconds.add(requestSeconds);
  }

  /**
   * A percentile by nearest rank; 0 when nothing was measured.
   *
   * @param share such as 0.95
   */
  public double percentile(double share) {
    List<Double> sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.isEmpty() ? 0 : rounded(sorted.get(Math.max(0, rank - 1)));
  }

  /** To milliseconds. */
  public static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  /** Peak resident memory of this process in MB (VmHWM), or -1 where the system does not tell. */
  public static long peakMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    } catch (IOException elsewhere) {
      return -1;
    }
  }
}
