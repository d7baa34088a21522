package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.SolutionManager;

/** The score that OptaPlanner's constraint streams give to a plan, however broken. */
public final class SolverScore {

  private SolverScore() {}

  /**
   * Scores a plan as it stands.
   *
   * @param decisions decision steps in order
   * @param skipped what {@code SKIPPED} checks look at
   */
  public static Score of(Problem problem, List<Step> decisions, List<Step> skipped) {
    Tally tally = Tally.of(problem);
    if (decisions.isEmpty() && skipped.isEmpty()) {
      // OptaPlanner takes no solution without values.
      return tally.score(tally.cost(null, decisions, skipped));
    }
    BendableLongScore score =
        problem.decision() instanceof Sequence sequence
            ? update(
                SolutionManager.create(Solvers.sequence(tally)),
                SequencePlans.fixed(problem, sequence, decisions, skipped))
            : update(
                SolutionManager.create(Solvers.choice(tally)), seats(tally, decisions, skipped));
    return tally.score(Levels.cost(score, tally.levels()));
  }

  private static <T> BendableLongScore update(
      SolutionManager<T, BendableLongScore> manager, T plan) {
    return Objects.requireNonNull(manager.update(plan));
  }

  private static ChoosePlan seats(Tally tally, List<Step> decisions, List<Step> skipped) {
    List<Seat> seats = new ArrayList<>();
    for (Step step : decisions) {
      Seat.Choice choice = new Seat.Choice(tally, Closeness.NONE, null);
      seats.add(new Seat(seats.size() + "", choice, List.of(step), step));
    }
    for (Step step : skipped) {
      Seat.Choice choice = new Seat.Choice(tally, Closeness.NONE, step);
      seats.add(new Seat(seats.size() + "", choice, List.of(step), null));
    }
    return new ChoosePlan(seats);
  }
}
