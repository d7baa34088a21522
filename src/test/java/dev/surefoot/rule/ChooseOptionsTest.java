package dev.surefoot.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.verify.Verifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options that come from facts, slots that may be left out, ends that depend on arguments. */
class ChooseOptionsTest {

  private static final Domain OUTING =
      DomainLoader.load(Path.of("src/test/resources/outing"), "outing");

  private static final Problem PROBLEM = Problems.of(OUTING, spec());

  private static Spec spec() {
    return SpecJson.read(
            OUTING,
            """
            {"domain": "outing", "constraints": [
              {"kind": "length", "slots": {"count": 3}},
              {"kind": "day", "slots": {"number": 1}},
              {"kind": "day", "slots": {"number": 2}},
              {"kind": "day", "slots": {"number": 3}},
              {"kind": "stop", "slots": {"number": 1}},
              {"kind": "inn", "slots": {"name": "Gull", "town": "Weir", "cost": 5, "least": 1, "note": "loud"}},
              {"kind": "inn", "slots": {"name": "Tern", "town": "Weir", "cost": 3, "least": 2}},
              {"kind": "place", "slots": {"name": "Oven", "town": "Weir", "cost": 1, "rating": 4, "foods": ["soup", "pie"]}},
              {"kind": "place", "slots": {"name": "Kettle", "town": "Weir", "cost": 2, "rating": 5, "foods": ["tea"]}}]}
            """)
        .value();
  }

  private static Problem.Slot slot(String name) {
    return ((Choose) PROBLEM.decision())
        .slots().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void aFactGivesAnOptionForEachOfItsArguments() {
    assertThat(slot("stay-1").options())
        .extracting(s -> s.args().get("inn"), Step::start, Step::end)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Gull", 1, 2),
            org.assertj.core.groups.Tuple.tuple("Gull", 1, 3),
            org.assertj.core.groups.Tuple.tuple("Tern", 1, 3));
    assertThat(slot("stay-1").optional()).isFalse();
  }

  @Test
  void whatIsNotSaidIsLeftOutOfTheArguments() {
    assertThat(slot("stay-1").options().get(0).args()).containsEntry("note", "loud");
    assertThat(slot("stay-1").options().get(2).args()).doesNotContainKey("note");
  }

  @Test
  void listsOfTheToolAreWhole() {
    assertThat(slot("lunch-2").options())
        .extracting(s -> s.args().get("foods"))
        .containsExactly(List.of("soup", "pie"), List.of("tea"));
  }

  @Test
  void whereChoosesAmongTheFacts() {
    assertThat(slot("dinner-1").options())
        .extracting(s -> s.args().get("place"))
        .containsExactly("Kettle");
  }

  @Test
  void aSlotLeftOutShowsWhatIsKnownOfIt() {
    assertThat(slot("lunch-2").empty())
        .isEqualTo(new Step("lunch-2", "eat", Map.of("meal", "lunch"), 2, 2, List.of()));
  }

  @Test
  void stepsFromElsewhereTakeTheSlotOfTheirDay() {
    Step stay = slot("stay-1").options().get(2);
    Step lunch = slot("lunch-2").options().get(0);
    Step other = new Step("x", lunch.tool(), lunch.args(), lunch.start(), lunch.end(), List.of());
    assertThat(PROBLEM.skipped(List.of(stay, other)))
        .extracting(Step::id)
        .containsExactly(
            "lunch-1", "dinner-1", "see-1", "dinner-2", "see-2", "lunch-3", "dinner-3", "see-3");
    var verdict = Verifier.verify(PROBLEM, new Plan("outing", List.of(stay, other)));
    assertThat(verdict.valid()).isTrue();
    assertThat(verdict.score().soft()).containsExactly(0L, -8L, -1L, 0L);
  }

  @Test
  void twoInOneSlotAreOneTooMany() {
    Step stay = slot("stay-1").options().get(2);
    Step lunch = slot("lunch-2").options().get(0);
    Step kettle = slot("lunch-2").options().get(1);
    Step other =
        new Step("x", kettle.tool(), kettle.args(), kettle.start(), kettle.end(), List.of());
    var verdict = Verifier.verify(PROBLEM, new Plan("outing", List.of(stay, lunch, other)));
    assertThat(verdict.violations()).extracting(v -> v.rule()).contains("surplus");
  }
}
