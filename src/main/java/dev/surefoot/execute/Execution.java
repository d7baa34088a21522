package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.JournalException;
import dev.surefoot.execute.journal.RunLog;
import dev.surefoot.execute.journal.RunState;
import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out a verified plan: asks for approval, runs it, and when a step fails revises the
 * request, has it replanned and asks again. Where a run stands is in its journal alone, so it may
 * be taken up wherever it was broken off. One thread drives it, others make calls beside each
 * other.
 */
public final class Execution {

  /** A world that fails more often than this is not the one that was planned for. */
  private static final int MOST_REPLANS = 5;

  private final Domain domain;
  private final Terms terms;
  private final Replanner replanner;
  private final Course course;
  private final Caller caller;

  /**
   * A run that was begun.
   *
   * @param log its journal, held
   */
  public Execution(RunLog log, Domain domain, Terms terms, Replanner replanner) {
    this.domain = domain;
    this.terms = terms;
    this.replanner = replanner;
    this.course = new Course(log, domain, terms.listener());
    this.caller = new Caller(course, terms);
  }

  /**
   * Begins a run and carries it out, as far as it goes. Without approval it is not begun, and the
   * journal knows nothing of it.
   *
   * @param world what is needed to open the tools again, as JSON; stands in the journal
   */
  public static Report begin(
      Journal journal,
      String world,
      Domain domain,
      Spec spec,
      Plan plan,
      Terms terms,
      Replanner replanner) {
    Optional<String> over =
        terms.limits().exceededBy(new Limits.Spent(0, 0, 0), plan.steps(), terms.tools());
    if (over.isPresent()) {
      return new Report.Stopped(Report.Trail.NONE, over.get(), plan.steps());
    }
    Proposal proposal = proposal(domain, plan, List.of(), plan.steps(), terms);
    Optional<Approval> approval = consent(proposal, terms);
    if (approval.isEmpty()) {
      return new Report.Waiting(Report.Trail.NONE, spec, proposal, plan.steps());
    }
    Course.Leg first = new Course.Leg(1, spec, plan, "", List.of());
    try (RunLog log =
        journal.begin(
            domain.name(),
            world,
            Course.version(domain, first),
            Course.approved(1, approval.get()))) {
      return new Execution(log, domain, terms, replanner).run();
    }
  }

  private static Proposal proposal(
      Domain domain, Plan plan, List<Edit> edits, List<Step> touched, Terms terms) {
    return new Proposal(
        plan,
        Approval.hash(domain, plan, terms.tools()),
        edits,
        terms.rules().needs(touched, terms.tools()));
  }

  private static Optional<Approval> consent(Proposal proposal, Terms terms) {
    return proposal.needs().isEmpty()
        ? Optional.of(new Approval(proposal.hash(), Approval.By.RULES))
        : terms.policy().ask(proposal).filter(a -> a.hash().equals(proposal.hash()));
  }

  /** Breaks the run off and takes back what was done, the last first. */
  public Report abort() {
    return new Undoing(course, caller, terms.tools()).run();
  }

  /** Runs it to its end, or as far as it goes, from wherever it stands. */
  public Report run() {
    RunState state = course.state();
    if (state == RunState.FINISHED) {
      return new Report.Finished(course.trail(), course.leg().plan());
    }
    if (state == RunState.ABORTING) {
      return new Report.Stopped(
          course.trail(),
          "the run is being broken off; abort it again to go on with that",
          course.left());
    }
    if (state != RunState.RUNNING) {
      course.state(RunState.RUNNING);
    }
    try {
      Optional<Report> end = settle();
      while (end.isEmpty()) {
        end = advance();
      }
      return end.get();
    } catch (JournalException unwritten) {
      throw unwritten;
    } catch (RuntimeException bug) {
      course.flush();
      throw bug;
    }
  }

  /** Finds out what became of calls without an outcome; nothing else is done before that. */
  private Optional<Report> settle() {
    for (Deed deed : course.doubtful()) {
      Caller.Outcome outcome = caller.settle(deed, true);
      if (outcome instanceof Caller.OverBudget over) {
        return stopped(over.why());
      }
    }
    List<Step> doubtful = course.doubtful().stream().map(Deed::step).toList();
    return doubtful.isEmpty()
        ? Optional.empty()
        : ended(RunState.IN_DOUBT, new Report.InDoubt(course.trail(), doubtful, course.left()));
  }

