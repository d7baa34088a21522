package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.plan.Edit.Change;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditsTest {

  private final Problem problem =
      Toy.road(
          List.of(
              Toy.call("Ada", 1, 540, 900, 30),
              Toy.call("Bo", 2, 540, 900, 30),
              Toy.call("Cleo", 3, 540, 900, 30)));

  @Test
  void eachDifferenceIsOneEdit() {
    Plan draft = plan(call("Ada", 1, 541), call("Bo", 2, 600), step("Dan", 9, 700));
    Plan plan = plan(call("Bo", 2, 542), call("Ada", 1, 575), call("Cleo", 3, 610));
    assertThat(Edits.between(problem, draft, plan))
        .extracting(e -> e.change() + " " + e.step())
        .containsExactlyInAnyOrder("REMOVE Dan", "MOVE Ada", "RETIME Bo", "ADD Cleo");
    assertThat(Edits.keptShare(problem, draft, plan)).isZero();
  }

  @Test
  void sentencesSayTimes() {
    Plan draft = plan(call("Ada", 1, 541));
    Plan plan = plan(call("Ada", 1, 600));
    assertThat(Edits.between(problem, draft, plan))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.change()).isEqualTo(Change.RETIME);
              assertThat(e.sentence())
                  .contains("from 10:00 to 10:30")
                  .contains("was from 09:01 to 09:31");
            });
  }

  @Test
  void otherIdsAreNoDifference() {
    Step other = Toy.step("x-1", "call", Map.of("person", "Ada", "at", 1), 541, 571);
    assertThat(Edits.between(problem, plan(other), plan(call("Ada", 1, 541)))).isEmpty();
  }

  @Test
  void withoutADraftThereAreNoEdits() {
    assertThat(Edits.between(problem, null, plan(call("Ada", 1, 541)))).isEmpty();
  }

  private static Step call(String person, int at, int start) {
    return step(person, at, start);
  }

  private static Step step(String person, int at, int start) {
    return Toy.step(person, "call", Map.of("person", person, "at", at), start, start + 30);
  }

  private static Plan plan(Step... steps) {
    return new Plan("road", List.of(steps));
  }
}
