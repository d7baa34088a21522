package dev.surefoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.draft.Drafter;
import dev.surefoot.gather.Gatherer;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of mind about a journey in the example tables, with a scripted model. */
class TravelRevisionTest {

  private static Surefoot open(String answer) {
    return Surefoot.open(
        Options.at(Path.of(""))
            .model(new ScriptedModel("revises", p -> answer))
            .memory(null)
            .drafting(false));
  }

  private static Constraint fact(String id, String kind, Map<String, Object> slots) {
    return new Constraint(id, kind, slots, Strength.HARD, null);
  }

  private static Spec journey() {
    return new Spec(
        "travel",
        List.of(
            fact("c1", "origin", Map.of("city", "Port Ellery")),
            fact("c2", "destination", Map.of("place", "St. Orrin")),
            fact("c3", "dates", Map.of("from", "2027-03-15", "to", "2027-03-17")),
            fact("c4", "days", Map.of("count", 3)),
            fact("c5", "people", Map.of("count", 1)),
            fact("c6", "budget", Map.of("most", 2500))),
        List.of());
  }

  private static Revised revised(String words, String answer) {
    try (Surefoot surefoot = open(answer)) {
      Outcome first = surefoot.plan(journey(), Drafter.none()).outcome();
      assertThat(OutcomeJson.plan(first)).as("%s", OutcomeJson.name(first)).isNotNull();
      return surefoot.revise(first, words);
    }
  }

  @Test
  void whatABudgetDoesNotTouchIsKept() {
    Revised revised = revised("Make it $2,400.", "budget B1");
    assertThat(OutcomeJson.plan(revised.outcome())).isNotNull();
    assertThat(revised.keptShare()).isGreaterThan(0.7);
  }

  @Test
  void aMealMoreKeepsTheRest() {
    Revised revised = revised("Italian food is a must.", "cuisine K1");
    assertThat(OutcomeJson.plan(revised.outcome())).isNotNull();
    assertThat(revised.keptShare()).isGreaterThan(0.7);
  }

  @Test
  void theLastDayGivesWayToAnotherLength() {
    try (Surefoot surefoot = open("days C1")) {
      Outcome first = surefoot.plan(journey(), Drafter.none()).outcome();
      Revised revised = surefoot.revise(first, "Five days, please.");
      Spec spec = Gatherer.stated(surefoot.domain("travel"), OutcomeJson.spec(revised.outcome()));
      assertThat(spec.of("days").get(0).number("count")).isEqualTo(5);
      assertThat(spec.of("dates").get(0).slots()).doesNotContainKey("to");
    }
  }
}
