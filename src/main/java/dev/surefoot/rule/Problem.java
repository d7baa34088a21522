package dev.surefoot.rule;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spec bound to its domain: what may be decided, and what is checked. Decision steps are those
 * that a decision makes (a meeting, a stay); transitions between them follow from them.
 */
public interface Problem {

  Domain domain();

  Spec spec();

  /** All checks, domain rules included. */
  List<Check> checks();

  /** What is to be decided. */
  Decision decision();

  /** Whether every option keeps the hard checks of single steps. */
  default boolean pruned() {
    return true;
  }

  /** Decision steps completed by the transitions that they imply, in a DAG. */
  Plan complete(List<Step> decisions);

  /** The decision steps of any plan, in order of start; transitions left out. */
  List<Step> decisions(Plan plan);

  /**
   * Slots and visits that the decision steps leave out, as steps: what checks of scope {@code
   * SKIPPED} look at. A step of a plan from elsewhere takes a slot or visit by its arguments, not
   * by its id.
   */
  default List<Step> skipped(List<Step> decisions) {
    throw new UnsupportedOperationException("skipped");
  }

  /** The two kinds of decision. */
  sealed interface Decision {}

  /**
   * One option for each slot, or none where it may be left out.
   *
   * @param slots options by slot; single-step hard checks have already pruned them
   */
  record Choose(List<Slot> slots) implements Decision {}

  /**
   * A slot of a {@link Choose}.
   *
   * @param name unique, becomes the step's id
   * @param options complete steps, in the domain's order of preference
   * @param empty what checks of scope {@code SKIPPED} see when it is left out; null when it must be
   *     filled
   */
  record Slot(String name, List<Step> options, @Nullable Step empty) {

    /** A slot that must be filled. */
    public Slot(String name, List<Step> options) {
      this(name, options, null);
    }

    /** True when it may be left out. */
    public boolean optional() {
      return empty != null;
    }
  }

  /**
   * An ordered subset of visits.
   *
   * @param visits the candidates
   * @param optional whether visits may be left out
   * @param origin where and when the sequence begins, as a step that ends then; null when anywhere
   * @param schedule gives a visit its start and end after another; total, even where no link exists
   */
  record Sequence(List<Visit> visits, boolean optional, @Nullable Step origin, Schedule schedule)
      implements Decision {}

  /**
   * A candidate of a {@link Sequence}.
   *
   * @param name unique, becomes the step's id
   * @param step the visit as if it stood alone at its earliest time; args complete
   */
  record Visit(String name, Step step) {}

  /** Timing of a visit after its predecessor. */
  interface Schedule {

    /**
     * The visit with start and end set.
     *
     * @param previous the step before; null for the first of a sequence without origin
     */
    Step after(@Nullable Step previous, Visit visit);
  }
}
