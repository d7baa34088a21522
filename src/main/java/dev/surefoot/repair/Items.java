package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which visit or slot of a problem each decision step stands for, whatever id it came with. */
final class Items {

  private static final BiPredicate<Step, Step> SAME_ARGS =
      (a, b) -> a.tool().equals(b.tool()) && a.args().equals(b.args());
  private static final BiPredicate<Step, Step> SAME_ID = (a, b) -> a.id().equals(b.id());
  private static final BiPredicate<Step, Step> SAME_TOOL = (a, b) -> a.tool().equals(b.tool());

  private Items() {}

  /** Steps by name of their visit or slot, in order; what stands for none is left out. */
  static Map<String, Step> of(Problem problem, List<Step> steps) {
    Map<Step, String> names = new LinkedHashMap<>();
    if (problem.decision() instanceof Choose choose) {
      slots(choose, steps, names);
    } else {
      visits((Sequence) problem.decision(), steps, names);
    }
    Map<String, Step> found = new LinkedHashMap<>();
    for (Step step : new LinkedHashSet<>(steps)) {
      String name = names.get(step);
      if (name != null) {
        found.put(name, step);
      }
    }
    return found;
  }

  private static void visits(Sequence sequence, List<Step> steps, Map<Step, String> names) {
    Map<String, Step> models = new LinkedHashMap<>();
    sequence.visits().forEach(v -> models.put(v.name(), v.step()));
    match(models, steps, SAME_ARGS.and(SAME_ID), names);
    match(models, steps, SAME_ARGS, names);
    match(models, steps, SAME_ID, names);
    match(onlyOnes(models), steps, SAME_TOOL, names);
  }

  /** By what the slot offers, under its own name first; then by name, then by tool in order. */
  private static void slots(Choose choose, List<Step> steps, Map<Step, String> names) {
    Map<String, Problem.Slot> slots = new LinkedHashMap<>();
    choose.slots().forEach(s -> slots.put(s.name(), s));
    match(slots, steps, (slot, s) -> slot.name().equals(s.id()) && offers(slot, s), names);
    match(slots, steps, (slot, s) -> offers(slot, s, Closeness::same), names);
    match(slots, steps, Items::offers, names);
    match(slots, steps, (slot, s) -> slot.name().equals(s.id()) && calls(slot, s), names);
    match(slots, steps, Items::calls, names);
  }

  private static boolean offers(Problem.Slot slot, Step step) {
    return offers(slot, step, SAME_ARGS);
  }

  private static boolean offers(Problem.Slot slot, Step step, BiPredicate<Step, Step> same) {
    return slot.options().stream().anyMatch(o -> same.test(o, step));
  }

  private static boolean calls(Problem.Slot slot, Step step) {
    return slot.options().stream().limit(1).anyMatch(o -> SAME_TOOL.test(o, step));
  }

  private static <T> void match(
      Map<String, T> models, List<Step> steps, BiPredicate<T, Step> same, Map<Step, String> names) {
    Set<String> taken = new LinkedHashSet<>(names.values());
    for (Step step : steps) {
      if (!names.containsKey(step)) {
        models.entrySet().stream()
            .filter(m -> !taken.contains(m.getKey()) && same.test(m.getValue(), step))
            .findFirst()
            .ifPresent(
                m -> {
                  names.put(step, m.getKey());
                  taken.add(m.getKey());
                });
      }
    }
  }

  /** What can be told by its tool alone. */
  private static Map<String, Step> onlyOnes(Map<String, Step> models) {
    Map<String, Step> only = new LinkedHashMap<>(models);
    only.values()
        .removeIf(m -> models.values().stream().filter(o -> SAME_TOOL.test(m, o)).count() > 1);
    return only;
  }
}
