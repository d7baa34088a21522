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

  /** Runs a plan of a request to its end, or as far as it goes. */
  public Report run(Spec spec, Plan plan) {
    Spec current = spec;
    Plan next = plan;
    List<Edit> edits = List.of();
    for (int version = 1; version <= MOST_REPLANS + 1; version++) {
      Optional<Approval> approval = policy.ask(next, edits);
      if (approval.isEmpty()) {
        return new Report.Waiting(trail(), current, next, left(next));
      }
      Progress progress = orchestrator.run(next, approval.get(), version, done);
      done = progress.done();
      if (!(progress.outcome() instanceof Progress.Failed failed)) {
        return new Report.Finished(trail(), next);
      }
      Optional<Failure> failure = known(failed.result());
      if (failure.isEmpty()) {
        return stopped(unknown(failed), next);
      }
      current = Revisions.apply(current, failure.get());
      Replanner.Replan replan = replanner.replan(current, next, done);
      if (replan instanceof Replanner.None none) {
        return stopped(failure.get().sentence() + "; " + none.why(), next);
      }
      Replanner.Found found = (Replanner.Found) replan;
      if (!Same.all(done, found.plan().steps())) {
        return stopped(failure.get().sentence() + " when already on the way", next);
      }
      next = found.plan();
      edits = found.edits();
      changes.add(new Change(failure.get().sentence(), edits));
      journal.add(
          new Entry(
              Entry.Kind.REPLANNED, version + 1, "", failed.step(), failure.get().sentence()));
    }
    return stopped("the plan was changed %d times already".formatted(MOST_REPLANS), next);
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

  private Report stopped(String why, Plan plan) {
    return new Report.Stopped(trail(), why, left(plan));
  }

  private List<Step> left(Plan plan) {
    return plan.steps().stream().filter(step -> !Same.in(done, step)).toList();
  }

  private Report.Trail trail() {
    return new Report.Trail(journal, done, changes);
  }
}
