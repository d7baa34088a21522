package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a clause with what they say. */
class ApartTest {

  private static List<String> answers(String shape, String answer) {
    return Apart.of(new Example("id", "style", "travel", shape, answer)).stream()
        .map(e -> e.prompt().lines().reduce((a, b) -> b).orElse("") + " = " + e.answer())
        .toList();
  }

  @Test
  void eachPartSaysWhatPointsAtItsTags() {
    assertThat(
            answers(
                "> C1 for P1 from N1 to N2 with M1 dogs",
                "days C1; people P1; origin N1; destination N2"))
        .containsExactly(
            "> C1 = days C1",
            "> for P1 = people P1",
            "> from N1 = origin N1",
            "> to N2 = destination N2",
            "> with M1 dogs = none");
  }

  @Test
  void whatNeedsTwoPartsOrNoTagIsNotTakenApart() {
    assertThat(answers("> C1 from D1 to D2 for P1", "days C1; dates D1~D2; people P1")).isEmpty();
    assertThat(answers("> C1 for P1, all private", "days C1; people P1; room_type private_room"))
        .isEmpty();
    assertThat(answers("> C1 for P1", "days C1; people P1")).isEmpty();
  }
}
