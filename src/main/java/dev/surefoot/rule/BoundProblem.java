package dev.surefoot.rule;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spec bound to its domain. Immutable and thread-safe. */
final class BoundProblem implements Problem {

  private final Domain domain;
  private final Spec spec;
  private final List<Check> checks;
  private final Decider.Bound bound;
  private final Rulebook book;
  private final Facts facts;
  private final @Nullable Step origin;
  private final boolean pruned;

  BoundProblem(
      Domain domain,
      Spec spec,
      List<Check> checks,
      Decider.Bound bound,
      Rulebook book,
      Facts facts,
      @Nullable Step origin,
      boolean pruned) {
    this.domain = domain;
    this.spec = spec;
    this.checks = checks;
    this.bound = bound;
    this.book = book;
    this.facts = facts;
    this.origin = origin;
    this.pruned = pruned;
  }

  @Override
  public boolean pruned() {
    return pruned;
  }

  @Override
  public Domain domain() {
    return domain;
  }

  @Override
  public Spec spec() {
    return spec;
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  @Override
  public Decision decision() {
    return bound.decision();
  }

  @Override
  public Plan complete(List<Step> decisions) {
    List<Step> ordered = ordered(decisions);
    return new Plan(
        domain.name(),
        decision() instanceof Choose
            ? ordered
            : book.completion().complete(ordered, facts, origin));
  }

  @Override
  public List<Step> decisions(Plan plan) {
    return ordered(
        plan.steps().stream().filter(s -> book.decider().tools().contains(s.tool())).toList());
  }

  @Override
  public List<Step> skipped(List<Step> decisions) {
    List<Step> free = new ArrayList<>(decisions);
    List<Candidate> open = new ArrayList<>(bound.candidates());
    open.removeIf(c -> take(free, c, true));
    open.sort(Comparator.comparingInt(c -> c.step().start()));
    open.removeIf(c -> take(free, c, false));
    return open.stream().map(Candidate::step).toList();
  }

  private static boolean take(List<Step> free, Candidate candidate, boolean byId) {
    for (Step step : free) {
      if (candidate.takenBy(step) && (!byId || candidate.step().id().equals(step.id()))) {
        return free.remove(step);
      }
    }
    return false;
  }

  /** By start; steps that start together stay in their order. */
  private static List<Step> ordered(List<Step> steps) {
    return steps.stream().sorted(Comparator.comparingInt(Step::start)).toList();
  }
}
