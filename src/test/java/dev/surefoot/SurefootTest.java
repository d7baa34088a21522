package dev.surefoot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.draft.Drafter;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.SimulatedWorld;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.read.Reading;
import dev.surefoot.read.RequestReader;
import dev.surefoot.repair.Proof;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a request to each of the five outcomes, with a scripted reader and planner. */
class SurefootTest {

  @Test
  void aGoodDraftIsVerified() {
    Planned planned = plan(DayOuts.reader(), "Ida\nBram\n");
    Outcome.Verified verified = (Outcome.Verified) planned.outcome();
    assertThat(verified.proof()).isEqualTo(Proof.OPTIMAL);
    assertThat(verified.plan().steps())
        .extracting(Step::tool)
        .containsExactly("travel", "meet", "travel", "meet");
    assertThat(planned.modelCalls()).isOne();
  }

  @Test
  void aBadDraftIsRepairedAndItsFaultsAreNamed() {
    Outcome.Repaired repaired = (Outcome.Repaired) plan(DayOuts.reader(), "Bram\nIda\n").outcome();
    assertThat(repaired.faults()).isNotEmpty();
    assertThat(repaired.edits()).isNotEmpty();
  }

  @Test
  void withoutADraftThereIsNothingToFault() {
    try (Surefoot surefoot = open(DayOuts.reader(), "")) {
      Outcome outcome =
          surefoot.plan(new Request("go", "meeting", List.of(), Drafter.none())).outcome();
      assertThat(((Outcome.Repaired) outcome).faults()).isEmpty();
    }
  }

  @Test
  void aDoubtIsAskedBeforeAnythingIsPlanned() {
    Quote about = new Quote("the big one", 3, 14);
    Planned planned = plan(DayOuts.doubting("Which one?", about), "Ida");
    Outcome.NeedsAnswer asked = (Outcome.NeedsAnswer) planned.outcome();
    assertThat(asked.question()).isEqualTo("Which one?");
    assertThat(asked.about()).isEqualTo(about);
    assertThat(planned.draft()).isNull();
    assertThat(planned.modelTokens()).isEqualTo(90);
  }

  @Test
  void aMissingFactIsAQuestion() {
    Spec spec = DayOuts.spec();
    Spec cut = new Spec("meeting", spec.constraints().subList(1, 7), List.of());
    Outcome.NeedsAnswer asked = (Outcome.NeedsAnswer) plan(DayOuts.reader(cut), "Ida").outcome();
    assertThat(asked.question()).startsWith("Where does the day begin");
  }

  @Test
  void aContradictionIsAQuestion() {
    Spec twice = DayOuts.with(DayOuts.spec(), "start", "place", "Tower", "time", 600);
    Outcome.NeedsAnswer asked = (Outcome.NeedsAnswer) plan(DayOuts.reader(twice), "Ida").outcome();
    assertThat(asked.question()).contains("contradict").contains("Mill").contains("Tower");
  }

  @Test
  void theFactThatIsChosenOfTwoHolds() {
    Spec twice = DayOuts.with(DayOuts.spec(), "start", "place", "Tower", "time", 600);
    try (Surefoot surefoot = open(DayOuts.reader(twice), "Ida\nBram\n")) {
      Request request = Request.of("go");
      Outcome.NeedsAnswer asked = (Outcome.NeedsAnswer) surefoot.plan(request).outcome();
      assertThat(asked.choices())
          .containsExactly("the day begins at Mill at 09:00", "the day begins at Tower at 10:00");
      Outcome outcome = surefoot.plan(request.answered(asked, "the one at the Mill")).outcome();
      assertThat(OutcomeJson.plan(outcome)).isNotNull();
      assertThat(OutcomeJson.spec(outcome).of("start"))
          .extracting(start -> start.text("place"))
          .containsExactly("Mill");
    }
  }

  @Test
  void aFactThatCannotHoldCanBeLeftOut() {
    Spec odd = DayOuts.with(DayOuts.spec(), "must_meet", "person", "Cleo");
    try (Surefoot surefoot = open(DayOuts.reader(odd), "Ida\nBram\n")) {
      Request request = Request.of("go");
      Outcome.NeedsAnswer asked = (Outcome.NeedsAnswer) surefoot.plan(request).outcome();
      assertThat(asked.choices()).containsExactly("leave out that Cleo has to be met");
      Outcome outcome = surefoot.plan(request.answered(asked, "1")).outcome();
      assertThat(outcome).isInstanceOf(Outcome.Verified.class);
      assertThat(OutcomeJson.spec(outcome).of("must_meet")).isEmpty();
    }
  }

