package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.Dominance.Mode;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.repair.Place.Arc;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problem.Visit;
import dev.surefoot.rule.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exact search over ordered subsets of visits, depth first: the draft's order first, then whatever
 * ends earliest; cut off where a step breaks something hard, where the bound cannot beat the best
 * plan so far, or where another path does as well ({@link Dominance}).
 */
final class SequenceSearch {

  /** Sets of visits are bits of a long, with six bits left for the last visit. */
  static final int MOST_VISITS = 57;

  private final Tally tally;
  private final Meter meter;
  private final Task task;
  private final List<Visit> visits;
  private final boolean optional;
  private final Places places;
  private final Dominance dominance;
  private final Outlook outlook;
  private final ArrayList<Place> path = new ArrayList<>();
  private final long drafted;
  private @Nullable Candidate best;
  private boolean stopped;

  private SequenceSearch(Problem problem, Sequence sequence, Task task, Mode mode, Meter meter) {
    this.tally = Tally.of(problem);
    this.meter = meter;
    this.task = task;
    this.best = task.incumbent();
    this.visits = sequence.visits();
    this.optional = sequence.optional();
    this.places = new Places(tally, sequence);
    this.dominance = new Dominance(tally, mode);
    this.outlook = new Outlook(tally, places, sequence, mode == Mode.EARLIER_END);
    this.drafted = bits(task.closeness());
  }

  static Found run(Problem problem, Sequence sequence, Task task, Meter meter) {
    return run(problem, sequence, task, Dominance.mode(Tally.of(problem)), meter);
  }

  /** With dominance as told, so that a test can compare. */
  static Found run(Problem problem, Sequence sequence, Task task, Mode mode, Meter meter) {
    SequenceSearch search = new SequenceSearch(problem, sequence, task, mode, meter);
    long[] cost = search.tally.zero();
    long made = search.pin(problem, task.pinned(), cost);
    Place last =
        search.path.isEmpty()
            ? search.places.begin(sequence.origin())
            : search.path.get(search.path.size() - 1);
    long[] bound = search.outlook.bound(cost, made, last);
    search.visit(made, last, cost);
    return new Found(search.best, bound == null ? cost : bound, !search.stopped);
  }

  private long bits(Closeness closeness) {
    long bits = 0;
    for (int i = 0; i < visits.size(); i++) {
      bits |= closeness.has(visits.get(i).name()) ? 1L << i : 0;
    }
    return bits;
  }

  /** Puts what has happened at the start; what it breaks by itself is no fault of the plan. */
  private long pin(Problem problem, Pinned pinned, long[] cost) {
    Map<String, Step> items = Items.of(problem, pinned.steps());
    long made = 0;
    for (Step step : pinned.steps()) {
      int visit = index(items, step);
      path.add(places.happened(step, visit));
      made |= visit < 0 ? 0 : 1L << visit;
    }
    return made;
  }

  private int index(Map<String, Step> items, Step step) {
    for (int i = 0; i < visits.size(); i++) {
      if (Objects.equals(items.get(visits.get(i).name()), step)) {
        return i;
      }
    }
    return -1;
  }

  private void visit(long made, Place last, long[] cost) {
    if (meter.node()) {
      stopped = true;
    }
    if (stopped || enough()) {
      return;
    }
    if (optional || Long.bitCount(made) == visits.size()) {
      finish(made, cost);
    }
    long[] bound = outlook.bound(cost, made, last);
    if (bound == null || !canBeat(bound)) {
      return;
    }
    if (last.visit >= 0 && dominance.dominated(made, last, cost, Long.bitCount(drafted & ~made))) {
      return;
    }
    for (Arc arc : children(made, last)) {
      follow(made, arc, last, cost);
    }
  }

  private void follow(long made, Arc arc, Place last, long[] cost) {
    Place to = arc.to();
    long[] with = cost.clone();
    for (int i = 0; i < with.length; i++) {
      with[i] += arc.cost()[i];
    }
    places.addPairs(path, to, with);
    with[with.length - 1] += distance(last, to);
    if (with[0] == 0 && canBeat(with)) {
      path.add(to);
      visit(made | 1L << to.visit, to, with);
      path.remove(path.size() - 1);
    }
  }

  private boolean enough() {
    return task.firstOnly() && best != null;
  }

  private boolean canBeat(long[] bound) {
    return best == null || Arrays.compare(bound, best.cost()) < 0;
  }

  private int distance(Place last, Place to) {
    String name = visits.get(to.visit).name();
    Step step = Objects.requireNonNull(to.step);
    return task.closeness().ofVisit(nameOf(last), name, step.start());
  }

  private @Nullable String nameOf(Place place) {
    return place.visit < 0 ? null : visits.get(place.visit).name();
  }

  private List<Arc> children(long made, Place last) {
    List<Arc> arcs = new ArrayList<>();
    for (int i = 0; i < visits.size(); i++) {
      if ((made >> i & 1) == 0) {
        Arc arc = places.arc(last, i);
        if (arc.allowed()) {
          arcs.add(arc);
        }
      }
    }
    String name = nameOf(last);
    arcs.sort(
        Comparator.comparing(
                (Arc a) -> !task.order().follows(name, visits.get(a.to().visit).name()))
            .thenComparingInt(a -> a.to().end()));
    return arcs;
  }

  private void finish(long made, long[] cost) {
    long[] whole = cost.clone();
    for (int i = 0; i < visits.size(); i++) {
      if ((made >> i & 1) == 0) {
        outlook.addSkipped(i, whole);
      }
    }
    whole[whole.length - 1] += Long.bitCount(drafted & ~made);
    if (whole[0] != 0 || !canBeat(whole)) {
      return;
    }
    List<Step> steps = path.stream().map(p -> Objects.requireNonNull(p.step)).toList();
    tally.add(Scope.PLAN, steps, whole);
    if (whole[0] == 0 && canBeat(whole)) {
      best = new Candidate(steps, whole);
    }
  }
}
