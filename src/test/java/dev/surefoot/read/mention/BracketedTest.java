package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "again | Barn (Quay Side) Barn (Quay Side) | B O B I O B O B I O | Barn (Quay Side), Barn (Quay Side)",
        "once | Barn (Quay Side) is shut | B O B I O O O | Barn, Quay Side",
        "alone too | Barn (Otto Berg) Barn (Otto Berg) Barn | B O B I O B O B I O B | Barn, Otto Berg, Barn, Otto Berg, Barn",
        "a code | Barn (QS) Barn (QS) | B O B O B O B O | Barn, QS, Barn, QS"
      })
  void aNameInBracketsBehindAnotherIsPartOfIt(
      String why, String text, String labels, String expected) {
    List<Token> tokens = Tokens.of(text);
    List<Mention> names = NameSpans.mentions(tokens, labels.strip().split(" "));
    assertThat(Bracketed.joined(tokens, names))
        .as(why)
        .extracting(m -> m.values().get(0).toString())
        .containsExactly(expected.split(", "));
  }
}
