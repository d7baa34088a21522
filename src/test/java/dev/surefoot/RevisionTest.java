package dev.surefoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.surefoot.draft.Drafter;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of mind from words to a plan, with a scripted model. */
class RevisionTest {

  private static Surefoot open(String answer) {
    return Surefoot.open(
        Options.at(Path.of(""))
            .model(new ScriptedModel("revises", p -> answer))
            .memory(null)
            .drafting(false));
  }

  private static Revised day(String words, String answer) {
    try (Surefoot surefoot = open(answer)) {
      Outcome first = surefoot.plan(DayOuts.spec(), Drafter.none()).outcome();
      return surefoot.revise(first, words);
    }
  }

  private static List<String> people(Plan plan) {
    return plan.steps().stream()
        .filter(s -> s.tool().equals("meet"))
        .map(s -> s.args().get("person").toString())
        .toList();
  }

  @Test
  void whatCanBeKeptIsKept() {
    Revised revised = day("Bram needs 20 minutes more.", "more min_duration N1 U1");
    Plan plan = OutcomeJson.plan(revised.outcome());
    assertThat(people(plan)).containsExactly("Ida", "Bram");
    assertThat(revised.kept()).extracting(Step::tool).contains("meet");
    assertThat(revised.changes()).hasSize(1);
    assertThat(((Outcome.Repaired) revised.outcome()).edits())
        .extracting(e -> e.sentence())
        .anyMatch(s -> s.contains("Bram"))
        .noneMatch(s -> s.contains("Ida"));
  }

  @Test
  void whoDropsOutIsLeftOut() {
    Revised revised = day("Skip Bram.", "drop all N1");
    assertThat(people(OutcomeJson.plan(revised.outcome()))).containsExactly("Ida");
    assertThat(revised.keptShare()).isEqualTo(0.5);
    assertThat(revised.changes()).allMatch(c -> c.after() == null);
  }

  @Test
  void theOldPlanStaysWhereNothingIsPossible() {
    Revised revised =
        day("Bram is a must and needs 300 minutes.", "min_duration N1 U1; must_meet N1");
    assertThat(revised.outcome()).isInstanceOf(Outcome.Infeasible.class);
    assertThat(revised.kept()).isEmpty();
    assertThat(((Outcome.Infeasible) revised.outcome()).relaxations()).isNotEmpty();
  }

  @Test
  void whatDoesNotFitIsAskedAndAnswered() {
    try (Surefoot surefoot = open("drop must_meet N1")) {
      Outcome first = surefoot.plan(DayOuts.spec(), Drafter.none()).outcome();
      Revision revision =
          Revision.of(DayOuts.spec(), OutcomeJson.plan(first), "Bram is no must any more.");
      Outcome.NeedsAnswer asked = (Outcome.NeedsAnswer) surefoot.revise(revision).outcome();
      assertThat(asked.question()).contains("Bram is no must any more");
      Revised revised = surefoot.revise(revision.answered(asked, "1"));
      assertThat(revised.changes()).isEmpty();
      assertThat(revised.keptShare()).isEqualTo(1);
    }
  }

  @Test
  void planAndSpecBelongTogether() {
    Plan plan = new Plan("trip", List.of());
    assertThatThrownBy(() -> Revision.of(DayOuts.spec(), plan, "later"))
        .hasMessageContaining("different requests");
  }

  @Test
  void keepingComesBeforeWhatCountsLessThanWishes() {
    Spec before =
        spec(
            fact("c1", "work_hours", Map.of("from", 540, "to", 1020)),
            fact("c2", "days", Map.of("days", List.of("Monday"))),
            fact("c3", "duration", Map.of("minutes", 60)),
            fact("c4", "busy", Map.of("person", "Ana", "day", "Monday", "from", 540, "to", 660)),
            new Constraint("c5", "earliest", Map.of(), Strength.SOFT, null));
    try (Surefoot surefoot = open("drop busy N1 - -")) {
      Outcome first = surefoot.plan(before, Drafter.none()).outcome();
      Revised revised = surefoot.revise(first, "Ana is free after all.");
      assertThat(revised.outcome()).isInstanceOf(Outcome.Verified.class);
      assertThat(OutcomeJson.plan(revised.outcome()).steps().get(0).start()).isEqualTo(660);
    }
  }

  @Test
  void theJsonSaysWhatChangedAndWhatWasKept() {
    Revised revised = day("Bram needs 20 minutes more.", "more min_duration N1 U1");
    try (Surefoot surefoot = open("none")) {
      JsonObject json = RevisedJson.of(surefoot.domain("meeting"), revised);
      assertThat(json.getAsJsonArray("changes")).hasSize(1);
      assertThat(json.getAsJsonArray("kept")).isNotEmpty();
      assertThat(json.get("kept_share").getAsDouble()).isEqualTo(0.5);
    }
  }

  private static Spec spec(Constraint... facts) {
    return new Spec("calendar", List.of(facts), List.of());
  }

  private static Constraint fact(String id, String kind, Map<String, Object> slots) {
    return new Constraint(id, kind, slots, Strength.HARD, null);
  }
}
