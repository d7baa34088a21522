package dev.surefoot.repair;

import dev.surefoot.domain.Domain.Type;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plans for a problem, as the schedule has them or damaged in every way. */
final class RandomPlans {

  private RandomPlans() {}

  /** Some visits in any order as the schedule has them, or any options; transitions with them. */
  static Plan scheduled(Problem problem, Random random) {
    return problem.complete(decisions(problem, random));
  }

  private static List<Step> decisions(Problem problem, Random random) {
    List<Step> steps = new ArrayList<>();
    if (problem.decision() instanceof Choose choose) {
      for (Problem.Slot slot : choose.slots()) {
        if (!slot.options().isEmpty() && random.nextInt(5) > 0) {
          steps.add(slot.options().get(random.nextInt(slot.options().size())));
        }
      }
      return steps;
    }
    Sequence sequence = (Sequence) problem.decision();
    List<Problem.Visit> visits = new ArrayList<>(sequence.visits());
    Collections.shuffle(visits, random);
    Step before = sequence.origin();
    for (Problem.Visit visit : visits.subList(0, random.nextInt(visits.size() + 1))) {
      before = sequence.schedule().after(before, visit);
      steps.add(before);
    }
    return steps;
  }

  /** A plan with steps moved, swapped, repeated, left out or made up. */
  static Plan damaged(Problem problem, Plan plan, Random random) {
    List<Step> steps = new ArrayList<>(plan.steps());
    for (int i = random.nextInt(4); i > 0; i--) {
      if (steps.isEmpty()) {
        break;
      }
      int at = random.nextInt(steps.size());
      Step step = steps.get(at);
      switch (random.nextInt(7)) {
        case 0 -> steps.set(at, timed(step, random.nextInt(120) - 60, random.nextInt(20)));
        case 1 -> steps.set(at, timed(step, 0, random.nextInt(120) - 60));
        case 2 -> steps.set(at, elsewhere(step, steps.get(random.nextInt(steps.size()))));
        case 3 -> steps.add(renamed(timed(step, random.nextInt(200), 0), "again-" + i));
        case 4 -> steps.remove(at);
        case 5 -> steps.add(made(problem, random, "new-" + i));
        default -> steps.add(step);
      }
    }
    return new Plan(plan.domain(), steps);
  }

  private static Step timed(Step s, int shift, int longer) {
    return new Step(
        s.id(), s.tool(), s.args(), s.start() + shift, s.end() + shift + longer, s.after());
  }

  private static Step renamed(Step s, String id) {
    return new Step(id, s.tool(), s.args(), s.start(), s.end(), List.of());
  }

  /** The step with an argument of another one, of a name that may not be its own. */
  private static Step elsewhere(Step s, Step other) {
    Map<String, Object> args = new LinkedHashMap<>(s.args());
    args.putAll(other.args());
    if (!s.tool().equals(other.tool())) {
      args.keySet().retainAll(s.args().keySet());
    }
    return new Step(s.id(), s.tool(), args, s.start(), s.end(), s.after());
  }

  /** A call of any tool with arguments that nobody named. */
  private static Step made(Problem problem, Random random, String id) {
    var tools = new ArrayList<>(problem.domain().planning().tools().values());
    var tool = tools.get(random.nextInt(tools.size()));
    Map<String, Object> args = new LinkedHashMap<>();
    tool.args().forEach((name, slot) -> args.put(name, strange(slot.type(), random)));
    int start = random.nextInt(900);
    return new Step(id, tool.name(), args, start, start + random.nextInt(60), List.of());
  }

  private static Object strange(Type type, Random random) {
    if (type.number()) {
      return random.nextInt(900);
    }
    return type == Type.WEEKDAY ? "Sunday" : "Nowhere";
  }
}
