package dev.surefoot.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.spec.SpecJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A domain is two folders of data: this one has two slots to choose and no class knows it. */
class FourthDomainTest {

  private static final Domain ROOMS =
      DomainLoader.load(Path.of("src/test/resources/fourth"), "rooms");

  private static Spec spec(int people) {
    return SpecJson.read(
            ROOMS,
            """
            {"domain": "rooms", "constraints": [
              {"kind": "hours", "slots": {"from": "09:00", "to": "10:30"}},
              {"kind": "room", "slots": {"room": "Attic", "seats": 10}},
              {"kind": "room", "slots": {"room": "Hall", "seats": 80}},
              {"kind": "talk", "slots": {"title": "Moss", "minutes": 45, "people": %d}},
              {"kind": "talk", "slots": {"title": "Ferns", "minutes": 45, "people": 8}},
              {"kind": "before", "slots": {"first": "Moss", "second": "Ferns"}},
              {"kind": "likes", "slots": {"title": "Ferns", "room": "Attic"}}]}
            """
                .formatted(people))
        .value();
  }

  private static Step hold(String title, String room, int start) {
    return new Step(
        title, "hold", Map.of("title", title, "room", room), start, start + 45, List.of());
  }

  @Test
  void planningFindsTheOnlyPerfectChoice() {
    Problem problem = Problems.of(ROOMS, spec(50));
    List<Problem.Slot> slots = ((Problem.Choose) problem.decision()).slots();
    assertThat(slots).extracting(Problem.Slot::name).containsExactly("Moss", "Ferns");
    assertThat(slots.get(0).options()).allMatch(s -> "Hall".equals(s.args().get("room")));
    assertThat(slots.get(1).options()).hasSize(2 * 46);
    Plan best = best(problem, slots);
    assertThat(best.steps())
        .containsExactly(hold("Moss", "Hall", 540), hold("Ferns", "Attic", 585));
  }

  private static Plan best(Problem problem, List<Problem.Slot> slots) {
    Plan best = null;
    for (Step a : slots.get(0).options()) {
      for (Step b : slots.get(1).options()) {
        Plan plan = problem.complete(List.of(a, b));
        if (best == null || score(problem, plan).compareTo(score(problem, best)) > 0) {
          best = plan;
        }
      }
    }
    return best;
  }

  private static dev.surefoot.rule.Score score(Problem problem, Plan plan) {
    return Verifier.verify(problem, plan).score();
  }

  @Test
  void verifyingNamesWhatIsBroken() {
    Problem problem = Problems.of(ROOMS, spec(50));
    Plan plan = problem.complete(List.of(hold("Ferns", "Hall", 540), hold("Moss", "Hall", 570)));
    assertThat(Verifier.verify(problem, plan).violations())
        .extracting(Violation::message)
        .contains(
            "Ferns and Moss are in Hall at the same time.",
            "Moss comes before Ferns.",
            "Ferns would like Attic, not Hall.",
            "Moss begins 30 min after the day.");
    assertThat(score(problem, plan).hard()).isEqualTo(-2);
    assertThat(score(problem, plan).soft()).containsExactly(-3L, -30L);
  }

  @Test
  void aTalkLeftOutIsNamedWithItsFact() {
    Problem problem = Problems.of(ROOMS, spec(50));
    Step renamed = new Step("s1", "hold", hold("Ferns", "Attic", 585).args(), 585, 630, List.of());
    Verdict verdict = Verifier.verify(problem, new Plan("rooms", List.of(renamed)));
    Violation first = verdict.violations().get(0);
    assertThat(first.message()).isEqualTo("Moss is not held.");
    assertThat(first.constraint()).isEqualTo(problem.spec().of("talk").get(0));
  }

  @Test
  void aRequestThatNoRoomCanHoldIsRefused() {
    assertThatThrownBy(() -> Problems.of(ROOMS, spec(81)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("The largest room has 80 seats")
        .hasMessageContaining("Maybe a larger room can be had.");
  }
}
