package dev.surefoot.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.OutcomeJson;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.execute.ApprovalPolicy;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.Retries;
import dev.surefoot.execute.Terms;
import dev.surefoot.execute.journal.Entry;
import dev.surefoot.execute.journal.Event;
import dev.surefoot.execute.journal.Journal;
import dev.surefoot.execute.journal.Version;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.spec.Strength;
import dev.surefoot.tool.Results;
import dev.surefoot.verify.Verifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Random plans, faults and restarts: no executed step breaks a hard constraint, none happens twice,
 * and no protected slot is filled from a tool's words.
 */
class FaultProperties {

  private static final int MOST_RESTARTS = 8;
  private static final Set<String> NAMES =
      Set.of("Ida", "Bram", "Sefa", "Gate", "Mill", "Quay", "Tower");

  private static final Surefoot SUREFOOT = MeetingDay.surefoot();
  private static final Domain MEETING = SUREFOOT.domain("meeting");
  private static final Map<String, Integer> SEEN = new TreeMap<>();

  /** A new one now and then: looking for the last run takes longer the more there are. */
  private static Journal journal = Journal.inMemory();

  private static int runs;
  private static final Map<Integer, Case> CASES = new HashMap<>();

  private record Case(Spec spec, Plan plan) {}

  /** A property about faults is worth nothing when there are none. */
  @AfterContainer
  static void everythingHappened() {
    journal.close();
    SUREFOOT.close();
    System.err.println("FAULTS " + SEEN);
    assertThat(SEEN)
        .containsKeys(
            "replanned", "protected_slot", "wrong_schema", "too_large", "found_done", "try_later")
        .containsKeys("restarted", "failed", "together");
  }

  @Property(tries = 10_000, afterFailure = AfterFailureMode.RANDOM_SEED)
  void whatIsDoneKeepsTheRulesAndIsNobodysElse(
      @ForAll @IntRange(max = 59) int which,
      @ForAll long seed,
      @ForAll @IntRange(max = 60) int percent) {
    if (++runs % 100 == 0) {
      journal.close();
      journal = Journal.inMemory();
    }
    Case it = CASES.computeIfAbsent(which, FaultProperties::planned);
    FaultyWorld world = new FaultyWorld(seed, percent);
    drive(it, world);
    if (world.together()) {
      see("together");
    }
    for (FaultyWorld.Done done : world.done) {
      done.args()
          .asMap()
          .forEach(
              (slot, value) -> {
                if (!slot.equals("note")) {
                  assertThat(value.getAsString()).as(slot).doesNotContain("MALLORY", "evil");
                }
                if (slot.equals("who") || slot.equals("place")) {
                  assertThat(value.getAsString()).isIn(NAMES);
                }
              });
    }
    assertThat(world.most()).as("deeds of one key").isLessThanOrEqualTo(1);
    everyStepWasOfAValidPlan();
  }

  /** Runs it; whenever the process dies or somebody has to look, it is taken up again. */
  private static void drive(Case it, FaultyWorld world) {
    Plan plan = world.loose() ? loose(it.plan()) : it.plan();
    boolean begun = false;
    for (int i = 0; i <= MOST_RESTARTS; i++) {
      Results results = new Results();
      Terms terms =
          Terms.of(world.toolbox(MEETING, it.spec(), plan, results), ApprovalPolicy.all())
              .retries(Retries.atOnce(3))
              .witness(world::looks);
      try {
        Report report =
            begun
                ? SUREFOOT.resume(journal, journal.runs().get(0).id(), terms)
                : SUREFOOT.run(plan, it.spec(), terms, journal, "{}");
        if (!(report instanceof Report.InDoubt)) {
          return;
        }
        begun = true;
      } catch (FaultyWorld.Crash died) {
        see("restarted");
        begun = true;
      }
    }
  }

  /** The steps of a plan as if none waited for another. */
  private static Plan loose(Plan plan) {
    return new Plan(
        plan.domain(),
        plan.steps().stream()
            .map(s -> new Step(s.id(), s.tool(), s.args(), s.start(), s.end(), List.of()))
            .toList());
  }

  private static void everyStepWasOfAValidPlan() {
    String run = journal.runs().get(0).id();
    List<Version> versions = journal.versions(run);
    List<Step> happened = new ArrayList<>();
    Map<String, Step> called = new HashMap<>();
    Plan plan = plan(versions.get(0));
    for (Entry entry : journal.entries(run)) {
      Event event = entry.event();
      see(event.kind().name().toLowerCase(Locale.ROOT));
      List.of("protected_slot", "wrong_schema", "too_large").stream()
          .filter(event.detail()::contains)
          .forEach(FaultProperties::see);
      if (event.kind() == Event.Kind.REPLANNED) {
        Version version = versions.get(event.version() - 1);
        Spec spec = SpecJson.read(MEETING, version.spec()).value();
        plan = plan(version);
        assertThat(Verifier.verify(SUREFOOT.problem(spec), plan, happened).valid())
            .as("version %d", version.number())
            .isTrue();
      } else if (event.kind() == Event.Kind.INTENT) {
        called.put(event.key(), step(plan, event.step()));
      } else if (event.kind() == Event.Kind.DONE || event.kind() == Event.Kind.FOUND_DONE) {
        happened.add(called.get(event.key()));
      }
    }
  }

  private static void see(String what) {
    SEEN.merge(what, 1, Integer::sum);
  }

  private static Plan plan(Version version) {
    return PlanJson.read(MEETING, version.plan()).value();
  }

  private static Step step(Plan plan, String id) {
    return plan.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static Case planned(int which) {
    Random random = new Random(which);
    List<Constraint> facts = new ArrayList<>();
    fact(facts, "start", Map.of("place", "Gate", "time", 540));
    List<String> places = List.of("Gate", "Mill", "Quay", "Tower");
    List<String> people = List.of("Ida", "Bram", "Sefa").subList(0, 1 + random.nextInt(3));
    for (String person : people) {
      int from = 540 + 15 * random.nextInt(12);
      String place = places.get(1 + random.nextInt(3));
      fact(
          facts,
          "window",
          Map.of(
              "person",
              person,
              "place",
              place,
              "from",
              from,
              "to",
              from + 120 + 15 * random.nextInt(10)));
      fact(facts, "min_duration", Map.of("person", person, "minutes", 15 + 15 * random.nextInt(3)));
    }
    for (String from : places) {
      for (String to : places) {
        if (!from.equals(to)) {
          fact(facts, "travel", Map.of("from", from, "to", to, "minutes", 5 + random.nextInt(20)));
        }
      }
    }
    Spec spec = new Spec("meeting", facts, List.of());
    Plan plan = OutcomeJson.plan(SUREFOOT.plan(spec, Drafter.none()).outcome());
    assertThat(plan).as("case %d", which).isNotNull();
    return new Case(spec, plan);
  }

  private static void fact(List<Constraint> facts, String kind, Map<String, Object> slots) {
    facts.add(new Constraint("c" + facts.size(), kind, slots, Strength.HARD, null));
  }
}
