package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Why a large choice has no plan, and what it would cost. */
class SatExplainTest {

  private static final Budget BUDGET = Budget.of(Duration.ofMinutes(2));

  private final Repairer repairer = new Repairer(Outings::bind);

  private final Spec spec = Outings.large(new Random(3), 6, 2, 3, 4, 6, 4, 8);

  private Repair repair(Spec of) {
    return repairer.repair(Outings.bind(of), null, Pinned.NONE, BUDGET);
  }

  @Test
  void tooLittleMoneyIsTheConflictAndTheLeastMoreIsFound() {
    assertThat(Exact.large(Outings.bind(spec))).isTrue();
    Repair.Infeasible none = (Repair.Infeasible) repair(spec);
    assertThat(none.conflict()).extracting(Constraint::kind).contains("budget");
    assertThat(none.conflict()).allMatch(c -> !Outings.OUTING.lookedUp(c.kind()));
    for (Constraint constraint : none.conflict()) {
      assertThat(repair(Feasibility.without(spec, List.of(constraint))))
          .isInstanceOf(Repair.Solved.class);
    }
    Relaxation money =
        none.relaxations().stream()
            .filter(r -> r.sentence().contains("$"))
            .findFirst()
            .orElseThrow();
    assertThat(repair(money.spec())).isInstanceOf(Repair.Solved.class);
    Constraint raised = money.spec().of("budget").get(0);
    Constraint less =
        new Constraint(
            raised.id(),
            "budget",
            java.util.Map.of("most", raised.number("most") - 1),
            raised.strength(),
            null);
    assertThat(repair(Feasibility.with(money.spec(), raised, less)))
        .isInstanceOf(Repair.Infeasible.class);
  }

  @Test
  void aBudgetOfNoTimeIsNoProof() {
    Problem problem = Outings.bind(spec);
    Repair repair = repairer.repair(problem, null, Pinned.NONE, Budget.of(Duration.ZERO));
    assertThat(repair).isNotInstanceOf(Repair.Infeasible.class);
  }
}
