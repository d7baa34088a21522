package dev.surefoot.repair;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problem.Visit;
import dev.surefoot.spec.Spec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mends a draft, or plans without one, changing as little as the rules allow. Exact search first;
 * OptaPlanner, loaded only then, where that does not finish. Thread-safe.
 */
public final class Repairer {

  /** The exact search may use this much of the time; the rest is for local search. */
  private static final double EXACT_SHARE = 0.4;

  private final Function<Spec, Problem> binder;

  /**
   * A repairer.
   *
   * @param binder binds a changed spec to its domain, to explain what cannot be solved; may throw
   *     when the spec lacks what a problem needs
   */
  public Repairer(Function<Spec, Problem> binder) {
    this.binder = binder;
  }

  /**
   * The best plan for a problem, nearest to the draft among equally good ones.
   *
   * @param draft what was proposed; null to plan from nothing
   * @param pinned decision steps that have happened
   */
  public Repair repair(Problem problem, @Nullable Plan draft, Pinned pinned, Budget budget) {
    Meter meter = budget.start();
    Closeness closeness = Closeness.to(problem, draft);
    Task task = new Task(pinned, closeness, closeness, asDrafted(problem, draft, pinned), false);
    Found found = Exact.search(problem, task, meter.share(EXACT_SHARE, budget.nodes()));
    if (found.complete()) {
      return found.best() == null
          ? new Explainer(binder, pinned, meter).explain(problem)
          : solved(problem, draft, found.best(), found.best().cost(), Proof.OPTIMAL);
    }
    return search(problem, draft, task, found, meter);
  }

  private Repair search(
      Problem problem, @Nullable Plan draft, Task task, Found exact, Meter meter) {
    Candidate best = new LocalSearch(problem, task.pinned(), task.closeness()).run(exact, meter);
    if (best.cost()[0] != 0) {
      return new Repair.GaveUp(meter.spent(), problem.complete(best.steps()));
    }
    boolean optimal = best.compareRules(exact.bound()) <= 0;
    return solved(problem, draft, best, exact.bound(), optimal ? Proof.OPTIMAL : Proof.FEASIBLE);
  }

  private static Repair solved(
      Problem problem, @Nullable Plan draft, Candidate best, long[] bound, Proof proof) {
    Tally tally = Tally.of(problem);
    Plan plan = problem.complete(best.steps());
    long[] whole = tally.cost(origin(problem), best.steps(), problem.skipped(best.steps()));
    long[] least = whole.clone();
    // What has happened costs the same in every plan; the searches leave it out.
    Arrays.setAll(least, i -> whole[i] - best.cost()[i] + bound[i]);
    return new Repair.Solved(
        plan,
        Edits.between(problem, draft, plan),
        tally.score(whole),
        tally.score(proof == Proof.OPTIMAL ? whole : least),
        proof);
  }

  /** The draft itself, when it decides everything and breaks nothing hard. */
  private static @Nullable Candidate asDrafted(
      Problem problem, @Nullable Plan draft, Pinned pinned) {
    if (draft == null || !pinned.steps().isEmpty()) {
      return null;
    }
    List<Step> steps = problem.decisions(draft);
    Map<String, Step> items = Items.of(problem, steps);
    if (items.size() != steps.size() || !decidesAll(problem, items)) {
      return null;
    }
    long[] cost = Tally.of(problem).cost(origin(problem), steps, problem.skipped(steps));
    return cost[0] == 0 ? new Candidate(steps, cost) : null;
  }

  private static boolean decidesAll(Problem problem, Map<String, Step> items) {
    if (problem.decision() instanceof Choose choose) {
      return choose.slots().stream()
          .allMatch(
              s -> {
                Step chosen = items.get(s.name());
                return chosen != null
                    && s.options().stream().anyMatch(o -> Closeness.same(o, chosen));
              });
    }
    Sequence sequence = (Sequence) problem.decision();
    return (sequence.optional() || items.size() == sequence.visits().size())
        && argsAsScheduled(sequence, items);
  }

  /** Times may differ from the schedule's where the rules allow it; arguments may not. */
  private static boolean argsAsScheduled(Sequence sequence, Map<String, Step> items) {
    Map<String, Visit> visits =
        sequence.visits().stream().collect(Collectors.toMap(Visit::name, v -> v));
    Step before = sequence.origin();
    for (Map.Entry<String, Step> item : items.entrySet()) {
      Visit visit = Objects.requireNonNull(visits.get(item.getKey()));
      Step step = sequence.schedule().after(before, visit);
      if (!step.tool().equals(item.getValue().tool())
          || !step.args().equals(item.getValue().args())) {
        return false;
      }
      before = item.getValue();
    }
    return true;
  }

  static @Nullable Step origin(Problem problem) {
    return problem.decision() instanceof Sequence sequence ? sequence.origin() : null;
  }
}
