package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The slots of a choice in a model: a literal for each option, one for each empty slot. */
final class SatSlots {

  /**
   * An option.
   *
   * @param index its place among all options
   * @param happened whether it is pinned
   */
  record Option(int index, int slot, Step step, int literal, boolean happened) {}

  /**
   * A slot.
   *
   * @param empty true when it is left out; null when it cannot be
   */
  record Slot(Problem.Slot of, List<Option> options, @Nullable Integer empty) {}

  private final SatModel model;
  private final Tally tally;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Option> options = new ArrayList<>();
  private final Map<Integer, Map<BitSet, Integer>> parts = new HashMap<>();

  SatSlots(SatModel model, Problem problem, Choose choose, Task task) {
    this.model = model;
    this.tally = Tally.of(problem);
    Map<String, Step> pinned = Items.of(problem, task.pinned().steps());
    for (Problem.Slot slot : choose.slots()) {
      add(slot, pinned.get(slot.name()));
    }
  }

  List<Slot> slots() {
    return slots;
  }

  List<Option> options() {
    return options;
  }

  private void add(Problem.Slot slot, @Nullable Step pinned) {
    List<Step> steps = pinned != null ? List.of(pinned) : slot.options();
    boolean optional =
        pinned == null && slot.empty() != null && allowed(Scope.SKIPPED, slot.empty());
    int ways = steps.size() + (optional ? 1 : 0);
    List<Option> own = new ArrayList<>();
    int[] group = new int[ways];
    for (int i = 0; i < steps.size(); i++) {
      int literal = ways == 1 ? model.yes() : model.newBool();
      group[i] = literal;
      own.add(new Option(options.size() + i, slots.size(), steps.get(i), literal, pinned != null));
    }
    Integer empty = null;
    if (optional) {
      empty = ways == 1 ? model.yes() : ways == 2 ? SatModel.not(group[0]) : model.newBool();
      group[ways - 1] = empty;
    }
    if (ways == 0) {
      model.clause(SatModel.not(model.yes()));
    } else if (ways > 2 || (ways == 2 && !optional)) {
      model.group(group);
    }
    options.addAll(own);
    slots.add(new Slot(slot, own, empty));
  }

  private boolean allowed(Scope scope, Step step) {
    return tally.at(scope, 0, List.of(step)) == 0;
  }

  /** A literal that is true when one of some options of a slot is chosen. */
  int part(int slot, BitSet which) {
    Slot of = slots.get(slot);
    if (which.cardinality() == 1) {
      return of.options().get(which.nextSetBit(0)).literal();
    }
    if (which.cardinality() == of.options().size()) {
      return of.empty() == null ? model.yes() : SatModel.not(of.empty());
    }
    return parts
        .computeIfAbsent(slot, s -> new LinkedHashMap<>())
        .computeIfAbsent(which, w -> model.newBool());
  }

  /** Says what the literals that were given out for parts mean; to be called once, at the end. */
  void link() {
    parts.forEach((slot, sets) -> new SatParts(model, slots.get(slot), sets).link());
  }

  /** Literals of some options of a slot. */
  List<Integer> literals(int slot, BitSet which) {
    List<Option> of = slots.get(slot).options();
    return which.stream().mapToObj(i -> of.get(i).literal()).toList();
  }

  /** What the steps and the gaps of a plan cost by themselves, by level. */
  void costs(SatSum[] costs) {
    for (Slot slot : slots) {
      Step left = slot.of().empty();
      for (int level = 1; level < costs.length; level++) {
        for (Option option : slot.options()) {
          if (!option.happened() && tally.has(Scope.STEP, level)) {
            costs[level].add(option.literal(), tally.at(Scope.STEP, level, List.of(option.step())));
          }
        }
        if (slot.empty() != null && left != null) {
          costs[level].add(slot.empty(), tally.at(Scope.SKIPPED, level, List.of(left)));
        }
      }
    }
  }

  /** How far the plan is from the draft. */
  SatSum distance(Closeness closeness) {
    SatSum distance = new SatSum();
    if (closeness.none()) {
      return distance;
    }
    for (Slot slot : slots) {
      String name = slot.of().name();
      slot.options().forEach(o -> distance.add(o.literal(), closeness.ofOption(name, o.step())));
      if (slot.empty() != null) {
        distance.add(slot.empty(), closeness.ofEmpty(name));
      }
    }
    return distance;
  }

  /** The chosen steps, by the value of each literal. */
  List<Step> chosen(java.util.function.IntPredicate truth) {
    return ChooseSearch.inOrder(
        options.stream().filter(o -> truth.test(o.literal())).map(Option::step).toList());
  }
}
