package dev.surefoot.repair;

import dev.surefoot.domain.Domain;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Why a problem has no plan: a minimal conflict, found by QuickXplain (U. Junker, AAAI 2004), and
 * the cheapest changes that make one possible.
 *
 * <p>Facts without which there is no problem, those of required kinds among them, facts that are as
 * they are, and statements without values stay in the background. When these alone allow no plan,
 * the conflict is what a single change can mend.
 */
final class Explainer {

  private final Feasibility feasibility;

  Explainer(Function<Spec, Problem> binder, Pinned pinned, Meter meter) {
    this.feasibility = new Feasibility(binder, pinned, meter);
  }

  Repair.Infeasible explain(Problem problem) {
    Spec spec = problem.spec();
    Domain domain = problem.domain();
    List<Constraint> said = spec.constraints().stream().filter(c -> demand(domain, c)).toList();
    List<Constraint> demands =
        said.stream().filter(c -> feasibility.sensible(without(spec, c))).toList();
    List<Constraint> facts = spec.constraints().stream().filter(c -> !demands.contains(c)).toList();
    Relaxer relaxer = new Relaxer(domain, spec, feasibility);
    if (feasibility.impossible(Feasibility.only(spec, facts))) {
      return relaxer.fromFacts(facts);
    }
    List<Constraint> conflict = conflict(spec, facts, false, demands);
    List<Constraint> needed = said.stream().filter(c -> !demands.contains(c)).toList();
    List<Relaxation> relaxations = relaxer.relaxations(conflict, needed);
    return new Repair.Infeasible(conflict, relaxations, feasibility.explored());
  }

  private static Spec without(Spec spec, Constraint constraint) {
    return Feasibility.without(spec, List.of(constraint));
  }

  private static boolean demand(Domain domain, Constraint constraint) {
    Domain.Kind kind = domain.kinds().get(constraint.kind());
    return constraint.strength() == Strength.HARD
        && kind != null
        && !kind.required()
        && !kind.lookedUp()
        && !kind.fixed()
        && !kind.slots().isEmpty();
  }

  /**
   * A minimal part of {@code demands} that allows no plan together with the background.
   *
   * @param grown whether the background has grown since it was last tried
   */
  private List<Constraint> conflict(
      Spec spec, List<Constraint> background, boolean grown, List<Constraint> demands) {
    if (grown && feasibility.impossible(Feasibility.only(spec, background))) {
      return List.of();
    }
    if (demands.size() <= 1) {
      return demands;
    }
    int half = demands.size() / 2;
    List<Constraint> first = demands.subList(0, half);
    List<Constraint> second = demands.subList(half, demands.size());
    List<Constraint> fromSecond = conflict(spec, join(background, first), true, second);
    List<Constraint> fromFirst =
        conflict(spec, join(background, fromSecond), !fromSecond.isEmpty(), first);
    return join(fromFirst, fromSecond);
  }

  private static List<Constraint> join(List<Constraint> a, List<Constraint> b) {
    Set<Constraint> both = new LinkedHashSet<>(a);
    both.addAll(b);
    return new ArrayList<>(both);
  }
}
