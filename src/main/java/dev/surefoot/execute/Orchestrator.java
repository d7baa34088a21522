package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.plan.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the steps of one approved plan in DAG order until one is not done. */
final class Orchestrator {

  private final Course course;
  private final Caller caller;
  private final Domain domain;
  private final Toolbox tools;
  private final Set<String> transitions;

  Orchestrator(Course course, Caller caller, Domain domain, Toolbox tools) {
    this.course = course;
    this.caller = caller;
    this.domain = domain;
    this.tools = tools;
    this.transitions =
        domain.planning().transitions().stream()
            .map(Planning.Transition::tool)
            .collect(Collectors.toSet());
  }

  /**
   * Runs what is left of the plan as it is now.
   *
   * @throws IllegalStateException when the approval is for another plan or other tools
   */
  Progress run() {
    String hash = Approval.hash(domain, course.leg().plan(), tools);
    if (course.approval().filter(a -> a.hash().equals(hash)).isEmpty()) {
      throw new IllegalStateException(
          "The approval is for %s, not for %s.%nMaybe the plan or a tool changed since; approve it again."
              .formatted(course.approval().map(Approval::hash).orElse("nothing"), hash));
    }
    StepGraph graph = new StepGraph(course.leg().plan());
    List<Step> left = course.left();
    for (Step step : graph.order().stream().filter(left::contains).toList()) {
      Progress progress = attempt(graph, step);
      if (!(progress instanceof Progress.Complete)) {
        return progress;
      }
    }
    return new Progress.Complete();
  }

  /** A journey is not begun when the step that it leads to is already known to fail. */
  private Progress attempt(StepGraph graph, Step step) {
    List<Step> ahead = transitions.contains(step.tool()) ? graph.next(step) : List.of();
    if (!ahead.isEmpty()) {
      course.flush(); // a look ahead may take its time
    }
    for (Step next : ahead) {
      ToolResult known = tools.check(course.deed(next).call());
      if (known instanceof ToolResult.Failed failed) {
        caller.foreseen(next, failed);
        return new Progress.Failed(next, failed);
      }
    }
    Caller.Outcome outcome = caller.call(course.deed(step));
    if (outcome instanceof Caller.NotDone not) {
      return new Progress.Failed(step, not.failed());
    }
    if (outcome instanceof Caller.OverBudget over) {
      return new Progress.OverBudget(over.why());
    }
    return outcome instanceof Caller.InDoubt ? new Progress.InDoubt() : new Progress.Complete();
  }
}
