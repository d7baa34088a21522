package dev.surefoot.read.mention;

import static dev.surefoot.read.mention.Found.only;
import static dev.surefoot.read.mention.Found.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastDaysTest {

  private static final Set<Type> DAYS = EnumSet.of(Type.DAYS, Type.COUNT);

  @ParameterizedTest
  @CsvSource({
    "the gala is on the very last day, -1, -1",
    "on the closing day we bake, -1, -1",
    "the last three days are for the fair, -3, -1",
    "the two final days, -2, -1",
    "the penultimate day, -2, -2",
    "the last day but one, -2, -2",
    "on the fourth day from the end, -4, -4"
  })
  void countFromTheEnd(String text, int from, int to) {
    assertThat(only(text, DAYS, Type.DAYS)).as(text).isEqualTo(new DayRange(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "'on the last day, day 9, we bake', 9, 9",
    "the last two days (8 and 9) are free, -2, -1",
    "'the last two days, so days 8 and 9', 8, 9"
  })
  void saidTwiceAreOne(String text, int from, int to) {
    assertThat(only(text, DAYS, Type.DAYS)).as(text).isEqualTo(new DayRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the tour will last 12 days", "rehearsals last nine days", "last week"})
  void aVerbIsNone(String text) {
    assertThat(values(text, DAYS, Type.DAYS)).as(text).isEmpty();
  }

  @Test
  void aTripOfKnownLengthNumbersThem() {
    assertThat(new DayRange(-2, -1).within(9)).isEqualTo(new DayRange(8, 9));
    assertThat(new DayRange(-2, -1).within(0)).isEqualTo(new DayRange(-2, -1));
    assertThat(DayRange.day(-12, 9)).isEqualTo(-12);
  }
}
