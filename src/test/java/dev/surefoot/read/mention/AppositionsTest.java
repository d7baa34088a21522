package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppositionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role, name | The plumber, Mrs Toth, is in at noon | O B O B I O O O O O | Mrs Toth",
        "no title | my cousin, Emeka, sings at noon | O O O B O O O O | Emeka",
        "words between | her tutor, a young Pavel, naps | O B O O O B O O | Pavel",
        "name, role | Emeka, the tall baker, on the quay | B O O O O O O O B | Emeka, the quay",
        "in-law | Emeka, her brother-in-law, sings | B O O O O O O O O O | Emeka",
        "cells | The baker, Mill Lane, 13:00 | O B O B I O O O O | The baker, Mill Lane",
        "items | the baker, Emeka and Zita sing | O B O B O B O | the baker, Emeka, Zita",
        "more items | Emeka, the baker, our tutor Zita | B O O B O O O B | Emeka, the baker, Zita",
        "a list | Zita, Emeka, the baker, and I | B O B O O B O O B | Zita, Emeka, the baker, I",
        "nobody's role | The mill, Emeka, is shut | O B O B O O O | The mill, Emeka"
      })
  void whoIsSaidTwiceIsOne(String why, String text, String labels, String expected) {
    assertThat(names(text, labels)).as(why).containsExactly(expected.split(", "));
  }

  @Test
  void theRoleAloneIsTheOneWhoWasNamed() {
    String text = "The plumber, Mrs Toth, is in at noon. The plumber wants tea.";
    String labels = "O B O B I O O O O O O O B O O O";
    assertThat(names(text, labels)).containsExactly("Mrs Toth", "Mrs Toth");
  }

  private static List<String> names(String text, String labels) {
    List<Token> tokens = Tokens.of(text);
    List<Mention> names = NameSpans.mentions(tokens, labels.strip().split(" "));
    return Appositions.joined(tokens, names).stream()
        .map(m -> m.values().get(0).toString())
        .toList();
  }
}
