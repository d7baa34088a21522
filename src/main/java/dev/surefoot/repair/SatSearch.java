package dev.surefoot.repair;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import dev.surefoot.plan.Step;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Scope;
import dev.surefoot.rule.Terms;
import dev.surefoot.spec.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Exact search for large choices with CP-SAT: levels one after the other, the most important first.
 * What it finds is scored by the checks themselves, and taken only if they agree.
 */
final class SatSearch {

  /** Levels whose weighted sum stays below this are solved together. */
  private static final long MOST_WEIGHT = 1_000_000;

  private final Problem problem;
  private final SatOptions options;
  private final Tally tally;
  private final Task task;
  private final Meter meter;
  private final SatModel model = new SatModel();
  private final SatSlots slots;
  private final SatSum[] costs;
  private final long[] bound;
  private @Nullable Candidate best;

  /** A hard check that may be broken, as little as possible. */
  private @Nullable Check loose;

  private SatSum overstepped = new SatSum();

  private SatSearch(Problem problem, SatOptions options, Task task, Meter meter) {
    this.problem = problem;
    this.options = options;
    this.tally = Tally.of(problem);
    this.task = task;
    this.meter = meter;
    this.slots = new SatSlots(model, problem, options.choose(), task);
    this.costs = Stream.generate(SatSum::new).limit(tally.levels() + 2).toArray(SatSum[]::new);
    this.bound = tally.zero();
  }

  /** What it finds; null when the problem cannot be put to it. */
  static @Nullable Found run(Problem problem, Choose choose, Task task, Meter meter) {
    if (Tally.of(problem).has(Scope.NEIGHBOURS) || !SatLibrary.available()) {
      return null;
    }
    SatOptions options = SatOptions.of(problem, choose, task);
    if (options == null) {
      return null;
    }
    SatSearch search = new SatSearch(problem, options, task, meter);
    return search.build() ? search.solve() : null;
  }

  /**
   * How far a constraint must be overstepped at the least, in the unit of its rule's measure.
   *
   * @return null when it is not known, or when nothing would help
   */
  static @Nullable Long shortfall(Problem problem, Constraint constraint, Task task, Meter meter) {
    List<Check> own =
        problem.checks().stream().filter(c -> constraint.equals(c.constraint())).toList();
    if (own.size() != 1
        || own.get(0).scope() != Scope.PLAN
        || !(problem.decision() instanceof Choose choose)
        || Tally.of(problem).has(Scope.NEIGHBOURS)
        || !SatLibrary.available()) {
      return null;
    }
    SatOptions options = SatOptions.of(problem, choose, task);
    if (options == null) {
      return null;
    }
    SatSearch search = new SatSearch(problem, options, task, meter);
    search.loose = own.get(0);
    return search.build() ? search.least() : null;
  }

  private @Nullable Long least() {
    long constant = model.minimize(overstepped);
    CpSolver solver = SatRun.solver(meter);
    return SatRun.solve(solver, model, meter) == CpSolverStatus.OPTIMAL
        ? constant + Math.round(solver.objectiveValue())
        : null;
  }

  private boolean build() {
    for (Check check : options.checks()) {
      SatSum cost = costs[check.level()];
      boolean said =
          switch (check.scope()) {
            case PAIR -> {
              SatClasses classes = Objects.requireNonNull(options.classes().get(check));
              yield SatPairs.add(model, slots, check, classes, cost);
            }
            case PLAN -> plan(check);
            case STEP -> step(check);
            default -> true;
          };
      if (!said) {
        return false;
      }
    }
    slots.link();
    slots.costs(costs);
    costs[costs.length - 1] = slots.distance(task.closeness());
    return true;
  }

  /** Where options were pruned, none breaks a hard check of a single step. */
  private boolean step(Check check) {
    if (check.level() == 0 && !problem.pruned()) {
      slots.options().stream()
          .filter(o -> !o.happened() && check.measure(List.of(o.step())) > 0)
          .forEach(o -> model.clause(SatModel.not(o.literal())));
    }
    return true;
  }

  private boolean plan(Check check) {
    List<Step> steps = new ArrayList<>();
    List<SatTerms.Alike> alike = new ArrayList<>();
    SatClasses.alike(slots, check.reads(), steps, alike);
    Terms terms = check.terms(steps);
    if (terms == null || (check == loose && terms.measure() == null)) {
      return false;
    }
    SatTerms into = new SatTerms(model, slots, alike);
    if (check == loose) {
      overstepped = into.soft(terms);
    } else if (check.level() == 0) {
      into.hard(terms);
    } else {
      costs[check.level()].add(into.soft(terms), 1);
    }
    return true;
  }

