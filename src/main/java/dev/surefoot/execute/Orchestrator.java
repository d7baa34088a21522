package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the steps of one approved plan, those that do not wait for each other at the same time,
 * until one is not done. Then no further one is begun, and those under way are waited for.
 */
final class Orchestrator {

  private final Course course;
  private final Caller caller;
  private final Domain domain;
  private final Terms terms;
  private final Set<String> transitions;

  Orchestrator(Course course, Caller caller, Domain domain, Terms terms) {
    this.course = course;
    this.caller = caller;
    this.domain = domain;
    this.terms = terms;
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
    String hash = Approval.hash(domain, course.leg().plan(), terms.tools());
    if (course.approval().filter(a -> a.hash().equals(hash)).isEmpty()) {
      throw new IllegalStateException(
          "The approval is for %s, not for %s.%nMaybe the plan or a tool changed since; approve it again."
              .formatted(course.approval().map(Approval::hash).orElse("nothing"), hash));
    }
    StepGraph graph = new StepGraph(course.leg().plan());
    List<Step> left = course.left();
    List<Step> order = graph.order().stream().filter(left::contains).toList();
    Schedule schedule = new Schedule(graph, order, terms.tools(), terms.parallel());
    try (Crew crew = new Crew()) {
      return run(graph, schedule, crew);
    }
  }

  private Progress run(StepGraph graph, Schedule schedule, Crew crew) {
    List<Progress> stops = new ArrayList<>();
    while (true) {
      Optional<Step> next = stops.isEmpty() ? schedule.begin() : Optional.empty();
      if (next.isPresent()) {
        Step step = next.get();
        Optional<Progress> foreseen = foreseen(graph, step);
        if (foreseen.isPresent()) {
          schedule.ended(step);
          stops.add(foreseen.get());
        } else if (schedule.underway() == 1 && !schedule.more()) {
          schedule.ended(step); // nothing else can be done meanwhile: it needs no thread
          note(stops, progress(step, caller.call(course.deed(step))));
        } else {
          crew.begin(step, () -> caller.call(course.deed(step)));
        }
      } else if (schedule.underway() > 0) {
        course.flush(); // the others may take their time
        Crew.Ended ended = crew.next();
        schedule.ended(ended.step());
        note(stops, progress(ended.step(), ended.outcome()));
      } else {
        return stops.stream().min(URGENCY).orElse(new Progress.Complete());
      }
    }
  }

  /** Doubt is settled before anything else, and a failure mended before money is counted. */
  private static final Comparator<Progress> URGENCY =
      Comparator.comparingInt(
          p -> p instanceof Progress.InDoubt ? 0 : p instanceof Progress.Failed ? 1 : 2);

  private static void note(List<Progress> stops, Progress progress) {
    if (!(progress instanceof Progress.Complete)) {
      stops.add(progress);
    }
  }

  /** A journey is not begun when the step that it leads to is already known to fail. */
  private Optional<Progress> foreseen(StepGraph graph, Step step) {
    List<Step> ahead = transitions.contains(step.tool()) ? graph.next(step) : List.of();
    if (!ahead.isEmpty()) {
      course.flush(); // a look ahead may take its time
    }
    for (Step next : ahead) {
      ToolResult known = terms.tools().check(course.deed(next).call());
      if (known instanceof ToolResult.Failed failed) {
        caller.foreseen(next, failed);
        return Optional.of(new Progress.Failed(next, failed));
      }
    }
    return Optional.empty();
  }

  private static Progress progress(Step step, Caller.Outcome outcome) {
    if (outcome instanceof Caller.NotDone not) {
      return new Progress.Failed(step, not.failed());
    }
    if (outcome instanceof Caller.OverBudget over) {
      return new Progress.OverBudget(over.why());
    }
    return outcome instanceof Caller.InDoubt ? new Progress.InDoubt() : new Progress.Complete();
  }
}
