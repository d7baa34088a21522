package dev.surefoot;

import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.repair.Proof;
import dev.surefoot.repair.Relaxation;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.verify.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a request. Exactly one of five; each says what was proven. */
public sealed interface Outcome {

  /**
   * The draft kept every hard constraint and could not be bettered.
   *
   * @param spec the request as read
   * @param plan the plan
   * @param wishes soft constraints that the plan does not keep
   * @param proof {@code OPTIMAL} or {@code FEASIBLE}
   */
  record Verified(Spec spec, Plan plan, List<Violation> wishes, Proof proof) implements Outcome {}

  /**
   * There was no draft, or it was mended.
   *
   * @param faults what was wrong with the draft
   * @param edits how the plan differs from it
   */
  record Repaired(
      Spec spec,
      Plan plan,
      List<Violation> wishes,
      Proof proof,
      List<Violation> faults,
      List<Edit> edits)
      implements Outcome {}

  /**
   * No plan exists, proven.
   *
   * @param conflict constraints that cannot hold together
   * @param relaxations the cheapest changes that make a plan possible, tried
   * @param explored whether the time sufficed to find out that the conflict is minimal, and all
   *     changes
   */
  record Infeasible(
      Spec spec, List<Constraint> conflict, List<Relaxation> relaxations, boolean explored)
      implements Outcome {}

  /**
   * The request cannot be read with certainty: one question first. {@link Request#answered} gives
   * the request to go on with.
   *
   * @param spec what was read so far
   * @param question one question, quoting the words it is about
   * @param about the words; null when something is missing altogether
   * @param choices answers to choose from, in words; empty when words of one's own are wanted.
   *     Words of one's own are always taken
   */
  record NeedsAnswer(Spec spec, String question, @Nullable Quote about, List<String> choices)
      implements Outcome {

    public NeedsAnswer {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A budget ran out.
   *
   * @param budget which one
   * @param best best plan so far; it breaks {@code broken}
   */
  record GaveUp(Spec spec, String budget, @Nullable Plan best, List<Violation> broken)
      implements Outcome {}
}
