package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowingDaysTest {

  private static final Set<Type> CALENDAR =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);
  private static final Set<Type> TRIP = EnumSet.of(Type.NAME, Type.DAYS, Type.COUNT);

  private static List<Object> values(String text, Set<Type> wanted, Type type) {
    return Mentions.in(Tokens.of(text), wanted).stream()
        .filter(m -> m.type() == type)
        .flatMap(m -> m.values().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On Monday Otto is out. The next day he swims. | Monday, Tuesday",
        "Monday or Thursday. On Monday Otto is out, the following day not. | "
            + "Monday, Thursday, Monday, Thursday",
        "Otto is out on Monday and the day after. | Monday, Tuesday",
        "Otto is out on Monday, the day after the party. | Monday",
        "The next day Otto swims. | ''"
      })
  void theDayBehindTheLastThatIsNamed(String text, String days) {
    assertThat(String.join(", ", values(text, CALENDAR, Type.WEEKDAY).toArray(String[]::new)))
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"We are in Lima on day 4 and the day after.,4,5"})
  void daysOfATripAreCounted(String text, int first, int second) {
    assertThat(values(text, TRIP, Type.DAYS))
        .containsExactly(new DayRange(first, first), new DayRange(second, second));
  }
}
