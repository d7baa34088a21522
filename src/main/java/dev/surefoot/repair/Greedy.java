package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.repair.Place.Arc;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A start for local search where there are too many visits for exact search: always on to the visit
 * that ends earliest and breaks nothing hard.
 */
final class Greedy {

  private final Tally tally;
  private final Sequence sequence;
  private final Places places;
  private final ArrayList<Place> path = new ArrayList<>();
  private final Set<Integer> made = new HashSet<>();

  private Greedy(Problem problem, Sequence sequence) {
    this.tally = Tally.of(problem);
    this.sequence = sequence;
    this.places = new Places(tally, sequence);
  }

  /** A plan that keeps every hard check; null where this way leads to none. */
  static @Nullable Candidate run(Problem problem, Sequence sequence, Meter meter) {
    Greedy greedy = new Greedy(problem, sequence);
    Place last = greedy.places.begin(sequence.origin());
    while (last != null && !meter.look()) {
      last = greedy.next(last);
    }
    List<Step> steps = greedy.steps();
    long[] cost = greedy.tally.cost(sequence.origin(), steps, problem.skipped(steps));
    boolean whole = sequence.optional() || steps.size() == sequence.visits().size();
    return whole && cost[0] == 0 ? new Candidate(steps, cost) : null;
  }

  private @Nullable Place next(Place last) {
    Place best = null;
    for (int i = 0; i < sequence.visits().size(); i++) {
      if (!made.contains(i)) {
        Arc arc = places.arc(last, i);
        if (arc.allowed() && (best == null || arc.to().end() < best.end()) && fits(arc.to())) {
          best = arc.to();
        }
      }
    }
    if (best != null) {
      path.add(best);
      made.add(best.visit);
    }
    return best;
  }

  private boolean fits(Place place) {
    long[] cost = tally.zero();
    places.addPairs(path, place, cost);
    return cost[0] == 0;
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Place place : path) {
      if (place.step != null) {
        steps.add(place.step);
      }
    }
    return steps;
  }
}
