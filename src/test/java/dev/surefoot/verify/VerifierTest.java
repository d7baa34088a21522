package dev.surefoot.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans that nobody here made. */
class VerifierTest {

  private static final Problem PROBLEM = problem("meeting", "home-by-five");
  private static final Plan GOOD = good();

  private static Problem problem(String name, String example) {
    try {
      Domain domain = DomainLoader.load(Path.of("."), name);
      Path file = domain.folder().resolve("examples").resolve(example).resolve("spec.json");
      return Problems.of(domain, SpecJson.read(domain, Files.readString(file)).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Plan good() {
    var sequence = (Problem.Sequence) PROBLEM.decision();
    List<Step> steps = new ArrayList<>();
    for (Problem.Visit visit : sequence.visits()) {
      Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
      steps.add(sequence.schedule().after(last, visit));
    }
    return PROBLEM.complete(steps);
  }

  private static Plan with(int index, Step step) {
    List<Step> steps = new ArrayList<>(GOOD.steps());
    steps.set(index, step);
    return new Plan(GOOD.domain(), steps);
  }

  private static Plan plus(Step step) {
    List<Step> steps = new ArrayList<>(GOOD.steps());
    steps.add(step);
    return new Plan(GOOD.domain(), steps);
  }

  private static List<String> broken(Plan plan) {
    return Verifier.verify(PROBLEM, plan).violations().stream()
        .filter(v -> v.level() == 0)
        .map(v -> v.rule() + ": " + v.message())
        .toList();
  }

  @Test
  void aGoodPlanIsGoodAlsoWithOtherIdsAndWithoutOrder() {
    List<Step> renamed =
        GOOD.steps().stream()
            .map(s -> new Step("ñ" + s.id(), s.tool(), s.args(), s.start(), s.end(), List.of()))
            .toList();
    assertThat(broken(GOOD)).isEmpty();
    assertThat(broken(new Plan("meeting", renamed))).isEmpty();
  }

  @Test
  void thePlanMayShowWhereItBegins() {
    Step begin = new Step("b", "begin", Map.of("place", "home"), 790, 790, List.of());
    assertThat(broken(plus(begin))).isEmpty();
    Step elsewhere = new Step("b", "begin", Map.of("place", "the library"), 790, 790, List.of());
    assertThat(broken(plus(elsewhere))).singleElement().asString().contains("does not follow");
  }

  @Test
  void aTransitionMayTakeLongerButNotLess() {
    Step travel = GOOD.steps().get(0);
    Step later = new Step(travel.id(), "travel", travel.args(), 795, 809, List.of());
    Step shorter = new Step(travel.id(), "travel", travel.args(), 795, 800, List.of());
    assertThat(broken(with(0, later))).isEmpty();
    assertThat(broken(with(0, shorter))).singleElement().asString().contains("wrong times");
  }

  @Test
  void aTransitionThatLeadsElsewhereIsSurplusAndTheRightOneMissing() {
    Step travel = GOOD.steps().get(0);
    Map<String, Object> args = Map.of("from", "home", "to", "the boathouse");
    assertThat(broken(with(0, new Step(travel.id(), "travel", args, 790, 802, List.of()))))
        .anyMatch(m -> m.contains("is missing: travel from home to the library"))
        .anyMatch(m -> m.contains("does not follow: travel from home to the boathouse"));
  }

  @Test
  void malformedStepsAreNamed() {
    assertThat(broken(plus(new Step("x", "sing", Map.of(), 800, 810, List.of()))))
        .containsExactly("tool: Step 'x' calls 'sing', which is no tool.");
    assertThat(broken(plus(new Step("x", "meet", Map.of("person", 5), 800, 810, List.of()))))
        .containsExactly(
            "args: Step 'x' has a wrong argument 'person': '5' is no name.",
            "args: Step 'x' has a wrong argument 'place': it is missing.");
    assertThat(broken(plus(new Step("x", "travel", Map.of("by", "bus"), 10, 5, List.of()))))
        .anyMatch(m -> m.contains("unknown argument 'by'"))
        .anyMatch(m -> m.startsWith("times: "));
    assertThat(broken(plus(GOOD.steps().get(1))))
        .containsExactly("step_id: Step 'meet-1' has the id of another step.");
  }

  @Test
  void theOrderOfStepsIsChecked() {
    Step s = GOOD.steps().get(1);
    List<String> unknown = List.of("nowhere");
    List<String> itself = List.of(s.id());
    List<String> later = List.of("meet-2");
    assertThat(broken(with(1, new Step(s.id(), s.tool(), s.args(), s.start(), s.end(), unknown))))
        .singleElement()
        .asString()
        .contains("'nowhere', which is no step");
    assertThat(broken(with(1, new Step(s.id(), s.tool(), s.args(), s.start(), s.end(), itself))))
        .anyMatch(m -> m.contains("waits for itself"));
    assertThat(broken(with(1, new Step(s.id(), s.tool(), s.args(), s.start(), s.end(), later))))
        .anyMatch(m -> m.contains("waits for itself"))
        .anyMatch(m -> m.contains("ends later than it begins"));
  }

  @Test
  void overlappingAndHugeTimesAreBroken() {
    Step s = GOOD.steps().get(1);
    Step huge = new Step(s.id(), s.tool(), s.args(), s.start(), 1_000_000_000, List.of());
    assertThat(broken(with(1, huge))).anyMatch(m -> m.startsWith("window_closes: "));
    Step clash =
        new Step(
            "x", "meet", Map.of("person", "Ilse", "place", "the library"), 811, 836, List.of());
    assertThat(broken(plus(clash))).anyMatch(m -> m.startsWith("travel: "));
  }

  @Test
  void aPlanOfAnotherDomainAndAnEmptyOneAreJudged() {
    assertThat(broken(new Plan("trip", GOOD.steps()))).anyMatch(m -> m.startsWith("domain: "));
    assertThat(broken(new Plan("meeting", List.of())))
        .containsExactly("must_meet: Cato has to be met, but is not.");
  }

  @Test
  void violationsCiteTheFactsTheyRestOn() {
    Step travel = GOOD.steps().get(2);
    Step cato = GOOD.steps().get(3);
    Step early = new Step(cato.id(), "meet", cato.args(), 840, 895, List.of());
    assertThat(Verifier.verify(PROBLEM, with(3, early)).violations())
        .filteredOn(v -> v.rule().equals("travel"))
        .singleElement()
        .satisfies(v -> assertThat(v.constraint().number("minutes")).isEqualTo(18))
        .satisfies(v -> assertThat(v.steps()).containsExactly("meet-1", "meet-2"));
    assertThat(travel.tool()).isEqualTo("travel");
  }

  @Test
  void twoStepsForOneSlotAreOneTooMany() {
    Problem calendar = problem("calendar", "wish-must-give-way");
    Step a = new Step("a", "book", Map.of("day", "Wednesday"), 600, 660, List.of());
    Step b = new Step("b", "book", Map.of("day", "Wednesday"), 610, 670, List.of());
    Verdict verdict = Verifier.verify(calendar, new Plan("calendar", List.of(a, b)));
    assertThat(verdict.violations()).extracting(Violation::rule).contains("surplus");
    assertThat(verdict.valid()).isFalse();
  }
}
