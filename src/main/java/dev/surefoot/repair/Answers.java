package dev.surefoot.repair;

import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is answered with a plan. A valid draft that the searches could not make, since its times are
 * not those of the schedule, is kept unless they have found a better one.
 */
record Answers(Problem problem, @Nullable Plan draft, Pinned pinned, Drafted drafted) {

  /** A plan that was found; {@code proof} speaks of the plans that follow the schedule. */
  Repair solved(Candidate best, long[] bound, Proof proof) {
    Candidate rival = drafted.rival();
    int than = rival == null ? 1 : rival.compareRules(best.cost());
    if (rival == null || than > 0) {
      Plan plan = problem.complete(best.steps());
      return solved(plan, Edits.between(problem, draft, plan), bound, proof);
    }
    return than == 0 ? kept(rival, bound, proof) : kept(rival);
  }

  /** The draft as it is, when no search has found anything; null when it is not valid. */
  @Nullable Repair kept() {
    Candidate rival = drafted.rival();
    return rival == null ? null : kept(rival);
  }

  /** It betters every plan by the schedule, so nothing is known of what would better it. */
  private Repair kept(Candidate rival) {
    return kept(rival, Tally.of(problem).zero(), Proof.FEASIBLE);
  }

  private Repair kept(Candidate rival, long[] bound, Proof proof) {
    return solved(problem.complete(rival.steps()), List.of(), bound, proof);
  }

  private Repair solved(Plan plan, List<Edit> edits, long[] bound, Proof proof) {
    Tally tally = Tally.of(problem);
    List<Step> steps = pinned.within(problem.decisions(plan));
    long[] cost =
        tally.cost(Repairer.origin(problem), steps, problem.skipped(steps), pinned.steps());
    long[] least = proof == Proof.OPTIMAL ? cost : bound;
    return new Repair.Solved(plan, edits, tally.score(cost), tally.score(least), proof);
  }
}
