package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.journal.RunHead;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.util.List;

/**
 * A run as its journal tells it, without driving it.
 *
 * @param plan as it is now
 * @param left its steps still to be done, the doubtful ones included
 * @param doubtful steps of which it is not known whether they were done
 */
public record Account(
    RunHead head, Report.Trail trail, Plan plan, List<Step> left, List<Step> doubtful) {

  /**
   * Of a run.
   *
   * @throws IllegalStateException when its entries and its plans do not fit
   */
  public static Account of(RunLog log, Domain domain) {
    Course course = new Course(log, domain, RunListener.nobody());
    List<Step> doubtful = course.doubtful().stream().map(Deed::step).toList();
    return new Account(log.head(), course.trail(), course.leg().plan(), course.left(), doubtful);
  }
}
