package dev.surefoot.repair;

import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import org.jspecify.annotations.Nullable;

/** Exact search for either kind of decision. */
final class Exact {

  private static final double FEW_COMBINATIONS = 50_000;

  private Exact() {}

  /** The best plan by the rules and then by closeness; complete speaks of the rules alone. */
  static Found search(Problem problem, Task task, Meter meter) {
    if (problem.decision() instanceof Choose choose) {
      return choice(problem, choose, task, meter);
    }
    Sequence sequence = (Sequence) problem.decision();
    if (sequence.visits().size() > SequenceSearch.MOST_VISITS) {
      return new Found(start(problem, sequence, task, meter), Tally.of(problem).zero(), false);
    }
    Found rules = SequenceSearch.run(problem, sequence, task.withoutCloseness(), meter);
    if (rules.best() == null || task.closeness().none()) {
      return rules;
    }
    // The rules are settled; among the plans that are as good, look for the closest to the draft.
    Candidate best = rules.best().measured(problem, task.closeness());
    Found close = SequenceSearch.run(problem, sequence, task.from(best), meter);
    return new Found(close.best(), rules.bound(), rules.complete());
  }

  /** Few combinations are tried one by one, without loading a solver. */
  private static Found choice(Problem problem, Choose choose, Task task, Meter meter) {
    Found found = large(problem) ? SatSearch.run(problem, choose, task, meter) : null;
    return found == null ? ChooseSearch.run(problem, choose, task, meter) : found;
  }

  /** Whether there are too many combinations to try one by one. */
  static boolean large(Problem problem) {
    return problem.decision() instanceof Choose choose && combinations(choose) > FEW_COMBINATIONS;
  }

  static double combinations(Choose choose) {
    return choose.slots().stream()
        .mapToDouble(s -> s.options().size() + (s.optional() ? 1 : 0))
        .reduce(1, (a, b) -> a * b);
  }

  /** Without anything to begin with local search would take long to come to anything. */
  private static @Nullable Candidate start(
      Problem problem, Sequence sequence, Task task, Meter meter) {
    boolean given = task.incumbent() != null || !task.order().none();
    return given || !task.pinned().steps().isEmpty()
        ? task.incumbent()
        : Greedy.run(problem, sequence, meter);
  }
}
