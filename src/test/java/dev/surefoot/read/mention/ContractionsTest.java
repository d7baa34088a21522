package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractionsTest {

  @ParameterizedTest
  @CsvSource({
    "Hed rather rest,He'd rather rest",
    "and theyve gone,and they've gone",
    "it didnt fit,it didn't fit",
    "the shed is shut,the shed is shut",
    "hes out,hes out"
  })
  void theApostropheIsPutBackWhereNoOtherWordIsMeant(String typed, String meant) {
    List<Token> tokens = Tokens.of(typed);
    assertThat(tokens.stream().map(Token::raw).collect(Collectors.joining(" "))).isEqualTo(meant);
    assertThat(tokens.get(tokens.size() - 1).to()).isEqualTo(typed.length());
  }

  @ParameterizedTest
  @CsvSource({
    "hed rather not come on Monday",
    "Youve got Monday",
    "Whos free on Monday",
    "theyd like Monday",
    "Dont book Monday"
  })
  void aContractionIsNoName(String text) {
    List<Mention> found =
        Mentions.in(Tokens.of(text), EnumSet.of(Mention.Type.NAME, Mention.Type.WEEKDAY));
    assertThat(found).extracting(Mention::type).containsExactly(Mention.Type.WEEKDAY);
  }
}
