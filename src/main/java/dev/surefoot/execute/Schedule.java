package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of a plan's steps may be called now. Steps that do not wait for each other may be under way
 * at the same time when their tools say so. What is called alone divides the plan: everything
 * before it is done by then, and nothing after it is begun.
 */
final class Schedule {

  private final StepGraph graph;
  private final Toolbox tools;
  private final int most;
  private final List<Step> waiting;
  private final List<Step> underway = new ArrayList<>();

  /**
   * A schedule.
   *
   * @param left the steps to be called, in an order that respects the graph
   * @param most steps under way at the same time
   */
  Schedule(StepGraph graph, List<Step> left, Toolbox tools, int most) {
    this.graph = graph;
    this.tools = tools;
    this.most = most;
    this.waiting = new ArrayList<>(left);
  }

  /** A step that may be called now, which is under way from then on; empty when there is none. */
  Optional<Step> begin() {
    Optional<Step> next = ready();
    next.ifPresent(
        step -> {
          waiting.remove(step);
          underway.add(step);
        });
    return next;
  }

  /** Whether another step might be called now. */
  boolean more() {
    return ready().isPresent();
  }

  /** A step is no longer under way. */
  void ended(Step step) {
    underway.remove(step);
  }

  int underway() {
    return underway.size();
  }

  private Optional<Step> ready() {
    if (underway.size() >= most || underway.stream().anyMatch(this::alone)) {
      return Optional.empty();
    }
    for (int i = 0; i < waiting.size(); i++) {
      Step step = waiting.get(i);
      if (alone(step)) {
        return i == 0 && underway.isEmpty() ? Optional.of(step) : Optional.empty();
      }
      List<Step> earlier = waiting.subList(0, i);
      if (earlier.stream().noneMatch(e -> keeps(step, e))
          && underway.stream().noneMatch(u -> keeps(step, u) || lane(step).equals(lane(u)))) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /** Whether a step may not be called before an earlier one is done. */
  private boolean keeps(Step step, Step earlier) {
    return graph.waits(step, earlier)
        || step.tool().equals(earlier.tool())
        || tools.reads(step.tool()).contains(earlier.tool())
        || tools.reads(earlier.tool()).contains(step.tool());
  }

  private boolean alone(Step step) {
    return lane(step).isEmpty();
  }

  private Optional<String> lane(Step step) {
    return tools.lane(step.tool());
  }
}
