package dev.surefoot.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.domain.RuleText;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.rule.Sensitivity;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What checks promise to the search is true. */
class SensitivityTest {

  static List<Path> sequences() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("domains"))) {
      return paths
          .filter(p -> p.endsWith("spec.json"))
          .filter(p -> !p.startsWith("domains/calendar") && !p.startsWith("domains/travel"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private static Problem problem(Path folder) throws IOException {
    Domain domain = DomainLoader.load(Path.of("."), folder.getName(1).toString());
    return Problems.of(
        domain, SpecJson.read(domain, Files.readString(folder.resolve("spec.json"))).value());
  }

  /** Rules marked timeless measure the same for every order of the same visits. */
  @ParameterizedTest
  @MethodSource("sequences")
  void timelessRulesAreTimeless(Path folder) throws IOException {
    Problem problem = problem(folder);
    List<String> timeless =
        problem.domain().planning().rules().stream()
            .filter(RuleText::timeless)
            .map(RuleText::id)
            .toList();
    Random random = new Random(7);
    Map<List<String>, Map<String, Long>> seen = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      List<Step> steps = shuffled((Problem.Sequence) problem.decision(), random);
      Map<String, Long> broken =
          Verifier.verify(problem, problem.complete(steps)).violations().stream()
              .filter(v -> timeless.contains(v.rule()))
              .collect(Collectors.groupingBy(Violation::rule, Collectors.counting()));
      List<String> visits = steps.stream().map(Step::id).sorted().toList();
      assertThat(broken).as("%s", steps).isEqualTo(seen.computeIfAbsent(visits, v -> broken));
    }
  }

  private static List<Step> shuffled(Problem.Sequence sequence, Random random) {
    List<Problem.Visit> visits = new ArrayList<>(sequence.visits());
    Collections.shuffle(visits, random);
    int size = sequence.optional() ? random.nextInt(visits.size() + 1) : visits.size();
    List<Step> steps = new ArrayList<>();
    for (Problem.Visit visit : visits.subList(0, size)) {
      steps.add(
          sequence.schedule().after(steps.isEmpty() ? null : steps.get(steps.size() - 1), visit));
    }
    return steps;
  }

  @Test
  void theFormOfRulesIsUnderstood() throws IOException {
    assertThat(of("meeting", "home-by-five"))
        .containsEntry("window_closes", Sensitivity.LATER_IS_WORSE)
        .containsEntry("end_by", Sensitivity.LATER_IS_WORSE)
        .containsEntry("end_place", Sensitivity.LATER_IS_WORSE)
        .containsEntry("early", Sensitivity.PROGRESS)
        .containsEntry("place", Sensitivity.NO_TIMES)
        .containsEntry("before", Sensitivity.NO_TIMES)
        .containsEntry("met", Sensitivity.NO_TIMES)
        .doesNotContainKeys("must_meet_any", "met_any", "window_any")
        .doesNotContainValue(Sensitivity.ANYTHING);
    assertThat(of("meeting", "two-windows-one-person"))
        .containsEntry("window_any", Sensitivity.ANYTHING)
        .containsEntry("met_any", Sensitivity.NO_TIMES);
    assertThat(of("meeting", "break-before-the-walk"))
        .containsEntry("break", Sensitivity.NO_TIMES)
        .containsEntry("break_closes", Sensitivity.LATER_IS_WORSE)
        .doesNotContainValue(Sensitivity.ANYTHING);
    assertThat(of("trip", "one-way-north"))
        .containsEntry("not_in", Sensitivity.ANYTHING)
        .containsEntry("total_days", Sensitivity.NO_TIMES)
        .containsEntry("direct", Sensitivity.NO_TIMES);
  }

  private static Map<String, Sensitivity> of(String domain, String example) throws IOException {
    return problem(Path.of("domains", domain, "examples", example)).checks().stream()
        .collect(Collectors.toMap(Check::rule, Check::sensitivity, (a, b) -> a));
  }
}