  private Optional<Report> advance() {
    Course.Leg leg = course.leg();
    Proposal proposal = proposal(domain, leg.plan(), leg.edits(), touched(), terms);
    if (!approved(proposal)) {
      return ended(
          RunState.WAITING,
          new Report.Waiting(course.trail(), leg.spec(), proposal, course.left()));
    }
    Optional<String> over = terms.limits().exceededBy(course.spent(), course.left(), terms.tools());
    if (over.isPresent()) {
      return stopped(over.get());
    }
    Progress progress = new Orchestrator(course, caller, domain, terms).run();
    if (progress instanceof Progress.Failed failed) {
      return mend(leg, failed);
    }
    if (progress instanceof Progress.OverBudget ran) {
      return stopped(ran.why());
    }
    return progress instanceof Progress.InDoubt
        ? settle()
        : ended(RunState.FINISHED, new Report.Finished(course.trail(), leg.plan()));
  }

  /** What a change leaves undone is as much of a decision as what it does. */
  private List<Step> touched() {
    List<Step> touched = new ArrayList<>(course.left());
    touched.addAll(course.dropped());
    return touched;
  }

  /** A person's consent stands as long as the hash does; the rules are asked every time. */
  private boolean approved(Proposal proposal) {
    boolean stands =
        course
            .approval()
            .filter(a -> a.hash().equals(proposal.hash()))
            .filter(a -> a.by() == Approval.By.PERSON || proposal.needs().isEmpty())
            .isPresent();
    if (stands) {
      return true;
    }
    Optional<Approval> given = consent(proposal, terms);
    given.ifPresent(a -> course.write(Course.approved(course.leg().version(), a)));
    return given.isPresent();
  }

  private Optional<Report> mend(Course.Leg leg, Progress.Failed failed) {
    course.flush();
    Optional<Failure> failure = known(failed.result());
    if (failure.isEmpty()) {
      return stopped(unknown(failed));
    }
    String cause = failure.get().sentence();
    if (leg.version() > MOST_REPLANS) {
      return stopped("%s, after %d changes already".formatted(cause, MOST_REPLANS));
    }
    Spec revised = Revisions.apply(leg.spec(), failure.get());
    Replanner.Replan replan = replanner.replan(revised, leg.plan(), course.doneSteps());
    return replan instanceof Replanner.Found found
        ? changed(leg, revised, found, cause)
        : stopped(cause + "; " + ((Replanner.None) replan).why());
  }

  /** The new plan must begin with what was done; a journey to nowhere cannot be undone. */
  private Optional<Report> changed(
      Course.Leg leg, Spec revised, Replanner.Found found, String cause) {
    if (!Same.all(course.doneSteps(), found.plan().steps())) {
      return stopped(cause + " when already on the way");
    }
    course.change(new Course.Leg(leg.version() + 1, revised, found.plan(), cause, found.edits()));
    return Optional.empty();
  }

  private Optional<Failure> known(ToolResult.Failed failed) {
    return Optional.ofNullable(FailureKinds.of(domain).get(failed.status()))
        .filter(kind -> failed.fields().keySet().containsAll(kind.fields().keySet()))
        .map(kind -> new Failure(kind, ordered(kind, failed.fields())));
  }

  private static Map<String, Object> ordered(FailureKind kind, Map<String, Object> fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    kind.fields().keySet().forEach(name -> values.put(name, fields.get(name)));
    return values;
  }

  private String unknown(Progress.Failed failed) {
    return "step '%s' failed with '%s' %s, which domain '%s' does not know how to mend"
        .formatted(
            failed.step().id(), failed.result().status(), failed.result().fields(), domain.name());
  }

  private Optional<Report> stopped(String why) {
    return ended(RunState.STOPPED, new Report.Stopped(course.trail(), why, course.left()));
  }

  private Optional<Report> ended(RunState state, Report report) {
    course.state(state);
    return Optional.of(report);
  }
}
