package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "possessive | Noor's landlord at noon | B B O O | Noor's landlord",
        "two names | at Noor's Otto waits | O B B O | Noor, Otto",
        "parted | at Noor's, landlord in | O B O B O | Noor's, landlord",
        "plural | the twins' tutor is in | O B O B O O | the twins' tutor",
        "article | at Noor's the landlord waits | O B O B O | Noor, the landlord"
      })
  void whoIsCalledByAnotherIsOne(String why, String text, String labels, String expected) {
    List<Token> tokens = Tokens.of(text);
    List<Mention> names = NameSpans.mentions(tokens, labels.strip().split(" "));
    assertThat(Owners.joined(tokens, names))
        .as(why)
        .extracting(m -> m.values().get(0).toString())
        .containsExactly(expected.split(", "));
  }
}
