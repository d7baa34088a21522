package dev.surefoot.execute;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.util.List;

/** How a run ended. */
public sealed interface Report {

  Trail trail();

  /**
   * What has happened so far.
   *
   * @param journal intents and outcomes, in order
   * @param done steps done, in order
   * @param changes changes of plan, in order
   */
  record Trail(List<Entry> journal, List<Step> done, List<Change> changes) {
    public Trail {
      journal = List.copyOf(journal);
      done = List.copyOf(done);
      changes = List.copyOf(changes);
    }
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
   * @param plan the plan that wants approval
   * @param left its steps not yet done
   */
  record Waiting(Trail trail, Spec spec, Plan plan, List<Step> left) implements Report {}

  /**
   * It cannot go on.
   *
   * @param why a sentence
   * @param left steps of the last plan not done
   */
  record Stopped(Trail trail, String why, List<Step> left) implements Report {}
}
