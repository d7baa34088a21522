package dev.surefoot.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final Map<String, Domain> DOMAINS = DomainLoader.loadAll(Path.of("."));

  /** A spec from kind and slots in turn. */
  private static Spec spec(String domain, Object... parts) {
    List<Constraint> constraints = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 2) {
      @SuppressWarnings("unchecked")
      Map<String, Object> slots = (Map<String, Object>) parts[i + 1];
      String kind = (String) parts[i];
      Strength strength = kind.equals("earliest") ? Strength.SOFT : Strength.HARD;
      constraints.add(new Constraint("c" + i, kind, slots, strength, null));
    }
    return new Spec(domain, constraints, List.of());
  }

  private static Object[] meeting(Object... more) {
    List<Object> parts =
        new ArrayList<>(
            List.of(
                "start", Map.of("place", "Gate", "time", 540),
                "window", Map.of("person", "Ann", "place", "Mill", "from", 600, "to", 720),
                "min_duration", Map.of("person", "Ann", "minutes", 30),
                "travel", Map.of("from", "Gate", "to", "Mill", "minutes", 10)));
    parts.addAll(List.of(more));
    return parts.toArray();
  }

  private static List<String> faults(Spec spec) {
    return Problems.faults(DOMAINS.get(spec.domain()), spec).stream().map(Fault::message).toList();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(faults(spec("calendar")))
        .hasSize(3)
        .allMatch(m -> m.startsWith("The request does not say") && m.contains("Maybe "));
  }

  @Test
  void unknownKindsAndSlotsAndWrongTypesAreQuoted() {
    Object[] parts =
        meeting(
            "mood", Map.of(),
            "must_meet", Map.of("person", 7),
            "must_meet", Map.of("persona", "Ann"),
            "break", Map.of("minutes", 1_000_000_000, "from", 0, "to", 99_999));
    assertThat(faults(spec("meeting", parts)))
        .anyMatch(m -> m.contains("no kind 'mood'"))
        .anyMatch(m -> m.contains("slot 'person': '7' is no name"))
        .anyMatch(m -> m.contains("unknown slot 'persona'"))
        .anyMatch(m -> m.contains("slot 'person': it is missing"))
        .anyMatch(m -> m.contains("1000000000 is no number of minutes from 1 to 100000"))
        .anyMatch(m -> m.contains("99999 is no time from 0 to 2880"));
  }

  @Test
  void contradictionsQuoteBothSides() {
    Object[] parts =
        meeting(
            "start", Map.of("place", "Quay", "time", 540),
            "travel", Map.of("from", "Gate", "to", "Mill", "minutes", 12),
            "min_duration", Map.of("person", "Ann", "minutes", 30));
    assertThat(faults(spec("meeting", parts)))
        .hasSize(2)
        .anyMatch(m -> m.contains("begins at Gate at 09:00; the day begins at Quay at 09:00"))
        .anyMatch(m -> m.contains("10 min from Gate to Mill; it takes 12 min from Gate to Mill"));
  }

  @Test
  void aPersonWithoutALengthIsAskedAbout() {
    Object[] parts =
        meeting("window", Map.of("person", "Bo", "place", "Quay", "from", 600, "to", 700));
    assertThat(Problems.faults(DOMAINS.get("meeting"), spec("meeting", parts)))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.problem())
                    .isEqualTo("It is not said how long a meeting with Bo takes."))
        .satisfies(f -> assertThat(f.constraint().text("person")).isEqualTo("Bo"));
  }

  @Test
  void wrongStrengthAndDomainAndDoubleIdsAreFaults() {
    Constraint soft =
        new Constraint("c0", "start", Map.of("place", "Gate", "time", 0), Strength.SOFT, null);
    Spec good = spec("meeting", meeting());
    List<Constraint> all = new ArrayList<>(good.constraints());
    all.add(soft);
    assertThat(faults(new Spec("meeting", all, List.of())))
        .anyMatch(m -> m.contains("always HARD"))
        .anyMatch(m -> m.contains("the id 'c0'"));
    assertThat(Problems.faults(DOMAINS.get("trip"), good)).hasSize(1);
  }

  @Test
  void optionsFollowTheStatedDaysToTheMinute() {
    Spec spec =
        spec(
            "calendar",
            "work_hours",
            Map.of("from", 540, "to", 600),
            "days",
            Map.of("days", List.of("Friday", "Monday")),
            "duration",
            Map.of("minutes", 57),
            "busy",
            Map.of("person", "Ann", "day", "Friday", "from", 541, "to", 542));
    Problem problem = Problems.of(DOMAINS.get("calendar"), spec);
    List<Step> options = ((Problem.Choose) problem.decision()).slots().get(0).options();
    assertThat(options)
        .extracting(s -> s.args().get("day") + " " + s.start())
        .containsExactly(
            "Friday 542", "Friday 543", "Monday 540", "Monday 541", "Monday 542", "Monday 543");
  }

  @Test
  void aDurationLongerThanTheDayLeavesNoOption() {
    Spec spec =
        spec(
            "calendar",
            "work_hours",
            Map.of("from", 540, "to", 600),
            "days",
            Map.of("days", List.of("Friday")),
            "duration",
            Map.of("minutes", 100_000));
    Problem problem = Problems.of(DOMAINS.get("calendar"), spec);
    assertThat(((Problem.Choose) problem.decision()).slots().get(0).options()).isEmpty();
    assertThat(problem.skipped(List.of())).hasSize(1);
  }

  @Test
  void aPlaceMayBeBothStartAndVisitedAndMissingLinksStillSchedule() {
    Object[] parts =
        meeting(
            "window", Map.of("person", "Bo", "place", "Gate", "from", 540, "to", 700),
            "min_duration", Map.of("person", "Bo", "minutes", 20));
    Problem problem = Problems.of(DOMAINS.get("meeting"), spec("meeting", parts));
    var sequence = (Problem.Sequence) problem.decision();
    Step bo = sequence.schedule().after(null, sequence.visits().get(1));
    assertThat(bo.start()).isEqualTo(540);
    Step ann = sequence.schedule().after(bo, sequence.visits().get(0));
    assertThat(ann.start()).isEqualTo(600);
    Step back = sequence.schedule().after(ann, sequence.visits().get(1));
    assertThat(back.start()).isEqualTo(ann.end());
    assertThat(problem.complete(List.of(bo, ann)).steps())
        .extracting(Step::tool)
        .containsExactly("meet", "travel", "meet");
  }

  @Test
  void travelDaysAreSharedWhereTheTotalOnlyFitsThatWay() {
    for (int total : new int[] {6, 7}) {
      Spec spec =
          spec(
              "trip",
              "total_days",
              Map.of("days", total),
              "stay",
              Map.of("city", "Oslo", "days", 4),
              "stay",
              Map.of("city", "Rome", "days", 3),
              "direct",
              Map.of("from", "Oslo", "to", "Rome"));
      var sequence = (Problem.Sequence) Problems.of(DOMAINS.get("trip"), spec).decision();
      Step oslo = sequence.schedule().after(null, sequence.visits().get(0));
      Step rome = sequence.schedule().after(oslo, sequence.visits().get(1));
      assertThat(rome.start()).isEqualTo(total == 6 ? 4 : 5);
      assertThat(rome.end()).isEqualTo(total);
    }
  }
}
