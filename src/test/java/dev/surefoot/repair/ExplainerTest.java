package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainerTest {

  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(20));
  private final Repairer repairer = new Repairer(Toy::bind);

  @Test
  void namesTheTwoThatClashAndTheSmallestChange() {
    Constraint ada = Toy.call("Ada", 0, 600, 660, 40);
    Constraint bo = Toy.quoted(Toy.call("Bo", 0, 600, 660, 40), "Bo has to leave at 11");
    Constraint cleo = Toy.call("Cleo", 0, 700, 800, 10);
    Constraint mustAda = Toy.must("Ada");
    Constraint mustBo = Toy.must("Bo");
    Repair.Infeasible none = infeasible(List.of(ada, bo, cleo, mustAda, mustBo, Toy.must("Cleo")));
    assertThat(none.conflict()).containsExactlyInAnyOrder(mustAda, mustBo);
    assertThat(none.explored()).isTrue();
    assertThat(none.relaxations())
        .anySatisfy(
            r ->
                assertThat(r.sentence())
                    .contains("\"Bo has to leave at 11\" by 20 minutes")
                    .contains("to 11:20"))
        .allSatisfy(
            r ->
                assertThat(repairer.repair(Toy.bind(r.spec()), null, Pinned.NONE, BUDGET))
                    .isInstanceOf(Repair.Solved.class));
  }

  @Test
  void factsAloneCanBeTheReason() {
    Constraint ada = Toy.call("Ada", 200, 540, 620, 30);
    Repair.Infeasible none = infeasible(List.of(ada, Toy.fact("all")));
    assertThat(none.conflict()).containsExactly(ada);
    assertThat(none.relaxations()).isNotEmpty();
  }

  @Test
  void whatHasHappenedIsNoReason() {
    List<Constraint> constraints =
        List.of(Toy.call("Ada", 0, 540, 560, 40), Toy.call("Bo", 5, 540, 900, 10), Toy.must("Ada"));
    Step done = Toy.step("Ada", "call", Map.of("person", "Ada", "at", 0), 540, 580);
    Repair repair = repairer.repair(Toy.road(constraints), null, new Pinned(List.of(done)), BUDGET);
    Repair.Solved solved = (Repair.Solved) repair;
    assertThat(solved.plan().steps().get(0)).isEqualTo(done);
    assertThat(solved.plan().steps()).hasSize(2);
  }

  private Repair.Infeasible infeasible(List<Constraint> constraints) {
    Repair repair = repairer.repair(Toy.road(constraints), null, Pinned.NONE, BUDGET);
    assertThat(repair).isInstanceOf(Repair.Infeasible.class);
    return (Repair.Infeasible) repair;
  }
}
