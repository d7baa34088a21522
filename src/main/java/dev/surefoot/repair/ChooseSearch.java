package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Exact search over the options of all slots, depth first: cheapest option first, cut off where a
 * pair breaks something hard or where even the cheapest rest cannot beat the best plan so far.
 */
final class ChooseSearch {

  /** An option and what it costs by itself; without a step the slot is left out. */
  private record Option(@Nullable Step step, long[] cost) {}

  private final Tally tally;
  private final Meter meter;
  private final Task task;
  private final List<List<Option>> slots = new ArrayList<>();
  private final long[][] rest;
  private final @Nullable Step[] chosen;
  private @Nullable Candidate best;
  private boolean stopped;

  private ChooseSearch(Problem problem, Choose choose, Task task, Meter meter) {
    this.tally = Tally.of(problem);
    this.meter = meter;
    this.task = task;
    this.best = task.incumbent();
    Map<String, Step> pinned = Items.of(problem, task.pinned().steps());
    for (Problem.Slot slot : choose.slots()) {
      slots.add(options(slot, pinned.get(slot.name()), task.closeness()));
    }
    slots.sort(Comparator.comparingInt(List::size));
    chosen = new Step[slots.size()];
    rest = rest();
  }

  static Found run(Problem problem, Choose choose, Task task, Meter meter) {
    ChooseSearch search = new ChooseSearch(problem, choose, task, meter);
    if (search.slots.stream().anyMatch(List::isEmpty)) {
      return new Found(task.incumbent(), search.tally.zero(), true);
    }
    search.place(0, search.tally.zero());
    return new Found(search.best, search.rest[0], !search.stopped);
  }

  private List<Option> options(Problem.Slot slot, @Nullable Step pinned, Closeness closeness) {
    if (pinned != null) {
      return List.of(new Option(pinned, tally.zero()));
    }
    List<Option> options = new ArrayList<>();
    for (Step step : slot.options()) {
      long[] cost = tally.zero();
      tally.add(Scope.STEP, List.of(step), cost);
      cost[cost.length - 1] = closeness.ofOption(slot.name(), step);
      if (cost[0] == 0) {
        options.add(new Option(step, cost));
      }
    }
    empty(slot, closeness, options);
    options.sort((a, b) -> Arrays.compare(a.cost(), b.cost()));
    return options;
  }

  private void empty(Problem.Slot slot, Closeness closeness, List<Option> options) {
    if (slot.empty() != null) {
      long[] cost = tally.zero();
      tally.add(Scope.SKIPPED, List.of(slot.empty()), cost);
      cost[cost.length - 1] = closeness.ofEmpty(slot.name());
      if (cost[0] == 0) {
        options.add(new Option(null, cost));
      }
    }
  }

  /** For each depth, what the slots from there on cost at the very least. */
  private long[][] rest() {
    long[][] rest = new long[slots.size() + 1][];
    rest[slots.size()] = tally.zero();
    for (int i = slots.size() - 1; i >= 0; i--) {
      List<Option> slot = slots.get(i);
      rest[i] = slot.isEmpty() ? rest[i + 1] : sum(rest[i + 1], slot.get(0).cost());
    }
    return rest;
  }

  private void place(int depth, long[] cost) {
    if (depth == chosen.length) {
      finish(cost);
      return;
    }
    for (Option option : slots.get(depth)) {
      long[] with = sum(cost, option.cost());
      if (done() || !canBeat(sum(with, rest[depth + 1]))) {
        return;
      }
      chosen[depth] = option.step();
      pairs(depth, with);
      if (with[0] == 0 && canBeat(sum(with, rest[depth + 1]))) {
        place(depth + 1, with);
      }
    }
  }

  private boolean done() {
    if (meter.node()) {
      stopped = true;
    }
    return stopped || (task.firstOnly() && best != null);
  }

  private boolean canBeat(long[] bound) {
    return best == null || Arrays.compare(bound, best.cost()) < 0;
  }

  private void pairs(int depth, long[] cost) {
    Step step = chosen[depth];
    if (step != null && tally.has(Scope.PAIR)) {
      for (int i = 0; i < depth; i++) {
        Step other = chosen[i];
        if (other != null && !(happened(other) && happened(step))) {
          tally.add(Scope.PAIR, inOrder(List.of(other, step)), cost);
        }
      }
    }
  }

  private boolean happened(Step step) {
    return task.pinned().steps().contains(step);
  }

  private void finish(long[] cost) {
    List<Step> steps = inOrder(Arrays.stream(chosen).filter(Objects::nonNull).toList());
    long[] whole = cost.clone();
    for (int i = 1; i < steps.size(); i++) {
      if (!happened(steps.get(i - 1)) || !happened(steps.get(i))) {
        tally.add(Scope.NEIGHBOURS, steps.subList(i - 1, i + 1), whole);
      }
    }
    tally.add(Scope.PLAN, steps, whole);
    Candidate candidate = new Candidate(steps, whole);
    if (whole[0] == 0 && candidate.betterThan(best)) {
      best = candidate;
    }
  }

  /** By start; steps that start together by id, so that the order depends on the plan alone. */
  static List<Step> inOrder(List<Step> steps) {
    return steps.stream()
        .sorted(Comparator.comparingInt(Step::start).thenComparing(Step::id))
        .collect(Collectors.toUnmodifiableList());
  }

  private static long[] sum(long[] a, long[] b) {
    long[] sum = a.clone();
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }
}
