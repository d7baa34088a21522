package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HyphenPairsTest {

  private static List<String> names(String text, int first, int next) {
    List<Token> tokens = Tokens.of(text);
    Mention name = Mention.of(Mention.Type.NAME, NameSpans.text(tokens, first, next), first, next);
    return HyphenPairs.parted(tokens, List.of(name)).stream()
        .map(m -> m.values().get(0).toString())
        .toList();
  }

  @Test
  void placesThatStandAloneElsewhereAreTwo() {
    assertThat(names("bus stop-chapel 7, from the bus stop, at the chapel", 0, 4))
        .containsExactly("bus stop", "chapel");
    assertThat(names("gate 4-kiln 7, kiln-shed 3, gate 4-shed 2", 0, 4))
        .containsExactly("gate 4", "kiln");
  }

  @Test
  void aDoubleNameStaysOne() {
    assertThat(names("Orla Hale-Byrne at 9, Hale-Byrne first, Byrne is in", 0, 4))
        .containsExactly("Orla Hale-Byrne");
    assertThat(names("Aix-en-Provence 7, Aix-en-Provence again", 0, 5))
        .containsExactly("Aix-en-Provence");
  }
}
