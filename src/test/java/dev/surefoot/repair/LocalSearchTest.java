package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Score;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalSearchTest {

  private final Repairer repairer = new Repairer(Toy::bind);
  private static final Budget SHORT = Budget.of(Duration.ofSeconds(2)).withNodes(5_000);

  @Test
  void fortyVisitsGetAFeasiblePlan() {
    Problem problem = many(40, 1, List.of());
    Repair.Solved solved = solved(repairer.repair(problem, null, Pinned.NONE, SHORT));
    assertThat(solved.proof()).isEqualTo(Proof.FEASIBLE);
    assertThat(solved.score().feasible()).isTrue();
    assertThat(solved.bound()).isGreaterThanOrEqualTo(solved.score());
    assertThat(solved.plan().steps()).hasSizeGreaterThan(10);
  }

  @Test
  void localSearchBettersWhatExactSearchLeft() {
    Problem problem = many(40, 2, List.of());
    Task task = new Task(Pinned.NONE, Closeness.NONE, Closeness.NONE, null, false);
    Found exact = Exact.search(problem, task, SHORT.withNodes(200).start());
    Score before = Tally.of(problem).score(exact.best().cost());
    Score after = solved(repairer.repair(problem, null, Pinned.NONE, SHORT.withNodes(200))).score();
    assertThat(after).isGreaterThan(before);
  }

  @Test
  void visitsThatMustAllBeMadeAreOrdered() {
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      constraints.add(Toy.call("p" + i, (i * 17) % 60, Toy.NINE, 23 * 60, 5));
    }
    constraints.add(Toy.fact("all"));
    constraints.add(Toy.endBy(Toy.NINE + 30 * 5 + 130));
    Problem problem = Toy.road(constraints);
    Repair.Solved solved = solved(repairer.repair(problem, null, Pinned.NONE, SHORT));
    assertThat(solved.plan().steps()).hasSize(30);
  }

  @Test
  void aBudgetOfNothingGivesUpOrKeepsToIt() {
    List<Constraint> constraints = new ArrayList<>(many(20, 3, List.of()).spec().constraints());
    for (int i = 0; i < 20; i++) {
      constraints.add(Toy.must("p" + i));
    }
    Budget none = new Budget(Duration.ZERO, 10, java.time.InstantSource.system(), () -> true);
    assertThat(repairer.repair(Toy.road(constraints), null, Pinned.NONE, none))
        .isInstanceOf(Repair.GaveUp.class);
  }

  @Test
  void aLongChoiceGoesToLocalSearchToo() {
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      constraints.add(Toy.talk("t" + i, Toy.NINE, Toy.NINE + 480, 30));
    }
    Problem problem = Toy.room(constraints);
    Repair.Solved solved = solved(repairer.repair(problem, null, Pinned.NONE, SHORT));
    assertThat(solved.plan().steps()).hasSize(12);
  }

  @Test
  void pinnedStepsStayInLocalSearchToo() {
    Problem problem = many(40, 5, List.of());
    Sequence sequence = (Sequence) problem.decision();
    Step done = Toy.step("p7", "call", sequence.visits().get(7).step().args(), 545, 600);
    Repair.Solved solved = solved(repairer.repair(problem, null, new Pinned(List.of(done)), SHORT));
    assertThat(solved.plan().steps().get(0)).isEqualTo(done);
    assertThat(solved.plan().steps().stream().filter(s -> s.id().equals("p7"))).hasSize(1);
  }

  static Problem many(int calls, long seed, List<Constraint> more) {
    Random random = new Random(seed);
    List<Constraint> constraints = new ArrayList<>(more);
    for (int i = 0; i < calls; i++) {
      int from = Toy.NINE + random.nextInt(420);
      int minutes = 10 + random.nextInt(15);
      constraints.add(
          Toy.call(
              "p" + i,
              random.nextInt(60),
              from,
              from + minutes + 60 + random.nextInt(120),
              minutes));
    }
    return Toy.bind(new Spec("road", constraints, List.of()));
  }

  private static Repair.Solved solved(Repair repair) {
    assertThat(repair).isInstanceOf(Repair.Solved.class);
    Repair.Solved solved = (Repair.Solved) repair;
    Plan plan = solved.plan();
    assertThat(plan.steps()).isNotEmpty();
    return solved;
  }
}