  @Test
  void aQuestionThatWasAnsweredInVainSaysSo() {
    Quote about = new Quote("the big one", 3, 14);
    try (Surefoot surefoot = open(DayOuts.doubting("Which one?", about), "")) {
      Request request = Request.of("to the big one");
      for (String words : List.of("dunno", "no\n idea")) {
        Outcome.NeedsAnswer asked = (Outcome.NeedsAnswer) surefoot.plan(request).outcome();
        request = request.answered(asked, words);
      }
      Outcome.NeedsAnswer asked = (Outcome.NeedsAnswer) surefoot.plan(request).outcome();
      assertThat(asked.question()).isEqualTo("\"no idea\" does not settle it. Which one?");
      assertThat(request.said()).isEqualTo("to the big one\n\ndunno\n\nno\n idea");
    }
  }

  @Test
  void repliesThatAreNoneAreRefusedWithARemedy() {
    Outcome.NeedsAnswer asked =
        new Outcome.NeedsAnswer(DayOuts.spec(), "Which one?", null, List.of());
    for (String words : List.of("", " ", "?!", "a\0b", "\u001b[2J a", "x".repeat(5000))) {
      assertThatThrownBy(() -> Request.of("go").answered(asked, words))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Maybe ");
    }
    Request request = Request.of("go");
    for (int i = 0; i < Request.MOST_REPLIES; i++) {
      request = request.answered(asked, "dunno");
    }
    Request full = request;
    assertThatThrownBy(() -> full.answered(asked, "dunno")).hasMessageContaining("Maybe ");
  }

  @Test
  void whatWouldBeAskedCanBeSeenBeforePlanning() {
    Spec spec = DayOuts.spec();
    Spec cut = new Spec("meeting", spec.constraints().subList(1, 7), List.of());
    try (Surefoot surefoot = open(DayOuts.reader(cut), "")) {
      var reading = surefoot.read(Request.of("go"));
      assertThat(reading.spec()).isEqualTo(cut);
      assertThat(reading.doubts())
          .extracting(doubt -> doubt.question())
          .containsExactly("Where does the day begin, and at what time?");
    }
  }

  @Test
  void anImpossibleRequestIsProvenSo() {
    Spec late = DayOuts.with(DayOuts.spec(), "must_meet", "person", "Bram");
    Spec hopeless = DayOuts.with(late, "end_by", "time", 600);
    Outcome.Infeasible none = (Outcome.Infeasible) plan(DayOuts.reader(hopeless), "Bram").outcome();
    assertThat(none.conflict()).extracting(c -> c.kind()).contains("must_meet", "end_by");
    assertThat(none.relaxations()).isNotEmpty();
  }

  @Test
  void noPlanIsRuledOutWhileWordsWerePassedOver() {
    Spec late = DayOuts.with(DayOuts.spec(), "must_meet", "person", "Bram");
    Spec hopeless = DayOuts.with(late, "end_by", "time", 600);
    Quote words = new Quote("Bram again at 9:40", 3, 21);
    Reading reading = new Reading(hopeless, List.of(), 0, 0, some -> hopeless, List.of(words));
    try (Surefoot surefoot = open((request, replies, candidates, model) -> reading, "")) {
      Request request = Request.of("go Bram again at 9:40");
      var asked = (Outcome.NeedsAnswer) surefoot.plan(request).outcome();
      assertThat(asked.question()).contains("Bram again at 9:40");
      assertThat(surefoot.plan(request.answered(asked, "nothing")).outcome())
          .isInstanceOf(Outcome.Infeasible.class);
    }
  }

  @Test
  void aPlanFromElsewhereIsJudgedAndMended() {
    try (Surefoot surefoot = open(DayOuts.reader(), "")) {
      Step early =
          new Step("x", "meet", Map.of("person", "Ida", "place", "Quay"), 530, 560, List.of());
      Plan plan = new Plan("meeting", List.of(early));
      assertThat(surefoot.verify(plan, DayOuts.spec()).valid()).isFalse();
      Outcome outcome = surefoot.repair(plan, DayOuts.spec());
      assertThat(surefoot.verify(OutcomeJson.plan(outcome), DayOuts.spec()).valid()).isTrue();
    }
  }

