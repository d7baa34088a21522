package dev.surefoot.repair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A running {@link Budget}: counts nodes and, every now and then, looks at the clock. */
final class Meter {

  private static final int NODES_PER_LOOK = 512;

  private final Budget budget;
  private final Instant deadline;
  private long nodes;
  private @Nullable String spent;

  private Meter(Budget budget, Instant deadline) {
    this.budget = budget;
    this.deadline = deadline;
  }

  static Meter of(Budget budget) {
    return new Meter(budget, budget.clock().instant().plus(budget.time()));
  }

  /** A fresh count of nodes in a share of the time that is left. */
  Meter share(double ofTime, long nodes) {
    long left = Math.max(0, deadline.toEpochMilli() - budget.clock().millis());
    Instant end = budget.clock().instant().plusMillis((long) (left * ofTime));
    return new Meter(budget.withNodes(nodes), end);
  }

  /** Counts one node; true when the budget is spent. */
  boolean node() {
    nodes++;
    if (nodes > budget.nodes()) {
      spent = "%,d search nodes".formatted(budget.nodes());
    } else if (nodes % NODES_PER_LOOK == 0) {
      look();
    }
    return spent != null;
  }

  /** Looks at the clock; true when the budget is spent. */
  boolean look() {
    if (budget.cancelled().getAsBoolean()) {
      spent = "cancelled";
    } else if (!budget.clock().instant().isBefore(deadline)) {
      spent = "%d ms".formatted(budget.time().toMillis());
    }
    return spent != null;
  }

  /** Wall time that is left, in seconds. */
  double secondsLeft() {
    return Math.max(0, deadline.toEpochMilli() - budget.clock().millis()) / 1000.0;
  }

  /** Which budget ran out, in words; the time when none has yet. */
  String spent() {
    return spent == null ? "%d ms".formatted(budget.time().toMillis()) : spent;
  }

  long nodes() {
    return nodes;
  }
}
