package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingsTest {

  private static final String ROWS = "Pier 1 - Noor, 9:00\nPier 2 - Otto, 9:30\n";
  private static final String LABELS = "B I O B O O O O O B I O B O O O O O ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "like its neighbours | Pier 3 - ferry captain, 9:15 | B I O O O O O O O | B I O B I O O O O",
        "no person | Pier 3 - fully booked, 9:15 | B I O O O O O O O | B I O O O O O O O",
        "made otherwise | Pier 3 - ferry captain waits there | B I O O O O O | B I O O O O O"
      })
  void aLineOfAListHoldsWhatItsNeighboursDo(
      String why, String line, String labels, String expected) {
    List<Token> tokens = Tokens.of(ROWS + line);
    String[] found = Callings.found(tokens, (LABELS + labels).split(" "), true);
    assertThat(found).as(why).endsWith(expected.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lunch with a painter, 12:30 | O O B I O O | O O O O O O",
        "lunch with a Miss Toth, 12:30 | O O B I I O O | O O B I I O O",
        "lunch with a painter, the painter | O O B I O O B | O O B I O O B",
        "a painter has lunch | B I O O | B I O O"
      })
  void whomSomebodyIsWithForOnceTakesNoPart(String line, String labels, String expected) {
    String[] found = Callings.found(Tokens.of(line), labels.split(" "), true);
    assertThat(String.join(" ", found)).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- porter: out | B O O",
        "- yoga teacher: out | B I O O",
        "- parking: none | O O O",
        "- porter is out | O O O"
      })
  void aLabelBesideNamesIsWhomItCalls(String line, String expected) {
    List<Token> tokens = Tokens.of("- Otto: out\n" + line);
    String[] labels = new String[tokens.size()];
    java.util.Arrays.fill(labels, "O");
    labels[1] = "B";
    assertThat(String.join(" ", Callings.found(tokens, labels, true)))
        .isEqualTo("O B O O O O " + expected);
  }
}
