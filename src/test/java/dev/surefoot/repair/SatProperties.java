package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.plan.Plan;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import dev.surefoot.verify.Verifier;
import dev.surefoot.verify.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** CP-SAT finds what trying everything finds, and scores it as the verifier does. */
class SatProperties {

  private static final Task PLAIN =
      new Task(Pinned.NONE, Closeness.NONE, Closeness.NONE, null, false);

  @Property(tries = 150)
  void theSameCostAsTryingEverything(@ForAll long seed) {
    Problem problem = Outings.bind(Outings.small(new Random(seed)));
    Found all = tried(problem, PLAIN);
    Found sat = solved(problem, PLAIN);
    assertThat(sat.complete()).isTrue();
    same(all.best(), sat.best());
    if (sat.best() != null) {
      var verdict = Verifier.verify(problem, problem.complete(sat.best().steps()));
      assertThat(verdict.score()).isEqualTo(Tally.of(problem).score(sat.best().cost()));
      assertThat(verdict.valid()).isTrue();
    }
  }

  @Property(tries = 100)
  void nearestToTheDraftAmongTheBest(@ForAll long seed) {
    Random random = new Random(seed);
    Problem problem = Outings.bind(Outings.small(random));
    Plan draft = RandomPlans.scheduled(problem, random);
    Closeness closeness = Closeness.to(problem, draft);
    Task task = new Task(Pinned.NONE, closeness, closeness, null, false);
    same(tried(problem, task).best(), solved(problem, task).best());
  }

  @Property(tries = 40)
  void theSameAnswerAgain(@ForAll long seed) {
    Problem problem = Outings.bind(Outings.small(new Random(seed)));
    Found once = solved(problem, PLAIN);
    Found again = solved(problem, PLAIN);
    assertThat(again.best() == null ? null : again.best().steps())
        .isEqualTo(once.best() == null ? null : once.best().steps());
  }

  @Property(tries = 60)
  void pinnedStepsStay(@ForAll long seed) {
    Random random = new Random(seed);
    Problem problem = Outings.bind(Outings.small(random));
    Plan before = RandomPlans.scheduled(problem, random);
    Pinned pinned = new Pinned(problem.decisions(before).stream().limit(2).toList());
    Task task = new Task(pinned, Closeness.NONE, Closeness.NONE, null, false);
    Found sat = solved(problem, task);
    same(tried(problem, task).best(), sat.best());
    if (sat.best() != null) {
      assertThat(sat.best().steps()).containsAll(pinned.steps());
    }
  }

  @Property(tries = 60)
  void aWeightDoubledNeverMakesItsMeasureWorse(@ForAll long seed) {
    Spec spec = Outings.small(new Random(seed));
    Found plain = solved(Outings.bind(spec), PLAIN);
    Problem twice = Problems.of(Outings.weighing("good", 2), spec);
    Found heavy = solved(twice, PLAIN);
    if (plain.best() != null) {
      assertThat(measure(Outings.bind(spec), "good", heavy))
          .isLessThanOrEqualTo(measure(Outings.bind(spec), "good", plain));
    }
  }

  private static long measure(Problem problem, String rule, Found found) {
    return Verifier.verify(problem, problem.complete(found.best().steps())).violations().stream()
        .filter(v -> v.rule().equals(rule))
        .mapToLong(Violation::measure)
        .sum();
  }

  @Property(tries = 60)
  void theShortfallIsTheLeastThatHelps(@ForAll long seed) {
    Spec spec = Outings.small(new Random(seed));
    Constraint budget =
        spec.of("budget").stream()
            .filter(c -> c.strength() == Strength.HARD)
            .findFirst()
            .orElse(null);
    if (budget == null) {
      return;
    }
    Meter meter = Budget.of(Duration.ofMinutes(2)).start();
    Problem problem = Outings.bind(spec);
    Task first = new Task(Pinned.NONE, Closeness.NONE, Closeness.NONE, null, true);
    Long shortfall = SatSearch.shortfall(problem, budget, first, meter);
    if (shortfall == null) {
      Spec without = Feasibility.without(spec, List.of(budget));
      assertThat(tried(Outings.bind(without), first).best()).isNull();
    } else {
      assertThat(tried(raised(spec, budget, shortfall), first).best()).isNotNull();
      if (shortfall > 0) {
        assertThat(tried(raised(spec, budget, shortfall - 1), first).best()).isNull();
      }
    }
  }

  private static Problem raised(Spec spec, Constraint budget, long by) {
    var more = Map.<String, Object>of("most", (int) (budget.number("most") + by));
    Constraint raised = new Constraint(budget.id(), "budget", more, Strength.HARD, null);
    return Outings.bind(Feasibility.with(spec, budget, raised));
  }

  private static void same(Candidate expected, Candidate found) {
    assertThat(found == null).isEqualTo(expected == null);
    if (found != null) {
      assertThat(found.cost()).isEqualTo(expected.cost());
    }
  }

  private static Found tried(Problem problem, Task task) {
    Meter meter = Budget.of(Duration.ofMinutes(2)).withNodes(Long.MAX_VALUE).start();
    Found found = ChooseSearch.run(problem, (Choose) problem.decision(), task, meter);
    assertThat(found.complete()).isTrue();
    return found;
  }

  private static Found solved(Problem problem, Task task) {
    Meter meter = Budget.of(Duration.ofMinutes(2)).start();
    Found found = SatSearch.run(problem, (Choose) problem.decision(), task, meter);
    assertThat(found).isNotNull();
    return found;
  }
}
