package dev.surefoot.repair;

import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.rule.Score;
import dev.surefoot.spec.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the repairer made of a draft. */
public sealed interface Repair {

  /**
   * A plan that keeps every hard rule.
   *
   * @param plan the plan
   * @param edits differences from the draft; empty when it was kept as it was, or there was none
   * @param score its score by the verifier, without what pinned steps break by themselves
   * @param bound no plan scores better than this; equals {@code score} when proven optimal among
   *     the plans that follow the domain's schedule
   * @param proof {@code OPTIMAL} or {@code FEASIBLE}
   */
  record Solved(Plan plan, List<Edit> edits, Score score, Score bound, Proof proof)
      implements Repair {

    /** The same with another plan. */
    public Solved with(Plan other) {
      return new Solved(other, edits, score, bound, proof);
    }
  }

  /**
   * No plan exists, proven.
   *
   * @param conflict constraints that cannot hold together; without any one of them the rest can
   * @param relaxations the cheapest changes that make a plan possible, tried
   * @param explored whether every trial came to its end; if not, the conflict may hold more than it
   *     needs and there may be other changes
   */
  record Infeasible(List<Constraint> conflict, List<Relaxation> relaxations, boolean explored)
      implements Repair {}

  /**
   * The budget ran out before a valid plan or a proof was found.
   *
   * @param budget which budget, in words
   * @param best the best plan so far, broken as it is
   */
  record GaveUp(String budget, @Nullable Plan best) implements Repair {}
}
