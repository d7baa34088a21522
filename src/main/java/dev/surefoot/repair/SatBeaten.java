package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.SatEffects.Sense;
import dev.surefoot.repair.SatSlots.Option;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Scope;
import dev.surefoot.rule.Terms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Options that others of their slot beat in all that the rules read: a plan with one of them is no
 * worse with one of the others instead, so they need not be looked at.
 *
 * <p>One option beats another when it clashes with the same steps, is no worse in any sum or
 * condition of a rule about the whole plan, and costs no more, by levels and then by distance from
 * the draft. Where a thing may be chosen once only, the one that beats it may be in use elsewhere;
 * then as many different things must beat it as other slots could use, see {@link SatRanks}.
 */
final class SatBeaten {

  private final SatSlots slots;
  private final SatEffects effects = new SatEffects();

  /** By option: parts of rules about the plan by number, costs, and what must be the same. */
  private final List<Map<Integer, Long>> parts = new ArrayList<>();

  private final List<long[]> costs = new ArrayList<>();
  private final List<List<Object>> fixed = new ArrayList<>();

  /** By option and rule about pairs: the class where only one of it may be chosen, else -1. */
  private final List<List<Integer>> things = new ArrayList<>();

  /** By rule about pairs: slots by such a class. */
  private final List<Map<Integer, BitSet>> usersOf = new ArrayList<>();

  SatBeaten(SatSlots slots, Tally tally, Task task) {
    this.slots = slots;
    for (Option option : slots.options()) {
      long[] cost = tally.zero();
      for (int level = 1; level <= tally.levels() && !task.firstOnly(); level++) {
        cost[level] = tally.at(Scope.STEP, level, List.of(option.step()));
      }
      String slot = slots.slots().get(option.slot()).of().name();
      cost[cost.length - 1] = task.closeness().ofOption(slot, option.step());
      costs.add(cost);
      parts.add(new TreeMap<>());
      fixed.add(new ArrayList<>());
      things.add(new ArrayList<>());
    }
  }

  /** Takes a rule about the whole plan into account. */
  void plan(Check check, Terms terms, List<SatTerms.Alike> alike) {
    long[] alone = check.level() == 0 ? null : SatEffects.alone(terms, alike.size());
    List<Map<Integer, Long>> own = alone == null ? effects.of(terms, alike.size()) : List.of();
    for (int k = 0; k < alike.size(); k++) {
      List<Option> of = slots.slots().get(alike.get(k).slot()).options();
      BitSet which = alike.get(k).options();
      for (int i = which.nextSetBit(0); i >= 0; i = which.nextSetBit(i + 1)) {
        int option = of.get(i).index();
        if (alone == null) {
          parts.get(option).putAll(own.get(k));
        } else {
          costs.get(option)[check.level()] += alone[k];
        }
      }
    }
  }

  /** Takes a rule about pairs into account. */
  void pairs(Check check, SatClasses classes) {
    Map<Object, Integer> signs = new HashMap<>();
    Map<Integer, BitSet> users = new HashMap<>();
    for (Option option : slots.options()) {
      int of = classes.of(option);
      boolean once = check.level() == 0 && classes.onlyItself(of);
      Object sign = once ? "once" : classes.behaviour(of);
      fixed.get(option.index()).add(signs.computeIfAbsent(sign, s -> signs.size()));
      things.get(option.index()).add(once ? of : -1);
      if (once) {
        users.computeIfAbsent(of, c -> new BitSet()).set(option.slot());
      }
    }
    usersOf.add(users);
  }

  /** The steps of each slot that are left. */
  List<List<Step>> kept() {
    List<List<Step>> kept = new ArrayList<>();
    for (SatSlots.Slot slot : slots.slots()) {
      kept.add(kept(slot.options()));
    }
    return kept;
  }

  private List<Step> kept(List<Option> options) {
    int[] varying = varying(options);
    Map<List<Object>, List<Option>> groups = new LinkedHashMap<>();
    for (Option option : options) {
      List<Object> key = new ArrayList<>(fixed.get(option.index()));
      for (int part : varying) {
        if (effects.sense(part) == Sense.SAME) {
          key.add(part(option, part));
        }
      }
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(option);
    }
    BitSet kept = new BitSet();
    int first = options.isEmpty() ? 0 : options.get(0).index();
    for (List<Option> group : groups.values()) {
      List<Integer> scarce = scarce(group);
      SatRanks ranks = new SatRanks();
      for (Option option : group) {
        List<Integer> own = things.get(option.index());
        List<Integer> used = scarce.stream().map(own::get).toList();
        ranks.add(row(option, varying), costs.get(option.index()), used);
      }
      ranks.unbeaten(inUse(group, scarce)).forEach(i -> kept.set(group.get(i).index() - first));
    }
    return kept.stream().mapToObj(i -> options.get(i).step()).toList();
  }

  /** Rules about pairs by which options of a group are different things. */
  private List<Integer> scarce(List<Option> group) {
    return IntStream.range(0, usersOf.size())
        .filter(r -> group.stream().map(o -> things.get(o.index()).get(r)).distinct().count() > 1)
        .boxed()
        .toList();
  }

  /** How many such things of a group other slots may use. */
  private int inUse(List<Option> group, List<Integer> scarce) {
    int inUse = 0;
    for (int rule : scarce) {
      BitSet users = new BitSet();
      group.forEach(o -> users.or(usersOf.get(rule).get(things.get(o.index()).get(rule))));
      inUse += users.cardinality() - 1;
    }
    return inUse;
  }

  /** Parts in which the options differ. */
  private int[] varying(List<Option> options) {
    Map<Integer, Set<Long>> values = new TreeMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Option option : options) {
      parts
          .get(option.index())
          .forEach(
              (part, value) -> {
                values.computeIfAbsent(part, p -> new HashSet<>()).add(value);
                counts.merge(part, 1, Integer::sum);
              });
    }
    counts.forEach((part, count) -> values.get(part).addAll(missing(count, options)));
    return values.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  /** Who has no part in something has 0 of it. */
  private static List<Long> missing(int count, List<Option> options) {
    return count < options.size() ? List.of(0L) : List.of();
  }

  private long part(Option option, int part) {
    return parts.get(option.index()).getOrDefault(part, 0L);
  }

  /** Less is better in every column. */
  private long[] row(Option option, int[] varying) {
    long[] row = new long[varying.length];
    for (int i = 0; i < varying.length; i++) {
      long part = part(option, varying[i]);
      row[i] = effects.sense(varying[i]) == Sense.MORE ? -part : part;
    }
    return row;
  }
}
