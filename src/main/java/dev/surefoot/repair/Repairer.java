package dev.surefoot.repair;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Mends a draft, or plans without one, changing as little as the rules allow. Exact search first;
 * OptaPlanner, loaded only then, where that does not finish. Thread-safe.
 */
public final class Repairer {

  /** The exact search may use this much of the time; the rest is for local search. */
  private static final double EXACT_SHARE = 0.4;

  /** Of a large choice local search makes little, where a solver has not. */
  private static final double LARGE_SHARE = 0.8;

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
    Drafted drafted = Drafted.of(problem, draft, pinned);
    Answers answers = new Answers(problem, draft, pinned, drafted);
    Task task = new Task(pinned, closeness, closeness, drafted.incumbent(), false);
    double share = Exact.large(problem) ? LARGE_SHARE : EXACT_SHARE;
    Found found =
        budget.nodes() == 0
            ? new Found(task.incumbent(), Tally.of(problem).zero(), false)
            : Exact.search(problem, task, meter.share(share, budget.nodes()));
    if (!found.complete()) {
      return search(answers, task, found, meter);
    }
    if (found.best() != null) {
      return answers.solved(found.best(), found.best().cost(), Proof.OPTIMAL);
    }
    Repair kept = answers.kept();
    return kept == null ? new Explainer(binder, pinned, meter).explain(problem) : kept;
  }

  /**
   * The best plan after a change of mind: as much of the earlier plan as rules and wishes allow,
   * and only then what counts less. What is changed anyway is as good as it can be.
   *
   * @param earlier the plan before
   */
  public Repair revise(Problem problem, Plan earlier, Budget budget) {
    Problem first = KeepFirst.of(problem);
    Repair near = repair(first, earlier, Pinned.NONE, budget);
    if (first == problem
        || !(near instanceof Repair.Solved solved)
        || !(problem.decision() instanceof Choose)) {
      return near;
    }
    Closeness closeness = Closeness.to(problem, earlier);
    List<Step> kept =
        Items.of(problem, problem.decisions(solved.plan())).entrySet().stream()
            .filter(e -> closeness.ofOption(e.getKey(), e.getValue()) == 0)
            .map(Map.Entry::getValue)
            .toList();
    Repair better = repair(problem, solved.plan(), new Pinned(kept), budget);
    return better instanceof Repair.Solved best
        ? new Repair.Solved(
            best.plan(),
            Edits.between(problem, earlier, best.plan()),
            best.score(),
            best.bound(),
            solved.proof() == Proof.OPTIMAL ? best.proof() : solved.proof())
        : near;
  }

  /**
   * Whether there is any plan at all.
   *
   * @return empty when that was not found out within the budget
   */
  public Optional<Boolean> possible(Problem problem, Budget budget) {
    Task first = new Task(Pinned.NONE, Closeness.NONE, Closeness.NONE, null, true);
    Found found = Exact.search(problem, first, budget.start().share(1, budget.nodes()));
    return found.best() != null
        ? Optional.of(true)
        : found.complete() ? Optional.of(false) : Optional.empty();
  }

  private static Repair search(Answers answers, Task task, Found exact, Meter meter) {
    Problem problem = answers.problem();
    if (exact.best() != null && exact.thorough()) {
      return answers.solved(exact.best(), exact.bound(), Proof.FEASIBLE);
    }
    Candidate best = new LocalSearch(problem, task.pinned(), task.closeness()).run(exact, meter);
    if (best.cost()[0] == 0) {
      boolean optimal = best.compareRules(exact.bound()) <= 0;
      return answers.solved(best, exact.bound(), optimal ? Proof.OPTIMAL : Proof.FEASIBLE);
    }
    Repair kept = answers.kept();
    return kept == null ? new Repair.GaveUp(meter.spent(), problem.complete(best.steps())) : kept;
  }

  static @Nullable Step origin(Problem problem) {
    return problem.decision() instanceof Sequence sequence ? sequence.origin() : null;
  }
}
