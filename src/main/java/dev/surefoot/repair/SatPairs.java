package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.SatSlots.Option;
import dev.surefoot.rule.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A check of pairs in a model. Options that agree in all that the check reads form a class, so that
 * thousands of options need few evaluations; classes of a slot that clash with the same classes of
 * another slot are one clause.
 */
final class SatPairs {

  /** Classes squared are evaluated. */
  private static final int MOST_CLASSES = 3_000;

  private static final int MOST_PENALTIES = 100_000;

  private final SatModel model;
  private final SatSlots slots;
  private final Check check;
  private final SatSum cost;
  private int penalties;

  private int[] classOf = new int[0];
  private final List<Step> examples = new ArrayList<>();

  /** By class as the earlier step, then class as the later one. */
  private long[][] measures = new long[0][];

  private boolean ordered;

  private SatPairs(SatModel model, SatSlots slots, Check check, SatSum cost) {
    this.model = model;
    this.slots = slots;
    this.check = check;
    this.cost = cost;
  }

  /**
   * Adds a check.
   *
   * @param cost where a soft check adds what it costs
   * @return false when it is too large for it
   */
  static boolean add(SatModel model, SatSlots slots, Check check, SatSum cost) {
    return new SatPairs(model, slots, check, cost).add();
  }

  private boolean add() {
    Set<String> reads = check.reads();
    if (!classes(reads)) {
      return false;
    }
    if (ordered && reads != null && !reads.contains("start")) {
      Set<String> more = new TreeSet<>(reads);
      more.add("start");
      if (!classes(more)) {
        return false;
      }
    }
    boolean[] clique = cliques();
    Map<Integer, Map<Integer, BitSet>> bySlot = bySlot();
    int[][] rivals = rivals(clique);
    for (int a = 0; a < slots.slots().size(); a++) {
      for (int b = a + 1; b < slots.slots().size(); b++) {
        if (!between(a, b, bySlot, rivals)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Finds the classes and evaluates the check on each two of them. */
  private boolean classes(@Nullable Set<String> reads) {
    examples.clear();
    classOf = new int[slots.options().size()];
    Map<List<Object>, Integer> known = new HashMap<>();
    for (Option option : slots.options()) {
      List<Object> key = key(option, reads);
      classOf[option.index()] =
          known.computeIfAbsent(
              key,
              k -> {
                examples.add(option.step());
                return examples.size() - 1;
              });
    }
    int count = examples.size();
    if (count > MOST_CLASSES) {
      return false;
    }
    measures = new long[count][count];
    ordered = false;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        measures[i][j] = check.measure(List.of(examples.get(i), examples.get(j)));
      }
    }
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        ordered |= measures[i][j] != measures[j][i];
      }
    }
    return true;
  }

  private static List<Object> key(Option option, @Nullable Set<String> reads) {
    Step step = option.step();
    if (reads == null) {
      return List.of(step);
    }
    List<Object> key = new ArrayList<>(reads.size());
    for (String field : reads) {
      Object value =
          switch (field) {
            case "id" -> step.id();
            case "tool" -> step.tool();
            case "start" -> step.start();
            case "end" -> step.end();
            default -> step.args().get(field);
          };
      key.add(value == null ? "" : value);
    }
    return key;
  }

  /** Classes of which no two may be chosen, such as the same restaurant: one clause a class. */
  private boolean[] cliques() {
    boolean[] clique = new boolean[examples.size()];
    if (check.level() != 0) {
      return clique;
    }
    Map<Integer, List<Option>> members = new LinkedHashMap<>();
    for (Option option : slots.options()) {
      int of = classOf[option.index()];
      if (measures[of][of] > 0) {
        clique[of] = true;
        members.computeIfAbsent(of, c -> new ArrayList<>()).add(option);
      }
    }
    members.values().forEach(this::atMostOne);
    return clique;
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

  /** By slot and class, which of the slot's options are of it. */
  private Map<Integer, Map<Integer, BitSet>> bySlot() {
    Map<Integer, Map<Integer, BitSet>> bySlot = new HashMap<>();
    for (SatSlots.Slot slot : slots.slots()) {
      for (int i = 0; i < slot.options().size(); i++) {
        Option option = slot.options().get(i);
        bySlot
            .computeIfAbsent(option.slot(), s -> new LinkedHashMap<>())
            .computeIfAbsent(classOf[option.index()], c -> new BitSet())
            .set(i);
      }
    }
    return bySlot;
  }

  /** By class, those with which it clashes in some order. */
  private int[][] rivals(boolean[] clique) {
    int[][] rivals = new int[examples.size()][];
    int[] found = new int[examples.size()];
    for (int i = 0; i < rivals.length; i++) {
      int count = 0;
      for (int j = 0; j < rivals.length; j++) {
        if ((measures[i][j] > 0 || measures[j][i] > 0) && !(i == j && clique[i])) {
          found[count++] = j;
        }
      }
      rivals[i] = Arrays.copyOf(found, count);
    }
    return rivals;
  }

  /** Classes of one slot by what they clash with in the other: a measure and options. */
  private record Clash(long measure, BitSet with) {}

  private boolean between(int a, int b, Map<Integer, Map<Integer, BitSet>> bySlot, int[][] rivals) {
    Map<Integer, BitSet> other = bySlot.getOrDefault(b, Map.of());
    Map<Clash, BitSet> clashes = new LinkedHashMap<>();
    bySlot
        .getOrDefault(a, Map.of())
        .forEach(
            (of, options) ->
                clashes(a, b, of, rivals[of], options, other)
                    .forEach(
                        (m, with) ->
                            clashes
                                .computeIfAbsent(new Clash(m, with), c -> new BitSet())
                                .or(options)));
    for (Map.Entry<Clash, BitSet> clash : clashes.entrySet()) {
      int one = slots.part(a, clash.getValue());
      int two = slots.part(b, clash.getKey().with());
      if (check.level() == 0) {
        model.clause(SatModel.not(one), SatModel.not(two));
      } else {
        int broken = model.newBool();
        model.clause(SatModel.not(one), SatModel.not(two), broken);
        cost.add(broken, clash.getKey().measure());
        if (++penalties > MOST_PENALTIES) {
          return false;
        }
      }
    }
    return true;
  }

  private Map<Long, BitSet> clashes(
      int a, int b, int of, int[] rivals, BitSet options, Map<Integer, BitSet> other) {
    Map<Long, BitSet> byMeasure = new LinkedHashMap<>();
    Option mine = slots.slots().get(a).options().get(options.nextSetBit(0));
    for (int rival : rivals) {
      BitSet theirs = other.get(rival);
      if (theirs != null) {
        Option its = slots.slots().get(b).options().get(theirs.nextSetBit(0));
        boolean first = Seat.ORDER.compare(mine.step(), its.step()) < 0;
        long measure = first ? measures[of][rival] : measures[rival][of];
        if (measure > 0 && !(mine.happened() && its.happened())) {
          long key = check.level() == 0 ? 1 : measure;
          byMeasure.computeIfAbsent(key, m -> new BitSet()).or(theirs);
        }
      }
    }
    return byMeasure;
  }
}
