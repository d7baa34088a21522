package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
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
 * request, has it replanned and asks again. Good for one run; not thread-safe.
 */
public final class Execution {

  /** A world that fails more often than this is not the one that was planned for. */
  private static final int MOST_REPLANS = 5;

  private final Domain domain;
  private final ApprovalPolicy policy;
  private final Replanner replanner;
  private final Orchestrator orchestrator;
  private final List<Entry> journal = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private List<Step> done = List.of();

  /**
   * A run.
   *
   * @param run name of the run, part of every call's key
   */
  public Execution(
      String run, Domain domain, Toolbox tools, ApprovalPolicy policy, Replanner replanner) {
    this.domain = domain;
    this.policy = policy;
    this.replanner = replanner;
    this.orchestrator = new Orchestrator(run, domain, tools, journal);
  }

  /** What comes next: another leg, or the end. */
  private sealed interface Next {}

  private record Leg(Spec spec, Plan plan, List<Edit> edits, int version) implements Next {}

  private record End(Report report) implements Next {}

  /** Runs a plan of a request to its end, or as far as it goes. */
  public Report run(Spec spec, Plan plan) {
    Next next = new Leg(spec, plan, List.of(), 1);
    while (next instanceof Leg leg) {
      next = advance(leg);
    }
    return ((End) next).report();
  }

  private Next advance(Leg leg) {
    Optional<Approval> approval = policy.ask(leg.plan(), leg.edits());
    if (approval.isEmpty()) {
      return new End(new Report.Waiting(trail(), leg.spec(), leg.plan(), left(leg.plan())));
    }
    Progress progress = orchestrator.run(leg.plan(), approval.get(), leg.version(), done);
    done = progress.done();
    return progress.outcome() instanceof Progress.Failed failed
        ? mend(leg, failed)
        : new End(new Report.Finished(trail(), leg.plan()));
  }

  private Next mend(Leg leg, Progress.Failed failed) {
    Optional<Failure> failure = known(failed.result());
    if (failure.isEmpty()) {
      return stopped(unknown(failed), leg);
    }
    String cause = failure.get().sentence();
    if (leg.version() > MOST_REPLANS) {
      return stopped("%s, after %d changes already".formatted(cause, MOST_REPLANS), leg);
    }
    Spec revised = Revisions.apply(leg.spec(), failure.get());
    Replanner.Replan replan = replanner.replan(revised, leg.plan(), done);
    return replan instanceof Replanner.Found found
        ? changed(leg, revised, found, failed.step(), cause)
        : stopped(cause + "; " + ((Replanner.None) replan).why(), leg);
  }

  /** The new plan must begin with what was done; a journey to nowhere cannot be undone. */
  private Next changed(Leg leg, Spec revised, Replanner.Found found, Step failed, String cause) {
    if (!Same.all(done, found.plan().steps())) {
      return stopped(cause + " when already on the way", leg);
    }
    changes.add(new Change(cause, found.edits()));
    journal.add(new Entry(Entry.Kind.REPLANNED, leg.version() + 1, "", failed, cause));
    return new Leg(revised, found.plan(), found.edits(), leg.version() + 1);
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

  private Next stopped(String why, Leg leg) {
    return new End(new Report.Stopped(trail(), why, left(leg.plan())));
  }

  private List<Step> left(Plan plan) {
    return plan.steps().stream().filter(step -> !Same.in(done, step)).toList();
  }

  private Report.Trail trail() {
    return new Report.Trail(journal, done, changes);
  }
}
