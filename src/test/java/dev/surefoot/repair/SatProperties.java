package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.plan.Plan;
import dev.surefoot.repair.Found.Candidate;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.verify.Verifier;
import java.time.Duration;
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