  @Test
  void anInvalidPlanIsNotRun() {
    try (Surefoot surefoot = open(DayOuts.reader(), "")) {
      Step alone = new Step("x", "meet", Map.of("person", "Ida", "place", "Quay"), 0, 1, List.of());
      Plan plan = new Plan("meeting", List.of(alone));
      Report report = run(surefoot, plan, List.of());
      assertThat(((Report.Stopped) report).why()).contains("not valid");
      assertThat(report.trail().journal()).isEmpty();
    }
  }

  @Test
  void aFailureOnTheWayIsReplannedAroundWhatHasHappened() {
    try (Surefoot surefoot = open(DayOuts.reader(), "Ida\nBram\n")) {
      Plan plan = OutcomeJson.plan(surefoot.plan("go"));
      Report report = run(surefoot, plan, List.of("left_early:person=Bram,time=10:40"));
      assertThat(report).isInstanceOf(Report.Finished.class);
      assertThat(report.trail().done()).extracting(Step::tool).containsExactly("travel", "meet");
      assertThat(report.trail().changes()).hasSize(1);
    }
  }

  @Test
  void aConnectionThatIsCancelledLeadsToAnotherOrder() {
    List<Constraint> facts = new ArrayList<>();
    fact(facts, "total_days", Map.of("days", 5));
    List.of("Graz", "Bari", "Turku")
        .forEach(
            city -> fact(facts, "stay", Map.of("city", city, "days", city.equals("Graz") ? 3 : 2)));
    fact(facts, "first_city", Map.of("city", "Graz"));
    fact(facts, "direct", Map.of("from", "Graz", "to", "Bari"));
    fact(facts, "direct", Map.of("from", "Bari", "to", "Turku"));
    fact(facts, "direct", Map.of("from", "Graz", "to", "Turku"));
    fact(facts, "direct", Map.of("from", "Turku", "to", "Bari"));
    Spec spec = new Spec("trip", facts, List.of());
    try (Surefoot surefoot = open(DayOuts.reader(), "Graz\nBari\nTurku\n")) {
      Plan plan = OutcomeJson.plan(surefoot.plan(spec, null).outcome());
      var domain = surefoot.domain("trip");
      var world = SimulatedWorld.of(domain, List.of("cancelled:from=Graz,to=Bari"));
      Report report = surefoot.run(plan, spec, world.toolbox(domain), ApprovalPolicy.all());
      assertThat(report).isInstanceOf(Report.Finished.class);
      assertThat(report.trail().done().stream().filter(step -> step.tool().equals("stay")))
          .extracting(step -> step.args().get("city"))
          .containsExactly("Graz", "Turku", "Bari");
    }
  }

  private static void fact(List<Constraint> facts, String kind, Map<String, Object> slots) {
    facts.add(new Constraint("c" + facts.size(), kind, slots, Strength.HARD, null));
  }

  @Test
  void requestsThatAreNoneAreRefusedWithARemedy() {
    try (Surefoot surefoot = open(DayOuts.reader(), "")) {
      for (String text : List.of("", " \n", "a\0b", "?!...", "x".repeat(Texts.MOST + 1))) {
        assertThatThrownBy(() -> surefoot.plan(text))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("Maybe ");
      }
      assertThatThrownBy(() -> surefoot.plan(new Request("go", "gardening", List.of(), null)))
          .hasMessageContaining("'gardening'")
          .hasMessageContaining("meeting");
    }
  }

  private static Report run(Surefoot surefoot, Plan plan, List<String> failures) {
    var domain = surefoot.domain("meeting");
    var tools = SimulatedWorld.of(domain, failures).toolbox(domain);
    return surefoot.run(plan, DayOuts.spec(), tools, ApprovalPolicy.all());
  }

  private static Planned plan(RequestReader reader, String draft) {
    try (Surefoot surefoot = open(reader, draft)) {
      return surefoot.plan(Request.of("go"));
    }
  }

  private static Surefoot open(RequestReader reader, String draft) {
    return Surefoot.open(
        Options.at(Path.of("."))
            .reader(reader)
            .model(new ScriptedModel("draft", prompt -> draft))
            .memory(null));
  }
}
