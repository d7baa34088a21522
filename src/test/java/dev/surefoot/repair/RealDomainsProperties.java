package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.surefoot.Examples;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.plan.Step;
import dev.surefoot.repair.Dominance.Mode;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Score;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import dev.surefoot.verify.Verdict;
import dev.surefoot.verify.Verifier;
import dev.surefoot.verify.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Verifier and repairer on made-up specs of the project's own domains and on their examples. */
class RealDomainsProperties {

  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(20));

  /** About a step by itself, which other rules then do not look at: the solver makes no such. */
  private static final Set<String> MALFORMED = Set.of("tool", "args", "times", "step_id");

  /**
   * What the solver's model cannot express: it has one domain, its decisions are in an order by
   * their times, a seat for each slot, and transitions that follow from the decisions.
   */
  private static final Set<String> NOT_EXPRESSED =
      Set.of("domain", "order", "surplus", "transition");

  /** Of more visits brute force takes too long. */
  private static final int MOST_VISITS = 6;

  private final Repairer repairer = new Repairer(RandomSpecs::bind);

  @Provide
  Arbitrary<String> domains() {
    return Arbitraries.of("calendar", "meeting", "trip");
  }

  @Provide
  Arbitrary<String> sequences() {
    return Arbitraries.of("meeting", "trip");
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Property(tries = 500)
  void verifierAndSolverGiveAnyPlanTheSameScore(
      @ForAll("domains") String domain, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    Problem problem = RandomSpecs.bind(RandomSpecs.crowded(domain, random));
    Plan plan = RandomPlans.scheduled(problem, random);
    sameScore(problem, plan);
    sameScore(problem, RandomPlans.damaged(problem, plan, random));
  }

  @Example
  void verifierAndSolverGiveTheExamplesTheSameScore() throws IOException {
    Random random = new Random(7);
    for (Path file : plans()) {
      Problem problem = Examples.problem(file.getParent());
      var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      String text = (json.has("plan") ? json.get("plan") : json).toString();
      Plan plan = PlanJson.read(problem.domain(), text).value();
      sameScore(problem, plan);
      for (int i = 0; i < 5; i++) {
        sameScore(problem, RandomPlans.damaged(problem, plan, random));
      }
    }
  }

  private static List<Path> plans() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("domains"))) {
      return paths
          .filter(p -> p.getFileName().toString().matches("(broken|valid)-.*json"))
          .sorted()
          .toList();
    }
  }

  private static void sameScore(Problem problem, Plan plan) {
    List<Step> decisions = problem.decisions(new Plan(plan.domain(), wellFormed(problem, plan)));
    Verdict verdict = Verifier.verify(problem, plan);
    long beyond =
        verdict.violations().stream()
            .filter(v -> MALFORMED.contains(v.rule()) || NOT_EXPRESSED.contains(v.rule()))
            .mapToLong(Violation::measure)
            .sum();
    Score rules = new Score(verdict.score().hard() + beyond, verdict.score().soft());
    assertThat(SolverScore.of(problem, decisions, problem.skipped(decisions)))
        .as("%s", plan)
        .isEqualTo(rules);
  }

  private static List<Step> wellFormed(Problem problem, Plan plan) {
    List<Step> sound = new ArrayList<>();
    for (Step step : plan.steps()) {
      boolean malformed =
          plan.steps().subList(0, plan.steps().indexOf(step)).stream()
                  .anyMatch(s -> s.id().equals(step.id()))
              || sound.contains(step)
              || Verifier.verify(problem, new Plan(plan.domain(), List.of(step)))
                  .violations()
                  .stream()
                  .anyMatch(v -> MALFORMED.contains(v.rule()));
      if (!malformed) {
        sound.add(step);
      }
    }
    return sound;
  }

  @Property(tries = 200)
  void repairedPlansBreakNothingHard(@ForAll("domains") String domain, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    Problem problem =
        RandomSpecs.bind(
            random.nextInt(4) == 0
                ? RandomSpecs.crowded(domain, random)
                : RandomSpecs.planted(domain, random));
    Plan draft = RandomPlans.damaged(problem, RandomPlans.scheduled(problem, random), random);
    if (repair(problem, draft) instanceof Repair.Solved solved) {
      Verdict verdict = Verifier.verify(problem, solved.plan());
      assertThat(verdict.valid()).as("%s", verdict.violations()).isTrue();
      assertThat(verdict.score()).isEqualTo(solved.score());
      assertThat(solved.bound()).isGreaterThanOrEqualTo(solved.score());
      Repair again = repair(problem, solved.plan());
      assertThat(((Repair.Solved) again).edits()).isEmpty();
    }
  }

  @Property(tries = 200)
  void aPlantedPlanIsNeverCalledInfeasible(
      @ForAll("domains") String domain, @ForAll("seeds") long seed) {
    Problem problem = RandomSpecs.bind(RandomSpecs.planted(domain, new Random(seed)));
    assertThat(repair(problem, null)).isInstanceOf(Repair.Solved.class);
  }

  @Property(tries = 200)
  void whatTheRulesPromiseChangesNoOptimum(
      @ForAll("sequences") String domain, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    Problem problem =
        RandomSpecs.bind(
            random.nextBoolean()
                ? RandomSpecs.crowded(domain, random)
                : RandomSpecs.planted(domain, random));
    Plan draft = RandomPlans.scheduled(problem, random);
    for (Closeness near : List.of(Closeness.NONE, Closeness.to(problem, draft))) {
      long[] cost = cost(problem, near, Dominance.mode(Tally.of(problem)));
      assertThat(cost).isEqualTo(cost(problem, near, Mode.OFF));
    }
  }

  private static long[] cost(Problem problem, Closeness near, Mode mode) {
    Task task = new Task(Pinned.NONE, near, near, null, false);
    Sequence sequence = (Sequence) problem.decision();
    Found found = SequenceSearch.run(problem, sequence, task, mode, BUDGET.start());
    return found.best() == null ? new long[0] : found.best().cost();
  }

  @Property(tries = 150)
  void conflictsAreMinimalAndRelaxationsWork(
      @ForAll("domains") String domain, @ForAll("seeds") long seed) {
    Spec spec = RandomSpecs.crowded(domain, new Random(seed));
    Problem problem = RandomSpecs.bind(spec);
    Assume.that(!(problem.decision() instanceof Sequence s) || s.visits().size() <= MOST_VISITS);
    explained(spec, repair(problem, null));
  }

  @Example
  void daysFixedInTwoCitiesAtOnceAreExplained() {
    Spec spec =
        RandomSpecs.told(
            "trip",
            new Object[] {"total_days", "days", 7},
            new Object[] {"stay", "city", "Oslo", "days", 4},
            new Object[] {"stay", "city", "Rome", "days", 4},
            new Object[] {"direct", "from", "Oslo", "to", "Rome"},
            new Object[] {"window", "city", "Oslo", "from", 1, "to", 3},
            new Object[] {"window", "city", "Rome", "from", 2, "to", 4});
    Repair repair = repair(RandomSpecs.bind(spec), null);
    explained(spec, repair);
    assertThat(((Repair.Infeasible) repair).conflict())
        .extracting(c -> c.text("city"))
        .containsExactly("Rome");
    assertThat(((Repair.Infeasible) repair).relaxations()).isNotEmpty();
  }

  private void explained(Spec spec, Repair repair) {
    boolean possible = possible(spec);
    assertThat(repair instanceof Repair.Infeasible).isEqualTo(!possible);
    if (repair instanceof Repair.Infeasible infeasible) {
      assertThat(infeasible.conflict()).isNotEmpty();
      infeasible.relaxations().forEach(r -> assertThat(possible(r.spec())).isTrue());
      List<Constraint> others = new ArrayList<>(spec.constraints());
      others.removeIf(c -> !demand(spec, c));
      if (possible(Feasibility.without(spec, others))) {
        others.removeAll(infeasible.conflict());
        minimal(Feasibility.without(spec, others), infeasible.conflict());
      }
    }
  }

  private static void minimal(Spec conflict, List<Constraint> demands) {
    assertThat(possible(conflict)).isFalse();
    for (Constraint demand : demands) {
      assertThat(possible(Feasibility.without(conflict, List.of(demand)))).isTrue();
    }
  }

  /** What a request may do without: everything hard but the facts that a problem needs. */
  private static boolean demand(Spec spec, Constraint c) {
    return c.strength() == Strength.HARD
        && !c.slots().isEmpty()
        && !RandomSpecs.DOMAINS.get(spec.domain()).kinds().get(c.kind()).required();
  }

  private static boolean possible(Spec spec) {
    return BruteForce.best(RandomSpecs.bind(spec)) != null;
  }

  private Repair repair(Problem problem, Plan draft) {
    return repairer.repair(problem, draft, Pinned.NONE, BUDGET);
  }
}
