package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameSpansTest {

  @Test
  void aRankAndTheNameBehindItAreOne() {
    List<Token> tokens = Tokens.of("SGT OKORO, BARN");
    List<Mention> names = NameSpans.mentions(tokens, new String[] {"B", "B", "O", "B"});
    assertThat(names).extracting(m -> m.values().get(0)).containsExactly("SGT OKORO", "BARN");
  }

  @Test
  void theHourOfATimeIsNoPartOfAName() {
    List<Token> tokens = Tokens.of("Wanda 17:30 Studio 4");
    String[] labels = {"B", "I", "O", "O", "B", "I"};
    List<Mention> names = NameSpans.mentions(tokens, labels);
    assertThat(names).extracting(m -> m.values().get(0)).containsExactly("Wanda", "Studio 4");
  }

  @Test
  void theSoonerTheBetterIsNobody() {
    String[] labels = {"O", "B", "O", "O", "O", "O", "B", "O"};
    List<Token> tokens = Tokens.of("The sooner the better, the boss says");
    List<Mention> names = NameSpans.mentions(tokens, labels);
    assertThat(names).extracting(m -> m.values().get(0)).containsExactly("the boss");
  }

  @Test
  void theSoonerWeMeetIsNobodyEither() {
    List<Token> tokens = Tokens.of("the quicker we meet the happier the boss is");
    String[] labels = {"O", "B", "O", "O", "O", "O", "O", "B", "O"};
    List<Mention> names = NameSpans.mentions(tokens, labels);
    assertThat(names).extracting(m -> m.values().get(0)).containsExactly("the boss");
  }
}
