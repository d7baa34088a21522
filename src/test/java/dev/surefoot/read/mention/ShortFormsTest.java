package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from Mercy landing 9, the landing is cold | O B I | Mercy landing, the landing",
        "Noor's landlord, landlord first | B I O O O | Noor's landlord, landlord",
        "her tutor at 9, no tutor before ten | B I | her tutor, tutor",
        "her tutor at 9, a tutor of mine | B I | her tutor",
        "Mercy landing 9, landing there is hard | B I | Mercy landing",
        "Mercy landing, Old landing, the landing | B I O B I | Mercy landing, Old landing",
        "Mercy landing, the landing office | B I | Mercy landing"
      })
  void theLastWordStandsForTheName(String text, String labels, String expected) {
    List<Token> tokens = Tokens.of(text);
    String[] all = new String[tokens.size()];
    List<String> some = List.of(labels.split(" "));
    for (int i = 0; i < all.length; i++) {
      all[i] = i < some.size() ? some.get(i) : "O";
    }
    assertThat(ShortForms.found(tokens, NameSpans.mentions(tokens, all)))
        .extracting(m -> m.values().get(0).toString())
        .containsExactly(expected.split(", "));
  }
}
