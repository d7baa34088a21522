package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the steps of one approved plan in DAG order until one fails. */
final class Orchestrator {

  private final String run;
  private final Toolbox tools;
  private final Domain domain;
  private final Set<String> transitions;
  private final List<Entry> journal;

  /**
   * An orchestrator.
   *
   * @param journal where intents and outcomes go
   */
  Orchestrator(String run, Domain domain, Toolbox tools, List<Entry> journal) {
    this.run = run;
    this.domain = domain;
    this.tools = tools;
    this.transitions =
        domain.planning().transitions().stream()
            .map(Planning.Transition::tool)
            .collect(Collectors.toSet());
    this.journal = journal;
  }

  /**
   * Runs a plan.
   *
   * @param version of the plan in this run
   * @param before steps already done; they are not done again
   * @throws IllegalStateException when the approval is for another plan
   */
  Progress run(Plan plan, Approval approval, int version, List<Step> before) {
    if (!approval.covers(domain, plan)) {
      throw new IllegalStateException(
          "The approval is for plan %s, not for this one.%nMaybe the plan changed since; approve it again."
              .formatted(approval.planHash()));
    }
    StepGraph graph = new StepGraph(plan);
    List<Step> done = new ArrayList<>(before);
    for (Step step : graph.order().stream().filter(s -> !Same.in(before, s)).toList()) {
      Attempt attempt = attempt(graph, step, version);
      if (attempt.result() instanceof ToolResult.Failed failed) {
        return new Progress(done, new Progress.Failed(attempt.step(), failed));
      }
      done.add(step);
    }
    return new Progress(done, new Progress.Complete());
  }

  private record Attempt(Step step, ToolResult result) {}

  /** A journey is not begun when the step that it leads to is already known to fail. */
  private Attempt attempt(StepGraph graph, Step step, int version) {
    List<Step> ahead = transitions.contains(step.tool()) ? graph.next(step) : List.of();
    for (Step next : ahead) {
      ToolResult known = tools.check(call(next, version));
      if (known instanceof ToolResult.Failed failed) {
        record(Entry.Kind.FAILED, version, next, failed.status() + " " + failed.fields());
        return new Attempt(next, known);
      }
    }
    record(Entry.Kind.INTENT, version, step, "");
    ToolResult result = answered(tools.call(call(step, version)));
    if (result instanceof ToolResult.Failed failed) {
      record(Entry.Kind.FAILED, version, step, failed.status() + " " + failed.fields());
    } else {
      record(Entry.Kind.DONE, version, step, "");
    }
    return new Attempt(step, result);
  }

  /** Nothing is tried again yet: what was not done, or may not have been, stops the run. */
  private static ToolResult answered(ToolResult result) {
    if (result instanceof ToolResult.TryLater later) {
      return new ToolResult.Failed(later.status(), later.fields());
    }
    return result instanceof ToolResult.NoAnswer none
        ? new ToolResult.Failed(none.status(), none.fields())
        : result;
  }

  private ToolCall call(Step step, int version) {
    return ToolCall.of(key(step, version), step);
  }

  private void record(Entry.Kind kind, int version, Step step, String detail) {
    journal.add(new Entry(kind, version, key(step, version), step, detail));
  }

  private String key(Step step, int version) {
    return Keys.of(run, version, step);
  }
}
