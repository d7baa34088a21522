package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has to consent to what. */
class ApprovalRulesTest {

  @TempDir Path folder;

  private final Toolbox tools =
      new Toolbox(
          List.of(
              new TestTool("look", Effect.NONE, List.of()),
              new TestTool("note", Effect.IDEMPOTENT, List.of()),
              new TestTool("book", Effect.REVERSIBLE, List.of()),
              new TestTool("pay", Effect.IRREVERSIBLE, List.of())));

  @Test
  void whatIsNotNamedNeedsAPerson() throws IOException {
    assertThat(needs(ApprovalRules.EVERYTHING, step("look", 0))).hasSize(1);
    assertThat(needs(rules("effects: {none: nobody}"), step("look", 0))).isEmpty();
    assertThat(needs(rules("effects: {none: nobody}"), step("note", 0))).hasSize(1);
    assertThat(needs(rules(""), step("look", 0))).hasSize(1);
    assertThat(needs(rules("effects: {irreversible: nobody}"), step("nix", 0)))
        .as("a tool that is not there")
        .hasSize(1);
  }

  @Test
  void aToolsOwnRuleGoesBeforeItsEffect() throws IOException {
    ApprovalRules rules =
        rules("effects: {reversible: nobody}\ntools: {book: person, pay: nobody}");
    assertThat(needs(rules, step("book", 0))).hasSize(1);
    assertThat(needs(rules, step("pay", 0))).isEmpty();
  }

  @Test
  void anAmountDecides() throws IOException {
    ApprovalRules rules = rules("tools: {pay: {amount: sum, up_to: 50}}");
    assertThat(needs(rules, step("pay", 50))).isEmpty();
    assertThat(needs(rules, step("pay", 51)).get(0).why()).isEqualTo("sum 51 of 'pay' is above 50");
    Step vague = new Step("s", "pay", Map.of("sum", "little"), 0, 1, List.of());
    assertThat(needs(rules, vague).get(0).why()).contains("no amount 'sum'");
  }

  @Test
  void theCostOfACallDecidesWhereNoArgumentIsNamed() throws IOException {
    TestTool dear = new TestTool("pay", Effect.IRREVERSIBLE, List.of());
    dear.price = 51;
    ApprovalRules rules = rules("tools: {pay: {up_to: 50}}");
    assertThat(rules.needs(List.of(step("pay", 0)), new Toolbox(List.of(dear))).get(0).why())
        .isEqualTo("'pay' costs 51, above 50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "effects: {danger: person}     | effects.danger is no effect",
        "effects: {none: maybe}        | none is 'maybe'",
        "tools: {pay: {up_to: lots}}   | tools.pay.up_to is 'lots'",
        "tools: {pay: {up_to: -1}}     | tools.pay.up_to is '-1'",
        "tools: {pay: {limit: 5}}      | limit is unknown",
        "tool: {pay: nobody}           | tool is unknown",
        "effects: nobody               | effects is 'nobody'",
        "effects: {none: nobody        | cannot be read",
      })
  void mistakesAreNamed(String text, String problem) {
    assertThatThrownBy(() -> rules(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("Maybe");
  }

  private ApprovalRules rules(String text) throws IOException {
    return ApprovalRules.read(Files.writeString(folder.resolve("rules.yaml"), text));
  }

  private List<Proposal.Need> needs(ApprovalRules rules, Step step) {
    return rules.needs(List.of(step), tools);
  }

  private static Step step(String tool, int sum) {
    return new Step("s", tool, Map.of("sum", sum), 0, 1, List.of());
  }
}
