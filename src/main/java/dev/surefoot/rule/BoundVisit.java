package dev.surefoot.rule;

import dev.surefoot.plan.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A visit of one spec, which can be put after any step. */
final class BoundVisit {

  private final VisitMaker maker;
  private final Facts facts;
  private final @Nullable Object[] variables;
  private final Step alone;

  BoundVisit(VisitMaker maker, Facts facts, @Nullable Object[] variables, Step alone) {
    this.maker = maker;
    this.facts = facts;
    this.variables = variables;
    this.alone = alone;
  }

  /** The visit at its earliest time. */
  Step alone() {
    return alone;
  }

  /** The visit after a step; at its earliest time when there is none. */
  Step after(@Nullable Step previous) {
    if (previous == null) {
      return alone;
    }
    @Nullable Object[] all = variables.clone();
    all[all.length - 1] = previous;
    int start = maker.start().number(facts, all);
    int end = maker.end().number(facts, VisitMaker.with(all, start));
    Map<String, Object> args =
        maker.fixed().size() == maker.args().size()
            ? alone.args()
            : SequenceDecider.values(maker.args(), facts, all);
    return new Step(alone.id(), alone.tool(), args, start, end, List.of());
  }
}
