package dev.surefoot.repair;

import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One number of one constraint, changed in one direction by as little as makes a plan possible. For
 * times, durations, money and ratings the farthest change is tried first, then the least by
 * bisection; days and counts are few and tried one by one.
 */
record Loosening(
    Spec spec, Constraint constraint, Slot slot, int direction, Feasibility feasibility) {

  private static final int DAY = 24 * 60;
  private static final int MOST_STEPS = 12;
  private static final int MOST_MORE_MONEY = 10_000;
  private static final int MOST_MONEY = 100_000_000;
  private static final int BEST_RATING = 50;

  /** The least change that works, in minutes, days or units; 0 for none. */
  int least() {
    int most = most();
    if (slot.type() == Type.MONEY && direction > 0) {
      OptionalInt guess = feasibility.shortfall(spec, constraint);
      if (guess.isPresent() && works(guess.getAsInt())) {
        return bisect(guess.getAsInt(), Math.max(0, guess.getAsInt() - 2));
      }
    }
    if (fine(slot.type())) {
      return most > 0 && works(most) ? bisect(most, 0) : 0;
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

  /** Of numbers that lie so close that every one in turn would take too long. */
  private static boolean fine(Type type) {
    return switch (type) {
      case TIME, DURATION, MONEY, RATING -> true;
      default -> false;
    };
  }

  /** What works with less works with more, so that the least lies between the two. */
  private int bisect(int works, int tooLittle) {
    int fails = tooLittle > 0 && works(tooLittle) ? 0 : tooLittle;
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
          case MONEY ->
              direction < 0
                  ? 0
                  : Math.min(MOST_MONEY, value + Math.max(10 * value, MOST_MORE_MONEY));
          case RATING -> direction < 0 ? 0 : BEST_RATING;
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
