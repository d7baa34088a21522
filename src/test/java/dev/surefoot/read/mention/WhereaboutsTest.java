package dev.surefoot.read.mention;

import static dev.surefoot.read.mention.Mention.Type;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {

  private static final Set<Type> MEETING =
      EnumSet.of(Type.NAME, Type.NOUN, Type.TIME, Type.RANGE, Type.DURATION);

  private static List<Object> names(String text, Set<Type> wanted) {
    return Found.values(text, wanted, Type.NAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ottilie is at the pool from 9 to 11.                     | the pool",
        "Ottilie will be in the betting shop, 9 to 11.            | the betting shop",
        "Ottilie sits by the old town hall between 9:00 and 11:00 | the old town hall"
      })
  void whereSomebodyIsAtATimeIsAPlace(String text, String place) {
    assertThat(names(text, MEETING)).containsExactly("Ottilie", place);
  }

  @ParameterizedTest
  @CsvSource({
    "Ottilie is in the same building from 9 to 11.",
    "Ottilie comes in the morning from 9 to 11.",
    "Ottilie is at the dentist from 9 to 11."
  })
  void timesAndPeopleAreNoPlaces(String text) {
    assertThat(names(text, MEETING)).containsExactly("Ottilie");
  }

  @Test
  void whereWeekdaysAreAskedForPlacesAreNot() {
    Set<Type> calendar = EnumSet.copyOf(MEETING);
    calendar.add(Type.WEEKDAY);
    assertThat(names("Ottilie is at the pool from 9 to 11 on Monday.", calendar))
        .containsExactly("Ottilie");
  }
}
