package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasesTest {

  /** The names of a text, found where these words stand. */
  private static List<String> names(String text, String... words) {
    List<Token> tokens = Tokens.of(text);
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (String word : words) {
        if (tokens.get(i).is(word)) {
          found.add(Mention.of(Mention.Type.NAME, tokens.get(i).raw(), i, i + 1));
        }
      }
    }
    return Aliases.resolve(tokens, found).stream().map(m -> m.values().get(0).toString()).toList();
  }

  @Test
  void aCodeStandsForAllWordsOfItsEntry() {
    assertThat(names("wb = wool barn, rr = reading room\nrr at 9, then wb", "wb", "rr", "wool"))
        .containsExactly("wool barn", "wool barn", "reading room", "reading room", "wool barn");
  }

  @Test
  void aSentenceIsNoEntry() {
    assertThat(names("ab = those of us who are on the list, ab at 9", "ab"))
        .doesNotContain("those of us who are on the list");
  }

  @Test
  void whatStandsBesideTwoNamesIsShortForNeither() {
    assertThat(names("links: Bonn = Trier, Ulm = Bonn, Ulm = Trier", "bonn", "trier", "ulm"))
        .containsExactly("Bonn", "Trier", "Ulm", "Bonn", "Ulm", "Trier");
  }

  @Test
  void twoNamesWithAWayBetweenThemAreTwo() {
    List<Token> tokens = Tokens.of("from the market to the fish market, market");
    List<Mention> found =
        List.of(
            Mention.of(Mention.Type.NAME, "the market", 1, 3),
            Mention.of(Mention.Type.NAME, "the fish market", 4, 7),
            Mention.of(Mention.Type.NAME, "market", 8, 9));
    assertThat(Aliases.resolve(tokens, found).stream().map(m -> m.values().get(0)))
        .containsExactly("the market", "the fish market", "the market");
  }
}
