package dev.surefoot.repair;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * How much a repair may spend. Searches stop earlier at a proof; nothing waits for the budget to
 * run out.
 *
 * @param time wall time for the whole repair, explanation included
 * @param nodes nodes of the exact search before it hands over to local search; 0 for no exact
 *     search
 * @param clock where the time is read
 * @param cancelled asked now and then; true ends the repair
 */
public record Budget(Duration time, long nodes, InstantSource clock, BooleanSupplier cancelled) {

  private static final long NODES = 2_000_000;

  /** A budget of wall time on the system's clock, with the usual number of nodes. */
  public static Budget of(Duration time) {
    return new Budget(time, NODES, InstantSource.system(), () -> false);
  }

  /** The same with another number of nodes. */
  public Budget withNodes(long nodes) {
    return new Budget(time, nodes, clock, cancelled);
  }

  Meter start() {
    return Meter.of(this);
  }
}
