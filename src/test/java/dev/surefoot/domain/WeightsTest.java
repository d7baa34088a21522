package dev.surefoot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights that somebody gives to rules instead of the domains' own. */
class WeightsTest {

  private static final Map<String, Domain> DOMAINS = DomainLoader.loadAll(Path.of("."));

  @TempDir private Path folder;

  @Test
  void aRuleCountsAsMuchAsIsSaid() throws IOException {
    Map<String, Domain> weighted = apply("cheap: 7\nshort_ways: 0\ncuisine: 5\n");
    assertThat(weight(weighted, "cheap")).isEqualTo(7);
    assertThat(weight(weighted, "short_ways")).isZero();
    assertThat(weight(weighted, "cuisine")).as("wishes have weights too").isEqualTo(5);
    assertThat(weight(weighted, "good_food")).isEqualTo(weight(DOMAINS, "good_food"));
    assertThat(weighted.get("trip")).isSameAs(DOMAINS.get("trip"));
  }

  @Test
  void anUnknownRuleIsQuotedAndTheKnownOnesListed() {
    assertThatThrownBy(() -> apply("cheap: 2\ncheep: 3\n"))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("weights.yaml:2: cheep: there is no rule of this name.")
        .hasMessageContaining("Maybe one of [")
        .hasMessageContaining("short_ways");
  }

  @Test
  void whatNoPlanMayBreakHasNoWeight() {
    assertThatThrownBy(() -> apply("sight_once: 2"))
        .hasMessageContaining("sight_once: the rule is hard in every plan, so it has no weight.");
  }

  @Test
  void aWeightIsAWholeNumber() {
    assertThatThrownBy(() -> apply("cheap: lots")).hasMessageContaining("'lots'");
    assertThatThrownBy(() -> apply("cheap: -1")).hasMessageContaining("'-1'");
    assertThatThrownBy(() -> apply("- cheap")).hasMessageContaining("keys with values are wanted");
  }

  private Map<String, Domain> apply(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("weights.yaml"), text);
    return Weights.apply(file, DOMAINS);
  }

  private static int weight(Map<String, Domain> domains, String id) {
    return domains.get("travel").planning().rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow()
        .weight();
  }
}
