package dev.surefoot.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.Examples;
import dev.surefoot.domain.RuleText;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Check;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Scope;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the catalogue: every request's spec, valid plans and broken plans. */
class ExamplesTest {

  static List<Path> cases() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("domains"))) {
      return paths.filter(p -> p.endsWith("spec.json")).map(Path::getParent).sorted().toList();
    }
  }

  @Test
  void eachDomainHasSixCases() throws IOException {
    List<Path> cases = cases();
    assertThat(Examples.DOMAINS.keySet())
        .allSatisfy(
            name ->
                assertThat(cases.stream().filter(p -> domain(p).equals(name)).count())
                    .isGreaterThanOrEqualTo(6));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSpecQuotesTheRequest(Path folder) throws IOException {
    String request = Files.readString(folder.resolve("request.txt"));
    for (Constraint c : Examples.problem(folder).spec().constraints()) {
      Quote quote = c.quote();
      if (quote != null) {
        assertThat(request.substring(quote.from(), quote.to())).isEqualTo(quote.text());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void validPlansAreValid(Path folder) throws IOException {
    Problem problem = Examples.problem(folder);
    List<Path> plans = files(folder, "valid-");
    assertThat(plans).isNotEmpty();
    for (Path file : plans) {
      var plan = PlanJson.read(problem.domain(), Files.readString(file));
      Verdict verdict = Verifier.verify(problem, plan.value());
      assertThat(plan.notes()).as(file.toString()).isEmpty();
      assertThat(verdict.valid()).as("%s: %s", file, verdict.violations()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void brokenPlansBreakWhatTheySay(Path folder) throws IOException {
    Problem problem = Examples.problem(folder);
    List<Path> plans = files(folder, "broken-");
    assertThat(plans).isNotEmpty();
    for (Path file : plans) {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      var plan = PlanJson.read(problem.domain(), json.get("plan").toString()).value();
      var broken = new TreeSet<String>();
      Verifier.verify(problem, plan).violations().stream()
          .filter(v -> v.level() == 0)
          .forEach(v -> broken.add(v.rule()));
      assertThat(broken)
          .as(file.toString())
          .containsExactlyElementsOf(
              json.getAsJsonArray("breaks").asList().stream()
                  .map(JsonElement::getAsString)
                  .sorted()
                  .toList());
    }
  }

  private static String domain(Path folder) {
    return folder.getName(1).toString();
  }

  private static List<Path> files(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith(prefix)).sorted().toList();
    }
  }

  /** Whoever reads the examples of journeys sees every hard rule broken somewhere. */
  @Test
  void everyHardRuleOfTravelIsBrokenByAnExample() throws IOException {
    TreeSet<String> broken = new TreeSet<>();
    for (Path folder : cases()) {
      if (domain(folder).equals("travel")) {
        for (Path file : files(folder, "broken-")) {
          JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
          json.getAsJsonArray("breaks").forEach(rule -> broken.add(rule.getAsString()));
        }
      }
    }
    assertThat(broken)
        .containsAll(
            Examples.DOMAINS.get("travel").planning().rules().stream()
                .filter(rule -> rule.level() == 0)
                .map(RuleText::id)
                .toList());
  }

  /** What only plans from elsewhere can break is kept by every option. */
  @ParameterizedTest
  @MethodSource("cases")
  void optionsKeepWhatIsPromised(Path folder) throws IOException {
    Problem problem = Examples.problem(folder);
    if (problem.decision() instanceof Problem.Choose choose) {
      List<String> promised =
          problem.domain().planning().rules().stream()
              .filter(RuleText::timeless)
              .map(RuleText::id)
              .toList();
      List<Check> checks =
          problem.checks().stream()
              .filter(check -> check.scope() == Scope.STEP && promised.contains(check.rule()))
              .toList();
      for (Problem.Slot slot : choose.slots()) {
        for (Step option : slot.options()) {
          assertThat(checks).allSatisfy(c -> assertThat(c.measure(List.of(option))).isZero());
        }
      }
    }
  }
}
