package dev.surefoot.read.mention;

import static dev.surefoot.read.mention.Found.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days out of which hours are taken, and how a text cuts its days short. */
class WeekdaySetsTest {

  private static final Set<Type> CLOCK =
      EnumSet.of(Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Monday, Tuesday? Ida is free both days but Tuesday 9 to 11 | Monday Tuesday Monday Tuesday",
        "Ida has nothing any weekday except Friday after 3 | Monday Tuesday Wednesday Thursday Friday",
        "Ida is clear Monday to Wednesday bar Tuesday afternoon | Monday Wednesday Tuesday",
        "it can be any weekday but Friday after 3 | Monday Tuesday Wednesday Thursday Friday Friday",
        "it can be any weekday but Friday | Monday Tuesday Wednesday Thursday",
        "Ida wants both halves, not on Tuesday | Tuesday"
      })
  void hoursTakenOutLeaveTheOtherDaysFree(String text, String days) {
    assertThat(values(text, CLOCK, Type.WEEKDAY).toString().replaceAll("[\\[\\],]", ""))
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mon wed or fri. then lunch | fri",
        "mon wed or fri. and lunch | fri.",
        "mon. or fri. then lunch | fri.",
        "mon wed or fri. 9 to 10 | fri."
      })
  void aDotBehindADayEndsASentenceWhereTheOthersHaveNone(String text, String last) {
    var tokens = Tokens.of(text);
    Mention day =
        Mentions.in(tokens, CLOCK).stream()
            .filter(m -> m.type() == Type.WEEKDAY)
            .reduce((a, b) -> b)
            .orElseThrow();
    assertThat(text.substring(tokens.get(day.first()).from(), tokens.get(day.next() - 1).to()))
        .isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M, W or F. Ida: M 9-11 | Monday Wednesday Friday Monday",
        "M/W/F, Ida F after 3 | Monday Wednesday Friday Friday",
        "M or F, W 12 | "
      })
  void threeInitialsAreDays(String text, String days) {
    assertThat(values(text, CLOCK, Type.WEEKDAY).toString().replaceAll("[\\[\\],]", ""))
        .isEqualTo(days == null ? "" : days);
  }
}
