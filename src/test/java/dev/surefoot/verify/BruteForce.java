package dev.surefoot.verify;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Judges every plan of a small sequence by the verifier alone. */
final class BruteForce {

  private BruteForce() {}

  /** Calls back with each sequence of visits and its verdict. */
  static void each(Problem problem, BiConsumer<List<Step>, Verdict> back) {
    extend(problem, (Problem.Sequence) problem.decision(), new ArrayList<>(), back);
  }

  /** The best score of all plans. */
  static Score best(Problem problem) {
    List<Score> best = new ArrayList<>();
    each(
        problem,
        (steps, verdict) -> {
          if (best.isEmpty() || verdict.score().compareTo(best.get(0)) > 0) {
            best.add(0, verdict.score());
          }
        });
    return best.get(0);
  }

  private static void extend(
      Problem problem,
      Problem.Sequence sequence,
      List<Step> placed,
      BiConsumer<List<Step>, Verdict> back) {
    if (sequence.optional() || placed.size() == sequence.visits().size()) {
      back.accept(placed, Verifier.verify(problem, problem.complete(placed)));
    }
    for (Problem.Visit visit : sequence.visits()) {
      if (placed.stream().noneMatch(s -> s.id().equals(visit.name()))) {
        Step last = placed.isEmpty() ? null : placed.get(placed.size() - 1);
        placed.add(sequence.schedule().after(last, visit));
        extend(problem, sequence, placed, back);
        placed.remove(placed.size() - 1);
      }
    }
  }
}
