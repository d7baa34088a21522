package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.Place.Arc;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problem.Visit;
import dev.surefoot.rule.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The graph of places a sequence can pass, built as the search needs it: far fewer places than
 * paths, so each check is asked once a place, a link or a pair.
 */
final class Places {

  private final Tally tally;
  private final Sequence sequence;
  private final List<Visit> visits;
  private final Map<Step, Place> places = new HashMap<>();
  private final Map<Long, long[]> pairs = new HashMap<>();
  private final Map<Map<String, Object>, Integer> variants = new HashMap<>();
  private int past = -1;

  Places(Tally tally, Sequence sequence) {
    this.tally = tally;
    this.sequence = sequence;
    this.visits = sequence.visits();
  }

  Place begin(@Nullable Step step) {
    return new Place(-1, step, -1, -1, visits.size());
  }

  /** A step that has happened, whether or not it is one of the visits. */
  Place happened(Step step, int visit) {
    return new Place(visit, step, --past, variant(step), visits.size());
  }

  Arc arc(Place from, int visit) {
    Arc known = from.arc(visit);
    return known != null ? known : from.remember(visit, link(from, visit));
  }

  private Arc link(Place from, int visit) {
    Step step = sequence.schedule().after(from.step, visits.get(visit));
    long[] cost = tally.zero();
    tally.add(Scope.STEP, List.of(step), cost);
    if (from.step != null) {
      tally.add(Scope.NEIGHBOURS, List.of(from.step, step), cost);
    }
    return new Arc(places.computeIfAbsent(step, s -> place(visit, s)), cost);
  }

  private Place place(int visit, Step step) {
    return new Place(visit, step, places.size(), variant(step), visits.size());
  }

  private int variant(Step step) {
    return variants.computeIfAbsent(step.args(), args -> variants.size());
  }

  /** Adds what the path's places break in pairs with a place after them. */
  void addPairs(ArrayList<Place> path, Place last, long[] cost) {
    if (!tally.has(Scope.PAIR)) {
      return;
    }
    for (Place earlier : path) {
      long key = ((long) earlier.id << 32) | (last.id & 0xffffffffL);
      long[] pair = pairs.computeIfAbsent(key, k -> pair(earlier, last));
      for (int i = 0; i < pair.length; i++) {
        cost[i] += pair[i];
      }
    }
  }

  private long[] pair(Place earlier, Place last) {
    long[] cost = tally.zero();
    if (earlier.step != null && last.step != null) {
      tally.add(Scope.PAIR, List.of(earlier.step, last.step), cost);
    }
    return cost;
  }
}
