package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GluedTest {

  @Test
  void aForgottenSpaceIsFoundWhereTheNameStandsElsewhere() {
    List<Token> tokens = Tokens.of("Runa and Per. Runaneeds an hour.");
    assertThat(tokens)
        .extracting(Token::raw)
        .containsExactly("Runa", "and", "Per", ".", "Runa", "needs", "an", "hour", ".");
    assertThat(tokens.get(5).from()).isEqualTo(18);
  }

  @Test
  void aWordThatOnlyEndsLikeAVerbStays() {
    assertThat(Tokens.of("Abbas has time, Mikhas too."))
        .extracting(Token::raw)
        .contains("Abbas", "Mikhas");
  }
}
