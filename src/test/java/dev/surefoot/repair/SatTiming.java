package dev.surefoot.repair;

import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import java.time.Duration;
import java.util.Random;

/** By hand: how long a problem of travel's size takes. */
final class SatTiming {
  public static void main(String[] args) {
    int places = Integer.parseInt(args[0]);
    for (int i = 0; i < 6; i++) {
      long t0 = cpu();
      Problem problem = Outings.bind(Outings.large(new Random(i), 7, 3, 4, 8, places, 10, 75));
      long options =
          ((Choose) problem.decision()).slots().stream().mapToLong(s -> s.options().size()).sum();
      long t1 = cpu();
      Found found =
          SatSearch.run(
              problem,
              (Choose) problem.decision(),
              new Task(Pinned.NONE, Closeness.NONE, Closeness.NONE, null, false),
              Budget.of(Duration.ofSeconds(60)).start());
      long t2 = cpu();
      System.out.printf(
          "options %d bind %d ms solve %d ms complete %s cost %s%n",
          options,
          t1 - t0,
          t2 - t1,
          found == null ? "unsaid" : found.complete(),
          found == null || found.best() == null
              ? "none"
              : java.util.Arrays.toString(found.best().cost()));
    }
    System.exit(0);
  }

  /** Processor time of all threads in milliseconds: cores may be shared. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1_000_000;
  }
}
