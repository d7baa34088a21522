package dev.surefoot.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problem.Choose;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problems;
import dev.surefoot.rule.Score;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.verify.Verdict;
import dev.surefoot.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The repairer on the examples of the project's domains. */
class RealDomainsTest {

  private static final Map<String, Domain> DOMAINS = DomainLoader.loadAll(Path.of("."));
  private static final Budget BUDGET = Budget.of(Duration.ofSeconds(20));

  static List<Path> cases() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("domains"))) {
      return paths.filter(p -> p.endsWith("spec.json")).sorted().toList();
    }
  }

  private static Problem problem(Path file) throws IOException {
    Domain domain = DOMAINS.get(file.getName(1).toString());
    return Problems.of(domain, SpecJson.read(domain, Files.readString(file)).value());
  }

  private static Repairer repairer(Problem problem) {
    return new Repairer(spec -> Problems.of(problem.domain(), spec));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theVerifierAgreesWithTheRepairedPlan(Path file) throws IOException {
    Problem problem = problem(file);
    Random random = new Random(7);
    for (int i = 0; i < 5; i++) {
      Plan draft = problem.complete(anyDecisions(problem, random));
      Repair repair = repairer(problem).repair(problem, draft, Pinned.NONE, BUDGET);
      if (repair instanceof Repair.Solved solved) {
        Verdict verdict = Verifier.verify(problem, solved.plan());
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.score()).isEqualTo(solved.score());
        assertThat(solved.proof()).isEqualTo(Proof.OPTIMAL);
        Repair again = repairer(problem).repair(problem, solved.plan(), Pinned.NONE, BUDGET);
        assertThat(((Repair.Solved) again).edits()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void verifierAndSolverGiveAnyPlanTheSameScore(Path file) throws IOException {
    Problem problem = problem(file);
    Random random = new Random(11);
    for (int i = 0; i < 10; i++) {
      List<Step> steps = anyDecisions(problem, random);
      Plan plan = problem.complete(steps);
      List<Step> decisions = problem.decisions(plan);
      Score score = Verifier.verify(problem, plan).score();
      assertThat(SolverScore.of(problem, decisions, problem.skipped(decisions))).isEqualTo(score);
    }
  }

  /** Some visits in any order as the schedule has them, or any option. */
  private static List<Step> anyDecisions(Problem problem, Random random) {
    List<Step> steps = new ArrayList<>();
    if (problem.decision() instanceof Choose choose) {
      for (Problem.Slot slot : choose.slots()) {
        if (!slot.options().isEmpty() && random.nextInt(5) > 0) {
          steps.add(slot.options().get(random.nextInt(slot.options().size())));
        }
      }
      return steps;
    }
    Sequence sequence = (Sequence) problem.decision();
    List<Problem.Visit> visits = new ArrayList<>(sequence.visits());
    Collections.shuffle(visits, random);
    Step before = sequence.origin();
    for (Problem.Visit visit : visits.subList(0, random.nextInt(visits.size() + 1))) {
      before = sequence.schedule().after(before, visit);
      steps.add(before);
    }
    return steps;
  }
}
