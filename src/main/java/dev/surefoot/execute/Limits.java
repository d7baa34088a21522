package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Budgets of a run: checked before it begins and before every call, over all its restarts.
 *
 * @param calls most calls, repeated ones counted again
 * @param money most money, in the smallest unit; calls that certainly were not done cost nothing
 * @param time longest time for which the run may be driven
 */
public record Limits(long calls, long money, Duration time) {

  /** No budget. */
  public static final Limits NONE =
      new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofMillis(Long.MAX_VALUE));

  /**
   * What was used up.
   *
   * @param elapsed milliseconds
   */
  record Spent(long calls, long money, long elapsed) {}

  /** What does not suffice for these steps, a sentence; empty when all does. */
  Optional<String> exceededBy(Spent spent, Collection<Step> steps, Toolbox tools) {
    long money = 0;
    long ms = 0;
    for (Step step : steps) {
      Cost cost = tools.cost(ToolCall.of("", step));
      money += cost.money();
      ms += cost.time().toMillis();
    }
    if (steps.size() > calls - spent.calls()) {
      return Optional.of(
          "the budget of %d calls does not suffice: %d made, %d to make"
              .formatted(calls, spent.calls(), steps.size()));
    }
    if (money > this.money - spent.money()) {
      return Optional.of(
          "the budget of %d money does not suffice: %d spent, %d to spend"
              .formatted(this.money, spent.money(), money));
    }
    if (ms > time.toMillis() - spent.elapsed()) {
      return Optional.of(
          "the budget of %s time does not suffice: %s used, %s needed"
              .formatted(time, Duration.ofMillis(spent.elapsed()), Duration.ofMillis(ms)));
    }
    return Optional.empty();
  }
}
