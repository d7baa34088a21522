package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HesitationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Um, so it is, er, ten | so it is , ten",
        "half, um, past nine | half , past nine",
        "and uh Bo, hmm... at noon | and Bo , at noon",
        "oh, and Bo | and Bo",
        "nine oh five | nine oh five",
        "at the ER, then | at the ER , then",
        "in the er until ten | in the er until ten",
        "the, um, hall | the , hall",
        "uh-huh, er2 | uh - huh , er 2",
        "um | ''"
      })
  void soundsOfThinkingAreLeftOut(String text, String left) {
    String words =
        Hesitations.dropped(Tokens.cut(text)).stream()
            .map(Token::raw)
            .collect(Collectors.joining(" "));
    assertThat(words).isEqualTo(left);
  }
}
