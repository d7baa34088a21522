package dev.surefoot.execute;

import dev.surefoot.execute.journal.Entry;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.util.List;

/** How a run ended, or why it waits. */
public sealed interface Report {

  Trail trail();

  /**
   * What has happened so far.
   *
   * @param run name of the run; empty when it was not begun
   * @param journal intents and outcomes, in order
   * @param done steps done and not taken back, in order
   * @param undone steps taken back, in the order in which that was done
   * @param changes changes of plan, in order
   */
  record Trail(
      String run, List<Entry> journal, List<Step> done, List<Step> undone, List<Change> changes) {
    public Trail {
      journal = List.copyOf(journal);
      done = List.copyOf(done);
      undone = List.copyOf(undone);
      changes = List.copyOf(changes);
    }

    /** Of a run that was not begun. */
    public static final Trail NONE = new Trail("", List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Every step is done.
   *
   * @param plan as it was carried out
   */
  record Finished(Trail trail, Plan plan) implements Report {}

  /**
   * A plan wants approval before it goes on.
   *
   * @param spec the request as it is now
   * @param proposal the plan that wants approval, its hash, and why a person is needed
   * @param left its steps not yet done
   */
  record Waiting(Trail trail, Spec spec, Proposal proposal, List<Step> left) implements Report {}

  /**
   * Whether some steps were done is not known, and they may not be repeated. Somebody has to say.
   *
   * @param doubtful these steps
   * @param left steps of the plan not done, the doubtful ones included
   */
  record InDoubt(Trail trail, List<Step> doubtful, List<Step> left) implements Report {}

  /**
   * It cannot go on.
   *
   * @param why a sentence
   * @param left steps of the last plan not done
   */
  record Stopped(Trail trail, String why, List<Step> left) implements Report {}

  /**
   * It was broken off, and what could be taken back was.
   *
   * @param kept steps that stay done, each with the reason
   * @param doubtful steps of which it is not known whether they were done
   */
  record Aborted(Trail trail, List<Kept> kept, List<Step> doubtful) implements Report {}

  /** A step that stays done, and why: a clause, such as {@code it is irreversible}. */
  record Kept(Step step, String why) {}
}
