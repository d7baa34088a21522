package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Spec;
import dev.surefoot.verify.Verifier;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Far more people than exact search takes: OptaPlanner ends within the budget all the same. */
class ManyVisitsTest {

  private static final int PEOPLE = 200;
  private static final int PLACES = 12;

  private final Repairer repairer = new Repairer(RandomSpecs::bind);

  private static Problem crowd(Object[]... more) {
    Random random = new Random(3);
    List<Object[]> facts = new ArrayList<>(List.of(more));
    facts.add(new Object[] {"start", "place", "L0", "time", 540});
    for (int i = 0; i < PLACES; i++) {
      for (int j = 0; j < PLACES; j++) {
        if (i != j) {
          facts.add(new Object[] {"travel", "from", "L" + i, "to", "L" + j, "minutes", 5 + i + j});
        }
      }
    }
    for (int i = 0; i < PEOPLE; i++) {
      int from = 540 + random.nextInt(400);
      String place = "L" + random.nextInt(PLACES);
      facts.add(
          new Object[] {
            "window", "person", "P" + i, "place", place, "from", from, "to", from + 120
          });
      facts.add(new Object[] {"min_duration", "person", "P" + i, "minutes", 5});
    }
    Spec spec = RandomSpecs.told("meeting", facts.toArray(Object[][]::new));
    return RandomSpecs.bind(spec);
  }

  @Test
  void aPlanIsFoundWithinTheBudget() {
    Problem problem = crowd();
    Duration budget = Duration.ofSeconds(3);
    long begin = System.nanoTime();
    Repair repair = repairer.repair(problem, null, Pinned.NONE, Budget.of(budget));
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    Repair.Solved solved = (Repair.Solved) repair;
    assertThat(solved.score().soft().get(0)).isGreaterThan(20 - PEOPLE);
    assertThat(solved.proof()).isEqualTo(Proof.FEASIBLE);
    assertThat(Verifier.verify(problem, solved.plan()).score()).isEqualTo(solved.score());
    assertThat(taken).isLessThan(budget.multipliedBy(4));
  }

  /** All have to be met and cannot, which takes long to find out of so many. */
  @Test
  void aCancelledRepairStops() {
    AtomicInteger looks = new AtomicInteger();
    Object[][] must = new Object[PEOPLE][];
    for (int i = 0; i < PEOPLE; i++) {
      must[i] = new Object[] {"must_meet", "person", "P" + i};
    }
    Budget budget =
        new Budget(
            Duration.ofMinutes(5),
            1_000,
            InstantSource.system(),
            () -> looks.incrementAndGet() > 3);
    Repair repair = repairer.repair(crowd(must), null, Pinned.NONE, budget);
    assertThat(((Repair.GaveUp) repair).budget()).isEqualTo("cancelled");
    assertThat(looks.get()).isLessThan(20);
  }
}
