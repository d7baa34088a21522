package dev.surefoot.functional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.Options;
import dev.surefoot.Outcome;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.domain.RuleText;
import dev.surefoot.draft.Drafter;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.repair.Proof;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import dev.surefoot.spec.Strength;
import dev.surefoot.verify.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts twice as much is never worse in the best plan. */
class WeightedPlansTest {

  private static final Domain TRAVEL = DomainLoader.load(Path.of("."), "travel");
  private static final Map<String, Outcome.Repaired> PLANS = new HashMap<>();

  @TempDir private Path folder;

  /** Three directions that a traveller may give, at odds with each other. */
  private static final List<Constraint> AIMS =
      List.of(
          new Constraint("a1", "cheaper", Map.of("what", "everything"), Strength.SOFT, null),
          new Constraint("a2", "quicker", Map.of(), Strength.SOFT, null),
          new Constraint("a3", "better_lodging", Map.of(), Strength.SOFT, null));

  private static final int COMFORT = TRAVEL.planning().levels().indexOf("comfort") + 1;

  static Stream<RuleText> rules() {
    return TRAVEL.planning().rules().stream().filter(rule -> rule.level() == COMFORT);
  }

  static Stream<RuleText> directions() {
    return TRAVEL.planning().rules().stream().filter(rule -> rule.level() == COMFORT - 1);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void doublingAWeightMakesItsMeasureNoWorse(RuleText rule) throws IOException {
    for (String example : List.of("long-weekend", "round-by-car")) {
      doubled(example, spec(example), rule);
    }
  }

  @ParameterizedTest
  @MethodSource("directions")
  void norThatOfADirectionAtOddsWithOthers(RuleText rule) throws IOException {
    Spec spec = spec("long-weekend");
    List<Constraint> all = new ArrayList<>(spec.constraints());
    all.addAll(AIMS);
    doubled("with directions", new Spec(spec.domain(), all, spec.notTaken()), rule);
  }

  private void doubled(String name, Spec spec, RuleText rule) throws IOException {
    Outcome.Repaired usual = planned(name, spec, rule, rule.weight());
    Outcome.Repaired doubled = planned(name, spec, rule, 2 * rule.weight());
    assertThat(measure(doubled, rule.id()))
        .as("%s in %s", rule.id(), name)
        .isLessThanOrEqualTo(measure(usual, rule.id()));
  }

  private Outcome.Repaired planned(String name, Spec spec, RuleText rule, int weight)
      throws IOException {
    String key = rule.weight() == weight ? name : "%s %s %d".formatted(name, rule.id(), weight);
    Outcome.Repaired known = PLANS.get(key);
    if (known != null) {
      return known;
    }
    Path weights = folder.resolve("weights.yaml");
    Files.writeString(weights, "%s: %d%n".formatted(rule.id(), weight));
    try (Surefoot surefoot = open(weights)) {
      Outcome outcome = surefoot.plan(spec, Drafter.none()).outcome();
      Assumptions.assumeTrue(
          outcome instanceof Outcome.Repaired solved && solved.proof() == Proof.OPTIMAL,
          "SKIPPED: no proof in time for " + key);
      Outcome.Repaired repaired = (Outcome.Repaired) outcome;
      PLANS.put(key, repaired);
      return repaired;
    }
  }

  /** How far the plan breaks the rule, by the weights that every plan is measured with here. */
  private long measure(Outcome.Repaired repaired, String rule) {
    try (Surefoot surefoot = open(null)) {
      return surefoot.verify(repaired.plan(), repaired.spec()).violations().stream()
          .filter(v -> v.rule().equals(rule))
          .mapToLong(Violation::measure)
          .sum();
    }
  }

  private static Surefoot open(@Nullable Path weights) {
    Options options = Options.at(Path.of(".")).memory(null).drafting(false).weights(weights);
    return Surefoot.open(options.model(ScriptedModel.inTurn()));
  }

  private static Spec spec(String example) throws IOException {
    Path file = TRAVEL.folder().resolve("examples").resolve(example).resolve("spec.json");
    return SpecJson.read(TRAVEL, Files.readString(file)).value();
  }
}
