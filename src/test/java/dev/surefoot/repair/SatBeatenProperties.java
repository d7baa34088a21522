package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.spec.Spec;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Passing over options that others beat changes no answer. */
class SatBeatenProperties {

  private static final Budget LONG = Budget.of(Duration.ofMinutes(2));

  /** The same problem to be searched with all of its options. */
  private record Whole(Problem of) implements Problem {

    @Override
    public boolean pruned() {
      return false;
    }

    @Override
    public Domain domain() {
      return of.domain();
    }

    @Override
    public Spec spec() {
      return of.spec();
    }

    @Override
    public List<Check> checks() {
      return of.checks();
    }

    @Override
    public Decision decision() {
      return of.decision();
    }

    @Override
    public Plan complete(List<Step> decisions) {
      return of.complete(decisions);
    }

    @Override
    public List<Step> decisions(Plan plan) {
      return of.decisions(plan);
    }

    @Override
    public List<Step> skipped(List<Step> decisions) {
      return of.skipped(decisions);
    }
  }

  @Property(tries = 30)
  void theBestPlanIsAsGood(@ForAll long seed) {
    compare(Outings.bind(Outings.many(new Random(seed))), Closeness.NONE, false);
  }

  @Property(tries = 20)
  void soIsTheOneNearestToADraft(@ForAll long seed) {
    Random random = new Random(seed);
    Problem problem = Outings.bind(Outings.many(random));
    Closeness draft = Closeness.to(problem, RandomPlans.scheduled(problem, random));
    compare(problem, draft, false);
    compare(KeepFirst.of(problem), draft, false);
  }

  @Property(tries = 20)
  void whetherThereIsAPlanIsTheSame(@ForAll long seed) {
    compare(Outings.bind(Outings.many(new Random(seed))), Closeness.NONE, true);
  }

  private static void compare(Problem problem, Closeness draft, boolean first) {
    Task task = new Task(Pinned.NONE, draft, draft, null, first);
    Choose choose = (Choose) problem.decision();
    SatOptions looked = SatOptions.of(problem, choose, task);
    assertThat(looked).isNotNull();
    Statistics.collect(options(looked.choose()) < options(choose) ? "fewer" : "all");
    Found all = SatSearch.run(new Whole(problem), choose, task, LONG.start());
    Found few = SatSearch.run(problem, choose, task, LONG.start());
    assertThat(all.complete() && few.complete()).isTrue();
    assertThat(few.best() == null).isEqualTo(all.best() == null);
    if (all.best() != null && !first) {
      assertThat(few.best().cost()).isEqualTo(all.best().cost());
    }
    Statistics.coverage(c -> c.check("fewer").percentage(p -> p > 50));
  }

  private static long options(Choose choose) {
    return choose.slots().stream().mapToLong(s -> s.options().size()).sum();
  }
}