  private @Nullable Found solve() {
    if (task.incumbent() != null) {
      List<Step> known = task.incumbent().steps();
      slots.options().stream()
          .filter(o -> o.literal() != model.yes())
          .forEach(o -> model.hint(o.literal(), known.contains(o.step()) ? 1 : 0));
    }
    List<List<Integer>> groups = task.firstOnly() ? List.of(List.of()) : groups();
    for (List<Integer> group : groups) {
      SatSum sum = weighted(group);
      long constant = model.minimize(sum);
      CpSolver solver = SatRun.solver(meter);
      CpSolverStatus status = SatRun.solve(solver, model, meter);
      if (status == CpSolverStatus.INFEASIBLE && best == null) {
        return task.incumbent() == null ? new Found(null, bound, true) : null;
      }
      if (status == CpSolverStatus.UNKNOWN) {
        return new Found(better(), bound, false, true);
      }
      if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
        return null;
      }
      long[] values = values(solver);
      if (!take(values, group, status == CpSolverStatus.OPTIMAL)) {
        return null;
      }
      if (task.firstOnly()) {
        return new Found(better(), bound, true);
      }
      if (status == CpSolverStatus.FEASIBLE) {
        if (group.size() == 1) {
          bound[group.get(0)] = constant + (long) Math.ceil(solver.bestObjectiveBound());
        }
        return new Found(better(), bound, false, true);
      }
      for (int level : group) {
        bound[level] = best.cost()[level];
        model.atMost(costs[level], bound[level]);
      }
      model.clearHints();
      for (int v = 0; v < values.length; v++) {
        model.hint(v, values[v]);
      }
    }
    bound[bound.length - 1] = 0;
    return new Found(better(), bound, true);
  }

  private @Nullable Candidate better() {
    Candidate known = task.incumbent();
    return known != null && (best == null || !best.betterThan(known)) ? known : best;
  }

  /** Levels that are solved together; those that no plan can differ in are left out. */
  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    long weight = MOST_WEIGHT;
    for (int level = 1; level < costs.length; level++) {
      long range = range(costs[level]);
      if (range == 0) {
        bound[level] = costs[level].constant();
        continue;
      }
      weight = weight > MOST_WEIGHT / (range + 1) ? MOST_WEIGHT : weight * (range + 1);
      if (weight >= MOST_WEIGHT || groups.isEmpty()) {
        groups.add(new ArrayList<>());
        weight = range + 1;
      }
      groups.get(groups.size() - 1).add(level);
    }
    return groups.isEmpty() ? List.of(List.of()) : groups;
  }

  private long range(SatSum cost) {
    return cost.fixed() ? 0 : Math.subtractExact(model.most(cost), model.least(cost));
  }

  private SatSum weighted(List<Integer> group) {
    SatSum sum = new SatSum();
    long weight = 1;
    for (int i = group.size() - 1; i >= 0; i--) {
      SatSum cost = costs[group.get(i)];
      sum.add(cost, weight);
      weight = Math.multiplyExact(weight, range(cost) + 1);
    }
    return sum;
  }

  private long[] values(CpSolver solver) {
    long[] values = new long[model.size()];
    for (int v = 0; v < values.length; v++) {
      values[v] = solver.response().getSolution(v);
    }
    return values;
  }

  private static long value(SatSum sum, long[] values) {
    long[] value = {sum.constant()};
    sum.forEach((v, f) -> value[0] += f * values[v]);
    return value[0];
  }

  /** Takes a solution if the checks find in it what the solver did. */
  private boolean take(long[] values, List<Integer> group, boolean optimal) {
    List<Step> steps = slots.chosen(l -> l < 0 ? values[SatModel.not(l)] == 0 : values[l] == 1);
    long[] cost = tally.cost(null, steps, problem.skipped(steps), task.pinned().steps());
    cost[cost.length - 1] = task.closeness().distance(problem, steps);
    best = new Candidate(steps, cost);
    return cost[0] == 0
        && group.stream()
            .allMatch(
                level -> {
                  long value = value(costs[level], values);
                  return optimal ? value == cost[level] : value >= cost[level];
                });
  }
}
