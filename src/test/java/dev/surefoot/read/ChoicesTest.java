package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which choice a reply takes. */
class ChoicesTest {

  private static final List<String> CHOICES = List.of("the trip lasts 6 days", "6 days in Oslo");
  private static final List<String> OR_NOTHING = List.of("Ana is away on Monday", Doubt.NOTHING);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0",
        "2. | 1",
        "#2 | 1",
        "the first | 0",
        "The second one, please. | 1",
        "former | 0",
        "the latter | 1",
        "6 days in Oslo | 1",
        "I mean Oslo | 1",
        "the trip! | 0"
      })
  void aChoiceIsTakenByNumberPlaceOrWords(String words, int choice) {
    assertThat(Choices.pick(CHOICES, words)).isEqualTo(choice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "3",
        "6 days",
        "not Oslo",
        "yes",
        "no",
        "five in Oslo",
        "both",
        "...",
        "99999999999",
        "no, the second",
        "1 or 2"
      })
  void whatCouldBeBothOrSaysMoreIsNone(String words) {
    assertThat(Choices.pick(CHOICES, words)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Yes. | 0", "nope | 1", "leave it out | 1", "never mind | 1", "neither | 1"})
  void yesAndNoAnswerWhetherSomethingIsStated(String words, int choice) {
    assertThat(Choices.pick(OR_NOTHING, words)).isEqualTo(choice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "yes", "first"})
  void withoutChoicesEveryReplyIsFreeWords(String words) {
    assertThat(Choices.pick(List.of(), words)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A must. | 0",
        "just a wish | 1",
        "Rather! | 1",
        "firm | 0",
        "must or wish | -1",
        "not a must | -1",
        "maybe | -1"
      })
  void aWordTellsAMustFromAWish(String words, int choice) {
    List<String> both = List.of("it is a must that A is met", "it is a wish that A is met");
    assertThat(Choices.pick(both, words)).isEqualTo(choice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oslo. We have friends there | 1 | We have friends there",
        "2, please | 1 | ''",
        "the first, I think | 0 | I think",
        "Oslo? No, the trip | -1 | Oslo? No, the trip",
        "2, or was it 3 | -1 | 2, or was it 3"
      })
  void aReplyMayBeginWithAChoice(String words, int choice, String rest) {
    assertThat(Choices.take(CHOICES, words)).isEqualTo(new Choices.Taken(choice, rest));
  }
}
