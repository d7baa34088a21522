package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.repair.Dominance.Mode;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Score;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RepairProperties {

  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(30));
  private static final Task PLAIN =
      new Task(Pinned.NONE, Closeness.NONE, Closeness.NONE, null, false);
  private final Repairer repairer = new Repairer(Toy::bind);

  @Property(tries = 300)
  void exactOptimumIsThatOfBruteForce(@ForAll("roads") Problem problem) {
    long[] best = BruteForce.best(problem);
    Repair repair = repairer.repair(problem, null, Pinned.NONE, BUDGET);
    if (best == null) {
      assertThat(repair).isInstanceOf(Repair.Infeasible.class);
    } else {
      Repair.Solved solved = (Repair.Solved) repair;
      assertThat(solved.score()).isEqualTo(Tally.of(problem).score(best));
      assertThat(solved.proof()).isEqualTo(Proof.OPTIMAL);
      assertThat(solved.bound()).isEqualTo(solved.score());
    }
  }

  @Property(tries = 200)
  void exactChoiceIsThatOfBruteForce(@ForAll("rooms") Problem problem) {
    long[] best = BruteForce.best(problem);
    Repair repair = repairer.repair(problem, null, Pinned.NONE, BUDGET);
    if (best == null) {
      assertThat(repair).isInstanceOf(Repair.Infeasible.class);
    } else {
      assertThat(((Repair.Solved) repair).score()).isEqualTo(Tally.of(problem).score(best));
    }
  }

  @Property(tries = 300)
  void dominanceChangesNothing(@ForAll("roads") Problem problem, @ForAll("seeds") long seed) {
    Closeness closeness = Closeness.to(problem, shuffled(problem, seed));
    for (Task task : List.of(PLAIN, new Task(Pinned.NONE, closeness, closeness, null, false))) {
      long[] with = cost(problem, task, Dominance.mode(Tally.of(problem)));
      assertThat(cost(problem, task, Mode.SAME_END)).isEqualTo(with);
      assertThat(cost(problem, task, Mode.OFF)).isEqualTo(with);
    }
  }

  private static long[] cost(Problem problem, Task task, Mode mode) {
    Meter meter = BUDGET.start();
    Found found = SequenceSearch.run(problem, (Sequence) problem.decision(), task, mode, meter);
    assertThat(found.complete()).isTrue();
    return found.best() == null ? new long[0] : found.best().cost();
  }

  @Property(tries = 200)
  void repairedPlansBreakNothingHard(
      @ForAll("problems") Problem problem, @ForAll("seeds") long seed) {
    Plan draft = shuffled(problem, seed);
    if (repairer.repair(problem, draft, Pinned.NONE, BUDGET) instanceof Repair.Solved solved) {
      assertThat(verified(problem, solved.plan())).isEqualTo(solved.score());
      assertThat(solved.score().feasible()).isTrue();
      assertThat(Edits.keptShare(problem, draft, solved.plan())).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 200)
  void anOptimalDraftComesBackUnchanged(@ForAll("problems") Problem problem) {
    if (repairer.repair(problem, null, Pinned.NONE, BUDGET) instanceof Repair.Solved first) {
      Repair again = repairer.repair(problem, first.plan(), Pinned.NONE, BUDGET);
      assertThat(((Repair.Solved) again).plan()).isEqualTo(first.plan());
      assertThat(((Repair.Solved) again).edits()).isEmpty();
      assertThat(Edits.keptShare(problem, first.plan(), first.plan())).isEqualTo(1);
    }
  }

  @Property(tries = 200)
  void aPlantedPlanIsNeverCalledInfeasible(@ForAll("seeds") long seed) {
    Problem problem = planted(new Random(seed), 6);
    assertThat(repairer.repair(problem, null, Pinned.NONE, BUDGET))
        .isInstanceOf(Repair.Solved.class);
  }

  @Property(tries = 100)
  void solverAndChecksGiveTheSameScore(
      @ForAll("problems") Problem problem, @ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    for (Step step : shuffled(problem, seed).steps()) {
      int start = step.start() + random.nextInt(60) - 30;
      steps.add(Toy.step(step.id(), step.tool(), step.args(), start, step.end()));
    }
    List<Step> skipped = steps.subList(0, random.nextInt(steps.size() + 1));
    List<Step> decisions =
        problem.decisions(new Plan("", steps.subList(skipped.size(), steps.size())));
    Tally tally = Tally.of(problem);
    assertThat(SolverScore.of(problem, decisions, skipped))
        .isEqualTo(tally.score(tally.cost(Repairer.origin(problem), decisions, skipped)));
  }

  @Property(tries = 100)
  void conflictsAreMinimalAndRelaxationsWork(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<Constraint> constraints = new ArrayList<>(planted(random, 5).spec().constraints());
    for (int i = 0; i < 4; i++) {
      constraints.add(Toy.before("p" + random.nextInt(5), "p" + random.nextInt(5)));
      constraints.add(Toy.must("p" + random.nextInt(5)));
    }
    Spec spec = Toy.spec(Toy.ROAD, constraints);
    Repair repair = repairer.repair(Toy.bind(spec), null, Pinned.NONE, BUDGET);
    if (repair instanceof Repair.Infeasible infeasible) {
      List<Constraint> demands =
          constraints.stream().filter(c -> !c.kind().equals("call")).toList();
      List<Constraint> others = new ArrayList<>(demands);
      others.removeAll(infeasible.conflict());
      Spec conflict = Feasibility.without(spec, others);
      assertThat(BruteForce.best(Toy.bind(conflict))).isNull();
      for (Constraint constraint : infeasible.conflict()) {
        Spec rest = Feasibility.without(conflict, List.of(constraint));
        assertThat(BruteForce.best(Toy.bind(rest))).isNotNull();
      }
      assertThat(infeasible.relaxations()).isNotEmpty();
      infeasible
          .relaxations()
          .forEach(r -> assertThat(BruteForce.best(Toy.bind(r.spec()))).isNotNull());
    }
  }

  /** Calls around a plan that is made first. */
  static Problem planted(Random random, int calls) {
    List<Constraint> constraints = new ArrayList<>();
    int time = Toy.NINE;
    int at = 0;
    for (int i = 0; i < calls; i++) {
      int next = random.nextInt(40);
      int start = time + Math.abs(next - at) + random.nextInt(20);
      int minutes = 10 + random.nextInt(30);
      int from = start - random.nextInt(40);
      constraints.add(Toy.call("p" + i, next, from, start + minutes + random.nextInt(20), minutes));
      constraints.add(Toy.must("p" + i));
      time = start + minutes;
      at = next;
    }
    constraints.add(Toy.endBy(time));
    return Toy.road(constraints);
  }

  /** A draft with the candidates in any order, some left out, times as they come. */
  private static Plan shuffled(Problem problem, long seed) {
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>();
    if (problem.decision() instanceof Sequence sequence) {
      sequence.visits().forEach(v -> steps.add(v.step()));
      java.util.Collections.shuffle(steps, random);
      return new Plan("road", steps.subList(0, random.nextInt(steps.size() + 1)));
    }
    for (Problem.Slot slot : ((Problem.Choose) problem.decision()).slots()) {
      if (!slot.options().isEmpty()) {
        steps.add(slot.options().get(random.nextInt(slot.options().size())));
      }
    }
    return new Plan("room", steps);
  }

  private static Score verified(Problem problem, Plan plan) {
    Tally tally = Tally.of(problem);
    List<Step> steps = problem.decisions(plan);
    List<Step> skipped = problem.skipped(steps);
    return tally.score(tally.cost(Repairer.origin(problem), steps, skipped));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Provide
  Arbitrary<Problem> problems() {
    return Arbitraries.oneOf(Arrays.asList(roads(), rooms()));
  }

  @Provide
  Arbitrary<Problem> roads() {
    return Arbitraries.longs().map(seed -> road(new Random(seed)));
  }

  private static Problem road(Random random) {
    List<Constraint> constraints = new ArrayList<>();
    int calls = 1 + random.nextInt(5);
    for (int i = 0; i < calls; i++) {
      int from = Toy.NINE + random.nextInt(120);
      int minutes = 10 + random.nextInt(40);
      int to = from + minutes + random.nextInt(150);
      constraints.add(Toy.call("p" + i, random.nextInt(50) - 25, from, to, minutes));
    }
    if (random.nextInt(3) == 0) {
      constraints.add(Toy.must("p0"));
      constraints.add(Toy.must("p" + (calls - 1)));
    }
    if (random.nextInt(3) == 0) {
      constraints.add(Toy.before("p" + random.nextInt(calls), "p0"));
    }
    if (random.nextInt(3) == 0) {
      constraints.add(Toy.endBy(Toy.NINE + 60 + random.nextInt(240)));
    }
    if (random.nextInt(4) == 0) {
      constraints.add(Toy.fact("all"));
    }
    return Toy.road(constraints);
  }

  @Provide
  Arbitrary<Problem> rooms() {
    return Arbitraries.longs().map(seed -> room(new Random(seed)));
  }

  private static Problem room(Random random) {
    List<Constraint> constraints = new ArrayList<>();
    int talks = 1 + random.nextInt(3);
    for (int i = 0; i < talks; i++) {
      int from = Toy.NINE + 10 * random.nextInt(6);
      constraints.add(
          Toy.talk("t" + i, from, from + 60 + 10 * random.nextInt(6), 20 + 10 * random.nextInt(4)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      int from = Toy.NINE + random.nextInt(100);
      constraints.add(Toy.closed(from, from + random.nextInt(50)));
    }
    if (random.nextBoolean()) {
      constraints.add(Toy.before("t" + (talks - 1), "t0"));
    }
    return Toy.room(constraints);
  }
}
