package dev.surefoot.repair;

import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One number of one constraint, changed in one direction by as little as makes a plan possible. For
 * times and durations the farthest change is tried first, then the least by bisection; days and
 * counts are few and tried one by one.
 */
record Loosening(
    Spec spec, Constraint constraint, Slot slot, int direction, Feasibility feasibility) {

  private static final int DAY = 24 * 60;
  private static final int MOST_STEPS = 12;

  /** The least change that works, in minutes, days or units; 0 for none. */
  int least() {
    int most = most();
    if (slot.type() == Type.TIME || slot.type() == Type.DURATION) {
      return most > 0 && works(most) ? bisect(most) : 0;
    }
    return IntStream.rangeClosed(1, Math.min(most, MOST_STEPS))
        .filter(this::works)
        .findFirst()
        .orElse(0);
  }

  Constraint changed(int amount) {
    Map<String, Object> slots = new LinkedHashMap<>(constraint.slots());
    slots.put(slot.name(), constraint.number(slot.name()) + direction * amount);
    return new Constraint(
        constraint.id(), constraint.kind(), slots, constraint.strength(), constraint.quote());
  }

  private boolean works(int amount) {
    return feasibility.possible(Feasibility.with(spec, constraint, changed(amount)));
  }

  private int bisect(int works) {
    int fails = 0;
    int least = works;
    while (least - fails > 1) {
      int middle = (fails + least) / 2;
      if (works(middle)) {
        least = middle;
      } else {
        fails = middle;
      }
    }
    return least;
  }

  /** How far the number can go: a begin stays before its end, a duration stays positive. */
  private int most() {
    int value = constraint.number(slot.name());
    int limit =
        switch (slot.type()) {
          case TIME -> direction < 0 ? 0 : DAY;
          case DURATION -> direction < 0 ? 1 : DAY;
          default -> direction < 0 ? 1 : value + MOST_STEPS;
        };
    int most = direction * (limit - value);
    if (slot.type() == Type.TIME || slot.type() == Type.DAY) {
      for (Object other : constraint.slots().values()) {
        if (other instanceof Integer bound && direction * (bound - value) > 0) {
          most = Math.min(most, Math.abs(bound - value) - (slot.type() == Type.TIME ? 1 : 0));
        }
      }
    }
    return most;
  }
}
