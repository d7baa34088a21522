package dev.surefoot.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "root ::= \"a\"",
        "root ::= item+ # comment\nitem ::= \"- \" [^\\n\\]]{1,20} \"\\n\"\n",
        "root ::= (a | b)? \"\\\"\"\na ::= \"\" b\r\nb ::= . | [0-9]{2} | [x]{0,3}",
        "root ::=\n  a |\n  \"c\"\na ::= \"x\" root",
        "root ::= (\n  \"a\"\n  | \"b\"\n)*"
      })
  void passes(String grammar) {
    GrammarCheck.check(grammar);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rule ::= \"a\"",
        "root ::= other",
        "root ::= \"a",
        "root ::= [a-z",
        "root ::= (\"a\"",
        "root ::= \"a\")",
        "root := \"a\"",
        "root ::= under_score",
        "root ::= \"a\"{",
        "root ::= \"a\"{1,9999}",
        "root ::= root \"a\" | \"b\"",
        "root ::= a\na ::= \"x\"? b\nb ::= a \"y\"",
        "root ::= \"a\"\n | \"b\""
      })
  void refuses(String grammar) {
    assertThatThrownBy(() -> GrammarCheck.check(grammar)).isInstanceOf(ModelException.class);
  }

  @Test
  void saysWhere() {
    assertThatThrownBy(() -> GrammarCheck.check("root ::= \"a\" item\n\nitem ::= [0-9"))
        .hasMessageContaining("']' is missing (near line 3)")
        .hasMessageContaining("\nMaybe ");
  }
}
