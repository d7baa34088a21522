package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes on with OptaPlanner where exact search did not finish. */
final class LocalSearch {

  private final Problem problem;
  private final Tally tally;
  private final Pinned pinned;
  private final Closeness closeness;

  LocalSearch(Problem problem, Pinned pinned, Closeness closeness) {
    this.problem = problem;
    this.tally = Tally.of(problem);
    this.pinned = pinned;
    this.closeness = closeness;
  }

  /** The best plan met, never worse than the one the exact search found; it may be broken. */
  Candidate run(Found exact, Meter meter) {
    Candidate start = exact.best();
    Candidate met =
        problem.decision() instanceof Sequence sequence
            ? sequence(sequence, start, exact.bound(), meter)
            : choose((Choose) problem.decision(), start, exact.bound(), meter);
    return start != null && !met.betterThan(start) ? start : met;
  }

  private Candidate sequence(
      Sequence sequence, @Nullable Candidate start, long[] bound, Meter meter) {
    SequencePlan plan =
        SequencePlans.start(
            problem, sequence, pinned, closeness, start == null ? null : start.steps());
    if (plan.stops().isEmpty()) {
      return candidate(plan.planned().steps(), List.of());
    }
    SequencePlan best = Solvers.solve(Solvers.sequence(tally), plan, bound, meter);
    List<Step> steps = best.planned().steps();
    return candidate(steps, SequencePlans.skipped(best));
  }

  private Candidate choose(Choose choose, @Nullable Candidate start, long[] bound, Meter meter) {
    Map<String, Step> happened = Items.of(problem, pinned.steps());
    Map<String, Step> chosen = start == null ? Map.of() : Items.of(problem, start.steps());
    List<Seat> seats =
        choose.slots().stream()
            .map(slot -> seat(slot, happened.get(slot.name()), chosen.get(slot.name()), start))
            .toList();
    ChoosePlan best = Solvers.solve(Solvers.choice(tally), new ChoosePlan(seats), bound, meter);
    List<Step> steps = best.seats().stream().filter(Seat::chosen).map(Seat::step).toList();
    return candidate(ChooseSearch.inOrder(steps), problem.skipped(steps));
  }

  private Seat seat(
      Problem.Slot slot,
      @Nullable Step happened,
      @Nullable Step chosen,
      @Nullable Candidate start) {
    Step empty = slot.empty();
    List<Step> options = new ArrayList<>(happened == null ? slot.options() : List.of(happened));
    if (happened == null && empty != null) {
      options.add(empty);
    }
    Step first = options.get(start == null ? 0 : options.size() - 1);
    return new Seat(
        slot.name(),
        new Seat.Choice(tally, closeness, empty),
        options,
        chosen == null ? first : chosen);
  }

  private Candidate candidate(List<Step> steps, List<Step> skipped) {
    long[] cost = tally.cost(Repairer.origin(problem), steps, skipped, pinned.steps());
    cost[cost.length - 1] = closeness.distance(problem, steps);
    return new Candidate(steps, cost);
  }
}
