package dev.surefoot.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.Examples;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any plan at all is judged, and the judgement adds up. */
class VerifierProperties {

  private static final List<Path> EXAMPLES = examples();

  /** A problem and a plan for it. */
  record Case(Problem problem, Plan plan) {}

  private static List<Path> examples() {
    try (Stream<Path> paths = Files.walk(Path.of("domains"))) {
      return paths.filter(p -> p.endsWith("spec.json")).map(Path::getParent).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case example(Path folder) {
    try {
      Problem problem = Examples.problem(folder);
      String plan = Files.readString(folder.resolve("valid-best.json"));
      return new Case(problem, PlanJson.read(problem.domain(), plan).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Case> damaged() {
    return Arbitraries.of(EXAMPLES).map(VerifierProperties::example).flatMap(this::damaged);
  }

  private Arbitrary<Case> damaged(Case good) {
    Arbitrary<Step> steps =
        good.plan().steps().isEmpty()
            ? foreign(good.problem().domain())
            : Arbitraries.oneOf(changed(good.plan()), foreign(good.problem().domain()));
    return steps
        .list()
        .ofMaxSize(7)
        .map(list -> new Case(good.problem(), new Plan(good.plan().domain(), list)));
  }

  private static Arbitrary<Integer> moments() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 1500),
        Arbitraries.of(-1, 1_000_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE));
  }

  /** A step of the good plan, as it is or with a field changed. */
  private static Arbitrary<Step> changed(Plan plan) {
    return Combinators.combine(
            Arbitraries.of(plan.steps()),
            Arbitraries.of(plan.steps()),
            moments(),
            Arbitraries.integers().between(0, 5))
        .as(
            (s, other, at, what) ->
                switch (what) {
                  case 0 -> new Step(s.id(), s.tool(), s.args(), at, s.end(), s.after());
                  case 1 -> new Step(s.id(), s.tool(), s.args(), s.start(), at, s.after());
                  case 2 -> new Step(s.id(), s.tool(), other.args(), s.start(), s.end(), s.after());
                  case 3 -> new Step(s.id(), other.tool(), s.args(), s.start(), s.end(), s.after());
                  case 4 -> new Step(other.id(), s.tool(), s.args(), s.start(), s.end(), List.of());
                  default -> s;
                });
  }

  /** A step with well-typed arguments that the request never named. */
  private static Arbitrary<Step> foreign(Domain domain) {
    return Arbitraries.of(domain.planning().tools().values()).flatMap(VerifierProperties::foreign);
  }

  private static Arbitrary<Step> foreign(Tool tool) {
    return Combinators.combine(Samples.names(), Samples.values(tool.args()), moments(), moments())
        .as((id, args, start, end) -> new Step(id, tool.name(), args, start, end, List.of()));
  }

  @Property(tries = 500)
  void anyPlanIsJudgedAndTheScoreAddsUp(@ForAll("damaged") Case c) {
    Verdict verdict = Verifier.verify(c.problem(), c.plan());
    List<Long> soft = new ArrayList<>();
    for (int level = 1; level <= c.problem().domain().planning().levels().size(); level++) {
      soft.add(-sum(verdict, level));
    }
    assertThat(verdict.score().hard()).isEqualTo(-sum(verdict, 0));
    assertThat(verdict.score().soft()).isEqualTo(soft);
    assertThat(verdict.violations())
        .allSatisfy(v -> assertThat(v.message()).isNotBlank().doesNotContain("(not said)"));
  }

  private static long sum(Verdict verdict, int level) {
    return verdict.violations().stream()
        .filter(v -> v.level() == level)
        .mapToLong(Violation::measure)
        .sum();
  }
}
