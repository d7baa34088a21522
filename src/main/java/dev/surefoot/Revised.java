package dev.surefoot;

import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a change of mind. Where there is no new plan the old one still holds.
 *
 * @param planned the outcome; its edits say how the plan differs from the one before
 * @param changes what is different in what is asked for
 * @param kept decision steps that are as they were
 * @param keptShare share of the earlier plan's decision steps that are kept, in [0, 1]
 */
public record Revised(Planned planned, List<Change> changes, List<Step> kept, double keptShare) {

  public Revised {
    changes = List.copyOf(changes);
    kept = List.copyOf(kept);
  }

  /**
   * One difference in what is asked for.
   *
   * @param before null for what is new
   * @param after null for what holds no more
   */
  public record Change(@Nullable Constraint before, @Nullable Constraint after) {}

  /** What became of it. */
  public Outcome outcome() {
    return planned.outcome();
  }
}
