package dev.surefoot.repair;

import dev.surefoot.repair.SatSlots.Option;
import dev.surefoot.rule.Check;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A check of pairs in a model. Options are looked at by classes; classes of a slot that clash with
 * the same options of another slot are one clause.
 */
final class SatPairs {

  private static final int MOST_PENALTIES = 100_000;

  private final SatModel model;
  private final SatSlots slots;
  private final Check check;
  private final SatSum cost;
  private final SatClasses classes;
  private final List<Map<Integer, BitSet>> bySlot = new ArrayList<>();
  private final List<BitSet> classesOf = new ArrayList<>();
  private final boolean[] clique;
  private final Set<List<Integer>> done = new HashSet<>();
  private int penalties;

  private SatPairs(SatModel model, SatSlots slots, Check check, SatSum cost, SatClasses classes) {
    this.model = model;
    this.slots = slots;
    this.check = check;
    this.cost = cost;
    this.classes = classes;
    this.clique = new boolean[classes.size()];
  }

  /**
   * Adds a check.
   *
   * @param cost where a soft check adds what it costs
   * @return false when it is too large for it
   */
  static boolean add(SatModel model, SatSlots slots, Check check, SatClasses classes, SatSum cost) {
    return new SatPairs(model, slots, check, cost, classes).add();
  }

  private boolean add() {
    for (SatSlots.Slot slot : slots.slots()) {
      Map<Integer, BitSet> own = new LinkedHashMap<>();
      BitSet has = new BitSet();
      for (int i = 0; i < slot.options().size(); i++) {
        int of = classes.of(slot.options().get(i));
        own.computeIfAbsent(of, c -> new BitSet()).set(i);
        has.set(of);
      }
      bySlot.add(own);
      classesOf.add(has);
    }
    if (check.level() == 0) {
      cliques();
    }
    for (int a = 0; a < slots.slots().size(); a++) {
      for (int b = a + 1; b < slots.slots().size(); b++) {
        if (!between(a, b)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Classes of which no two may be chosen, such as the same restaurant: one clause a class. */
  private void cliques() {
    Map<Integer, List<Option>> members = new LinkedHashMap<>();
    for (Option option : slots.options()) {
      int of = classes.of(option);
      if (classes.measure(of, of) > 0) {
        clique[of] = true;
        members.computeIfAbsent(of, c -> new ArrayList<>()).add(option);
      }
    }
    members.values().forEach(this::atMostOne);
  }

  /** What has happened is not held against each other. */
  private void atMostOne(List<Option> options) {
    List<Integer> rest =
        new ArrayList<>(options.stream().filter(o -> !o.happened()).map(Option::literal).toList());
    if (options.size() > rest.size()) {
      rest.add(model.yes());
    }
    if (rest.size() > 1) {
      model.atMostOne(rest);
    }
  }

  /** What classes of a slot clash with in another: a measure and options. */
  private record Clash(long measure, BitSet with) {}

  /**
   * Rules out what clashes between two slots. Grouped from both sides, since the widest clauses of
   * either side make the linear relaxation tight; what a clash costs is counted once.
   */
  private boolean between(int a, int b) {
    Map<Clash, BitSet> clashes = clashes(a, b);
    if (clashes.isEmpty()) {
      return true;
    }
    if (check.level() == 0) {
      clashes.forEach((clash, options) -> apart(a, options, b, clash.with()));
      clashes(b, a).forEach((clash, options) -> apart(b, options, a, clash.with()));
      return true;
    }
    clashes.forEach(
        (clash, options) -> {
          int broken = model.newBool();
          model.clause(
              SatModel.not(slots.part(a, options)),
              SatModel.not(slots.part(b, clash.with())),
              broken);
          cost.add(broken, clash.measure());
        });
    penalties += clashes.size();
    return penalties <= MOST_PENALTIES;
  }

  private void apart(int a, BitSet some, int b, BitSet others) {
    int one = slots.part(a, some);
    int two = slots.part(b, others);
    if (done.add(List.of(Math.min(one, two), Math.max(one, two)))) {
      model.clause(SatModel.not(one), SatModel.not(two));
    }
  }

  private Map<Clash, BitSet> clashes(int a, int b) {
    Map<Clash, BitSet> clashes = new LinkedHashMap<>();
    bySlot
        .get(a)
        .forEach(
            (of, options) -> {
              if (classes.rivals(of).intersects(classesOf.get(b))) {
                clashes(a, b, of, options)
                    .forEach(
                        (measure, with) ->
                            clashes
                                .computeIfAbsent(new Clash(measure, with), c -> new BitSet())
                                .or(options));
              }
            });
    return clashes;
  }

  /** Options of the other slot that a class clashes with, by measure. */
  private Map<Long, BitSet> clashes(int a, int b, int of, BitSet options) {
    Map<Long, BitSet> byMeasure = new LinkedHashMap<>();
    Option mine = slots.slots().get(a).options().get(options.nextSetBit(0));
    BitSet rivals = (BitSet) classes.rivals(of).clone();
    rivals.and(classesOf.get(b));
    for (int r = rivals.nextSetBit(0); r >= 0; r = rivals.nextSetBit(r + 1)) {
      BitSet theirs = bySlot.get(b).get(r);
      if (theirs == null || (r == of && clique[of])) {
        continue;
      }
      Option its = slots.slots().get(b).options().get(theirs.nextSetBit(0));
      boolean first = Seat.ORDER.compare(mine.step(), its.step()) < 0;
      long measure = first ? classes.measure(of, r) : classes.measure(r, of);
      if (measure > 0 && !(mine.happened() && its.happened())) {
        byMeasure.computeIfAbsent(check.level() == 0 ? 1 : measure, m -> new BitSet()).or(theirs);
      }
    }
    return byMeasure;
  }
}
