package dev.surefoot.rule;

import dev.cel.common.types.SimpleType;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning.Transition;
import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiled transitions: the steps that follow from decisions. */
final class Completion {

  private final List<Maker> between = new ArrayList<>();
  private final List<Maker> last = new ArrayList<>();

  private record Maker(
      Transition template,
      @Nullable Program when,
      Map<String, Program> args,
      Program start,
      Program end) {

    @Nullable Step step(String id, Facts facts, Object... variables) {
      if (when != null && !when.truth(facts, variables)) {
        return null;
      }
      int begin = start.number(facts, variables);
      int finish = end.number(facts, VisitMaker.with(variables, begin));
      return new Step(
          id,
          template.tool(),
          SequenceDecider.values(args, facts, variables),
          begin,
          finish,
          List.of());
    }
  }

  Completion(Domain domain, Compiler compiler) {
    for (Transition t : domain.planning().transitions()) {
      (t.kind() == null ? between : last).add(maker(domain, t, compiler));
    }
  }

  private static Maker maker(Domain domain, Transition t, Compiler compiler) {
    Vocabulary types = compiler.vocabulary();
    Variables variables =
        t.kind() == null
            ? Variables.NONE.with("prev", types.step()).with("next", types.step())
            : Variables.NONE.with("c", types.fact(t.kind())).with("prev", types.step());
    return new Maker(
        t,
        t.when() == null ? null : compiler.bool(t.when(), variables),
        SequenceDecider.arguments(domain, t.tool(), t.args(), variables, compiler),
        compiler.number(t.start(), variables),
        compiler.number(t.end(), variables.with("start", SimpleType.INT)));
  }

  /** All steps in order of start, each after the one before it. */
  List<Step> complete(List<Step> decisions, Facts facts, @Nullable Step origin) {
    Names names = new Names();
    decisions.forEach(s -> names.unique(s.id()));
    List<Step> steps = new ArrayList<>();
    Step previous = origin;
    for (Step next : decisions) {
      if (previous != null) {
        for (Maker maker : between) {
          add(steps, maker.step(id(maker, next.id(), names), facts, previous, next));
        }
      }
      steps.add(next);
      previous = next;
    }
    if (previous != null) {
      finish(steps, facts, previous, names);
    }
    steps.sort(Comparator.comparingInt(Step::start));
    return chained(steps);
  }

  /** One transition at most: a second fact that ends the day elsewhere is judged by its rule. */
  private void finish(List<Step> steps, Facts facts, Step previous, Names names) {
    for (Maker maker : last) {
      for (Object[] fact : ChooseDecider.bindings(maker.template().kind(), facts)) {
        if (add(steps, maker.step(id(maker, "end", names), facts, fact[0], previous))) {
          return;
        }
      }
    }
  }

  private static String id(Maker maker, String name, Names names) {
    return names.unique(maker.template().tool() + "-" + name);
  }

  private static boolean add(List<Step> steps, @Nullable Step step) {
    return step != null && steps.add(step);
  }

  private static List<Step> chained(List<Step> steps) {
    List<Step> chained = new ArrayList<>();
    List<String> after = List.of();
    for (Step s : steps) {
      chained.add(new Step(s.id(), s.tool(), s.args(), s.start(), s.end(), after));
      after = List.of(s.id());
    }
    return chained;
  }
}
