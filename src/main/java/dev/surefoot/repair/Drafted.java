package dev.surefoot.repair;

import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problem.Visit;
import dev.surefoot.spec.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The draft's own decisions, where they break nothing hard.
 *
 * @param plan null where they do
 * @param searched whether the searches could have made it: all visits at the times of the schedule,
 *     or options for all slots. Only then may they leave out what is no better.
 */
record Drafted(@Nullable Candidate plan, boolean searched) {

  private static final Drafted NONE = new Drafted(null, false);

  static Drafted of(Problem problem, @Nullable Plan draft, Pinned pinned) {
    if (draft == null) {
      return NONE;
    }
    List<Step> steps = pinned.within(problem.decisions(draft));
    if (!pinned.keptBy(problem, steps)) {
      return NONE;
    }
    boolean searched = searched(problem, steps, pinned);
    if (!searched && !wellFormed(problem, steps)) {
      return NONE;
    }
    long[] cost =
        Tally.of(problem)
            .cost(Repairer.origin(problem), steps, problem.skipped(steps), pinned.steps());
    return cost[0] == 0 ? new Drafted(new Candidate(steps, cost), searched) : NONE;
  }

  /** What the searches begin with; null for nothing. */
  @Nullable Candidate incumbent() {
    return searched ? plan : null;
  }

  /** A valid plan that no search makes; null for none. */
  @Nullable Candidate rival() {
    return searched ? null : plan;
  }

  private static boolean searched(Problem problem, List<Step> steps, Pinned pinned) {
    Map<String, Step> items = Items.of(problem, steps);
    if (items.size() != steps.size()) {
      return false;
    }
    return problem.decision() instanceof Choose choose
        ? choose.slots().stream().allMatch(s -> offered(s, items.get(s.name()), pinned))
        : scheduled((Sequence) problem.decision(), items, pinned);
  }

  private static boolean offered(Problem.Slot slot, @Nullable Step chosen, Pinned pinned) {
    return chosen == null
        ? slot.optional()
        : (pinned.steps().contains(chosen)
            || slot.options().stream().anyMatch(o -> Closeness.same(o, chosen)));
  }

  private static boolean scheduled(Sequence sequence, Map<String, Step> items, Pinned pinned) {
    Map<String, Visit> visits =
        sequence.visits().stream().collect(Collectors.toMap(Visit::name, v -> v));
    Step before = sequence.origin();
    for (Map.Entry<String, Step> item : items.entrySet()) {
      Step step = item.getValue();
      Visit visit = Objects.requireNonNull(visits.get(item.getKey()));
      if (!pinned.steps().contains(step)
          && !Closeness.same(sequence.schedule().after(before, visit), step)) {
        return false;
      }
      before = step;
    }
    return sequence.optional() || items.size() == visits.size();
  }

  /** Steps that checks can look at, and no more of them than there are slots. */
  private static boolean wellFormed(Problem problem, List<Step> steps) {
    int slots = problem.decision() instanceof Choose choose ? choose.slots().size() : -1;
    return steps.stream().allMatch(s -> wellFormed(problem, s))
        && new HashSet<>(steps.stream().map(Step::id).toList()).size() == steps.size()
        && (slots < 0 || steps.size() + problem.skipped(steps).size() == slots);
  }

  private static boolean suits(Slot slot, @Nullable Object value) {
    return value == null ? slot.optional() : Values.wrong(slot, value) == null;
  }

  private static boolean wellFormed(Problem problem, Step step) {
    Tool tool = problem.domain().planning().tools().get(step.tool());
    int first = problem.domain().clock() == Clock.DAYS ? 1 : 0;
    return tool != null
        && step.start() >= first
        && step.end() >= step.start()
        && tool.args().keySet().containsAll(step.args().keySet())
        && tool.args().values().stream()
            .allMatch(slot -> suits(slot, step.args().get(slot.name())));
  }
}
