package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import org.jspecify.annotations.Nullable;

/** A visit at a time, or the point where a sequence begins; shared by all paths through it. */
final class Place {

  /** What it takes to go on to another place: its own cost and that of the link. */
  record Arc(Place to, long[] cost) {

    boolean allowed() {
      return cost[0] == 0;
    }
  }

  /** Index of the visit; -1 where the sequence begins. */
  final int visit;

  /** Null only at the beginning of a sequence without origin. */
  final @Nullable Step step;

  final int id;

  /** Places of a visit with equal arguments have this in common. */
  final int variant;

  private final int visits;

  /** Made when first asked for: most places are never left. */
  private @Nullable Arc @Nullable [] arcs;

  Place(int visit, @Nullable Step step, int id, int variant, int visits) {
    this.visit = visit;
    this.step = step;
    this.id = id;
    this.variant = variant;
    this.visits = visits;
  }

  int end() {
    return step == null ? Integer.MIN_VALUE : step.end();
  }

  @Nullable Arc arc(int visit) {
    return arcs == null ? null : arcs[visit];
  }

  Arc remember(int visit, Arc arc) {
    if (arcs == null) {
      arcs = new Arc[visits];
    }
    arcs[visit] = arc;
    return arc;
  }
}
