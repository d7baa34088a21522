package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Edit.Change;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.verify.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Valid drafts that no search makes, and what has happened against the rules. */
class DraftedTest {

  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(20));
  private static final Object[][] DAY = {
    {"start", "place", "Mill", "time", 540},
    {"travel", "from", "Mill", "to", "Quay", "minutes", 30},
    {"travel", "from", "Quay", "to", "Tower", "minutes", 60},
    {"window", "person", "Ida", "place", "Quay", "from", 630, "to", 720},
    {"min_duration", "person", "Ida", "minutes", 60},
    {"window", "person", "Bram", "place", "Tower", "from", 780, "to", 830},
    {"min_duration", "person", "Bram", "minutes", 50},
  };
  private static final Step IDA = meet("meet-1", "Ida", "Quay", 630, 690);
  private static final Step BRAM = meet("meet-2", "Bram", "Tower", 780, 830);

  private final Repairer repairer = new Repairer(RandomSpecs::bind);

  private static Step meet(String id, String person, String place, int start, int end) {
    return new Step(id, "meet", Map.of("person", person, "place", place), start, end, List.of());
  }

  private static Spec day(Object[]... more) {
    List<Object[]> facts = new ArrayList<>(List.of(DAY));
    facts.addAll(List.of(more));
    return RandomSpecs.told("meeting", facts.toArray(Object[][]::new));
  }

  private Repair repair(Problem problem, List<Step> draft, Step... happened) {
    return repairer.repair(problem, problem.complete(draft), new Pinned(List.of(happened)), BUDGET);
  }

  /** The schedule rests at once; only a later rest leaves time for the way before it. */
  @Test
  void aDraftThatBettersTheScheduleIsKeptAndNothingWorseCalledOptimal() {
    Step rest =
        new Step("rest-1", "rest", Map.of("place", "Quay", "since", 690), 750, 780, List.of());
    List<Step> draft = List.of(IDA, rest, BRAM);
    Object[] pause = {"break", "minutes", 30, "from", 720, "to", 840};
    Object[] must = {"must_meet", "person", "Ida"};
    Object[] both = {"must_meet", "person", "Bram"};
    for (Spec spec : List.of(day(pause), day(pause, must, both))) {
      Problem problem = RandomSpecs.bind(spec);
      assertThat(Verifier.verify(problem, problem.complete(draft)).valid()).isTrue();
      Repair.Solved solved = (Repair.Solved) repair(problem, draft);
      assertThat(solved.edits()).isEmpty();
      assertThat(solved.plan()).isEqualTo(problem.complete(draft));
      assertThat(solved.score()).isEqualTo(Verifier.verify(problem, solved.plan()).score());
      assertThat(solved.proof()).isEqualTo(Proof.FEASIBLE);
      assertThat(solved.bound()).isGreaterThan(solved.score());
    }
  }

  @Test
  void aDraftAsGoodAsTheBestIsKeptThoughItWaits() {
    Problem problem = RandomSpecs.bind(day());
    Step later = meet("meet-1", "Ida", "Quay", 640, 700);
    Repair.Solved first = (Repair.Solved) repair(problem, List.of());
    Repair.Solved solved = (Repair.Solved) repair(problem, List.of(later, BRAM));
    assertThat(solved.plan().steps()).contains(problem.complete(List.of(later)).steps().get(1));
    assertThat(solved.edits()).isEmpty();
    assertThat(solved.score()).isEqualTo(first.score());
    assertThat(solved.proof()).isEqualTo(Proof.OPTIMAL);
  }

  @Test
  void aDraftThatIsWorseIsMended() {
    Problem problem = RandomSpecs.bind(day());
    Repair.Solved solved = (Repair.Solved) repair(problem, List.of(IDA));
    assertThat(solved.edits()).extracting(Edit::change).containsExactly(Change.ADD);
    assertThat(solved.proof()).isEqualTo(Proof.OPTIMAL);
  }

  /** Ida was met too long for a window that has closed meanwhile. */
  @Test
  void whatHasHappenedIsNotHeldAgainstThePlan() {
    Spec before = day();
    Constraint window = before.of("window").get(0);
    Map<String, Object> slots = new LinkedHashMap<>(window.slots());
    slots.put("to", 650);
    Constraint closed =
        new Constraint(window.id(), window.kind(), slots, window.strength(), window.quote());
    Spec spec = Feasibility.with(before, window, closed);
    Problem problem = RandomSpecs.bind(spec);
    Repair.Solved solved = (Repair.Solved) repair(problem, List.of(IDA, BRAM), IDA);
    assertThat(solved.plan()).isEqualTo(problem.complete(List.of(IDA, BRAM)));
    assertThat(solved.edits()).isEmpty();
    assertThat(Verifier.verify(problem, solved.plan()).valid()).isFalse();
    var verdict = Verifier.verify(problem, solved.plan(), solved.plan().steps().subList(0, 2));
    assertThat(verdict.valid()).isTrue();
    assertThat(verdict.score()).isEqualTo(solved.score());
    Repair searched = repairer.repair(problem, null, new Pinned(List.of(IDA)), BUDGET.withNodes(1));
    assertThat(((Repair.Solved) searched).score().feasible()).isTrue();
  }
}
