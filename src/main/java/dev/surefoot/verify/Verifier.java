package dev.surefoot.verify;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Scope;
import dev.surefoot.rule.Score;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges plans by the rules, whoever made them, with no solver. */
public final class Verifier {

  private final Problem problem;
  private final List<Violation> violations = new ArrayList<>();

  private Verifier(Problem problem) {
    this.problem = problem;
  }

  /**
   * Judges a plan. Steps that are not well formed are violations themselves, and no other rule
   * looks at them.
   *
   * @param plan any plan, complete with its transitions
   */
  public static Verdict verify(Problem problem, Plan plan) {
    Verifier verifier = new Verifier(problem);
    Structure structure = new Structure(problem, plan);
    verifier.violations.addAll(structure.violations());
    List<Step> decisions = problem.decisions(structure.sound());
    verifier.rules(decisions);
    verifier.violations.addAll(new Transitions(problem, decisions, structure.sound()).violations());
    verifier.violations.sort(Comparator.comparingInt(Violation::level));
    return new Verdict(verifier.violations, verifier.score());
  }

  /**
   * Judges a plan that begins with steps that have happened. What these break by themselves, or
   * with the origin, cannot be mended any more and is not held against the plan.
   *
   * @param happened steps of the plan, transitions included
   */
  public static Verdict verify(Problem problem, Plan plan, List<Step> happened) {
    Verifier verifier = new Verifier(problem);
    Set<String> past = new HashSet<>(happened.stream().map(Step::id).toList());
    Step origin = verifier.origin();
    if (origin != null) {
      past.add(origin.id());
    }
    verify(problem, plan).violations().stream()
        .filter(v -> v.steps().isEmpty() || !past.containsAll(v.steps()))
        .forEach(verifier.violations::add);
    return new Verdict(verifier.violations, verifier.score());
  }

  private void rules(List<Step> decisions) {
    List<Step> skipped = problem.skipped(decisions);
    List<Step> chain = new ArrayList<>(decisions);
    Step origin = origin();
    if (origin != null) {
      chain.add(0, origin);
    }
    for (Check check : problem.checks()) {
      switch (check.scope()) {
        case STEP -> decisions.forEach(s -> apply(check, List.of(s)));
        case SKIPPED -> skipped.forEach(s -> apply(check, List.of(s)));
        case NEIGHBOURS -> {
          for (int i = 1; i < chain.size(); i++) {
            apply(check, List.of(chain.get(i - 1), chain.get(i)));
          }
        }
        case PAIR -> pairs(check, decisions);
        case PLAN -> apply(check, decisions);
      }
    }
  }

  private void pairs(Check check, List<Step> decisions) {
    for (int i = 0; i < decisions.size(); i++) {
      for (int j = i + 1; j < decisions.size(); j++) {
        apply(check, List.of(decisions.get(i), decisions.get(j)));
      }
    }
  }

  private @Nullable Step origin() {
    return problem.decision() instanceof Problem.Sequence sequence ? sequence.origin() : null;
  }

  private void apply(Check check, List<Step> steps) {
    long measure = check.measure(steps);
    if (measure > 0) {
      violations.add(
          new Violation(
              check.rule(),
              check.level() == 0 ? Strength.HARD : Strength.SOFT,
              check.level(),
              check.scope() == Scope.PLAN ? List.of() : steps.stream().map(Step::id).toList(),
              check.cited(steps),
              measure,
              check.message(steps)));
    }
  }

  private Score score() {
    long hard = 0;
    List<Long> soft =
        new ArrayList<>(Collections.nCopies(problem.domain().planning().levels().size(), 0L));
    for (Violation v : violations) {
      if (v.level() == 0) {
        hard -= v.measure();
      } else {
        soft.set(v.level() - 1, soft.get(v.level() - 1) - v.measure());
      }
    }
    return new Score(hard, soft);
  }
}
