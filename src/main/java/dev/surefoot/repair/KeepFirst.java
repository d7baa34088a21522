package dev.surefoot.repair;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import java.util.List;

/**
 * A problem without what counts less than wishes: solved for that, the plan nearest to the draft
 * comes right after the wishes.
 */
record KeepFirst(Problem whole, List<Check> checks) implements Problem {

  static Problem of(Problem problem) {
    int wish = problem.domain().planning().levels().indexOf(Planning.WISH) + 1;
    List<Check> most =
        problem.checks().stream().filter(c -> wish == 0 || c.level() <= wish).toList();
    return most.size() == problem.checks().size() ? problem : new KeepFirst(problem, most);
  }

  @Override
  public boolean pruned() {
    return whole.pruned();
  }

  @Override
  public Domain domain() {
    return whole.domain();
  }

  @Override
  public Spec spec() {
    return whole.spec();
  }

  @Override
  public Decision decision() {
    return whole.decision();
  }

  @Override
  public Plan complete(List<Step> decisions) {
    return whole.complete(decisions);
  }

  @Override
  public List<Step> decisions(Plan plan) {
    return whole.decisions(plan);
  }

  @Override
  public List<Step> skipped(List<Step> decisions) {
    return whole.skipped(decisions);
  }
}
