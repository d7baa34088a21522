package dev.surefoot.repair;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan is from the draft: one for each step that the draft does not have with the same
 * start after the same step, and one for each step of the draft that is gone. Zero only for the
 * draft itself.
 */
final class Closeness {

  /** Without a draft everything is equally close. */
  static final Closeness NONE = new Closeness(Map.of());

  private record Seat(Step step, @Nullable String before) {}

  private final Map<String, Seat> draft;

  private Closeness(Map<String, Seat> draft) {
    this.draft = draft;
  }

  static Closeness to(Problem problem, @Nullable Plan draft) {
    if (draft == null) {
      return NONE;
    }
    Map<String, Seat> seats = new LinkedHashMap<>();
    String before = null;
    for (Map.Entry<String, Step> item : Items.of(problem, problem.decisions(draft)).entrySet()) {
      seats.put(item.getKey(), new Seat(item.getValue(), before));
      before = item.getKey();
    }
    return new Closeness(seats);
  }

  boolean none() {
    return draft.isEmpty();
  }

  /** Items in the draft's order. */
  List<String> order() {
    return List.copyOf(draft.keySet());
  }

  boolean has(String item) {
    return draft.containsKey(item);
  }

  /** True when the draft places {@code item} right after {@code before}. */
  boolean follows(@Nullable String before, String item) {
    Seat seat = draft.get(item);
    return seat != null && Objects.equals(seat.before(), before);
  }

  /** 0 when the draft has the visit at this time after this one, else 1. */
  int ofVisit(@Nullable String before, String item, int start) {
    if (none()) {
      return 0;
    }
    Seat seat = draft.get(item);
    return seat != null && seat.step().start() == start && follows(before, item) ? 0 : 1;
  }

  /** 0 when the draft chose this option, else 1. */
  int ofOption(String slot, Step option) {
    if (none()) {
      return 0;
    }
    Seat seat = draft.get(slot);
    return seat != null && Closeness.same(seat.step(), option) ? 0 : 1;
  }

  /** 1 when the draft has something in a slot that is left out. */
  int ofEmpty(String slot) {
    return has(slot) ? 1 : 0;
  }

  /** The distance of a whole plan. */
  int distance(Problem problem, List<Step> steps) {
    Map<String, Step> items = Items.of(problem, steps);
    int distance = (int) draft.keySet().stream().filter(i -> !items.containsKey(i)).count();
    String before = null;
    for (Map.Entry<String, Step> item : items.entrySet()) {
      distance +=
          problem.decision() instanceof Choose
              ? ofOption(item.getKey(), item.getValue())
              : ofVisit(before, item.getKey(), item.getValue().start());
      before = item.getKey();
    }
    return distance;
  }

  static boolean same(Step a, Step b) {
    return a.tool().equals(b.tool())
        && a.args().equals(b.args())
        && a.start() == b.start()
        && a.end() == b.end();
  }
}
