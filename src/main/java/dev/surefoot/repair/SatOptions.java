package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.SatTerms.Alike;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Slot;
import dev.surefoot.rule.Scope;
import dev.surefoot.rule.Terms;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options that a solver must look at, and how they clash.
 *
 * @param checks those that count for the task
 * @param classes classes of options by check of pairs
 * @param choose the slots, without options that others beat where options may be pruned
 */
record SatOptions(List<Check> checks, Map<Check, SatClasses> classes, Choose choose) {

  /** What is found out of a problem; null when it cannot be put to the solver. */
  static @Nullable SatOptions of(Problem problem, Choose choose, Task task) {
    List<Check> checks =
        problem.checks().stream().filter(c -> c.level() == 0 || !task.firstOnly()).toList();
    SatSlots all = new SatSlots(new SatModel(), problem, choose, task);
    SatBeaten beaten = new SatBeaten(all, Tally.of(problem), task);
    Map<Check, SatClasses> classes = new IdentityHashMap<>();
    for (Check check : checks) {
      if (check.scope() == Scope.PAIR) {
        SatClasses own = SatClasses.of(check, all.options());
        if (own.tooMany()) {
          return null;
        }
        classes.put(check, own);
        beaten.pairs(check, own);
      } else if (check.scope() == Scope.PLAN && !plan(check, all, beaten)) {
        return null;
      }
    }
    return new SatOptions(checks, classes, problem.pruned() ? kept(choose, beaten.kept()) : choose);
  }

  private static boolean plan(Check check, SatSlots all, SatBeaten beaten) {
    List<Step> steps = new ArrayList<>();
    List<Alike> alike = new ArrayList<>();
    SatClasses.alike(all, check.reads(), steps, alike);
    Terms terms = check.terms(steps);
    if (terms != null) {
      beaten.plan(check, terms, alike);
    }
    return terms != null;
  }

  private static Choose kept(Choose choose, List<List<Step>> kept) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Slot slot = choose.slots().get(i);
      slots.add(new Slot(slot.name(), kept.get(i), slot.empty()));
    }
    return new Choose(slots);
  }
}
