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
    Map<String, Step> models = models(problem);
    match(models, steps, SAME_ARGS.and(SAME_ID), names);
    match(models, steps, SAME_ARGS, names);
    match(models, steps, SAME_ID, names);
    match(onlyOnes(problem, models), steps, SAME_TOOL, names);
    Map<String, Step> found = new LinkedHashMap<>();
    for (Step step : new LinkedHashSet<>(steps)) {
      String name = names.get(step);
      if (name != null) {
        found.put(name, step);
      }
    }
    return found;
  }

  private static void match(
      Map<String, Step> models,
      List<Step> steps,
      BiPredicate<Step, Step> same,
      Map<Step, String> names) {
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

  /** What can be told by its tool alone; slots come in order. */
  private static Map<String, Step> onlyOnes(Problem problem, Map<String, Step> models) {
    if (problem.decision() instanceof Choose) {
      return models;
    }
    Map<String, Step> only = new LinkedHashMap<>(models);
    only.values()
        .removeIf(m -> models.values().stream().filter(o -> SAME_TOOL.test(m, o)).count() > 1);
    return only;
  }

  private static Map<String, Step> models(Problem problem) {
    Map<String, Step> models = new LinkedHashMap<>();
    if (problem.decision() instanceof Sequence sequence) {
      sequence.visits().forEach(v -> models.put(v.name(), v.step()));
    } else if (problem.decision() instanceof Choose choose) {
      for (Problem.Slot slot : choose.slots()) {
        slot.options().stream().findFirst().ifPresent(o -> models.put(slot.name(), o));
      }
    }
    return models;
  }
}
