package dev.surefoot.read.mention;

import static dev.surefoot.read.mention.Found.only;
import static dev.surefoot.read.mention.Found.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReadersTest {

  private static final Set<Type> DAYS = EnumSet.of(Type.DAYS, Type.COUNT);

  @ParameterizedTest
  @CsvSource({
    "D5 into D6, 5, 6",
    "days 1 thru 4, 1, 4",
    "from day 2 right through to day 5, 2, 5",
    "from day 1 up to and including day 5, 1, 5",
    "the 7th and 8th day, 7, 8",
    "'on the eighth, the ninth and the tenth', 8, 10",
    "from the fifth day until the eleventh, 5, 11",
    "day 8 n 9, 8, 9",
    "day 6 or 7, 6, 7",
    "d1 d2 d3, 1, 3",
    "DAYS EIGHT NINE, 8, 9",
    "days 16..21, 16, 21",
    "days 5/6, 5, 6",
    "Bergen | 2-3 | x, 2, 3",
    "'fixed: [3,4]', 3, 4",
    "on the 5th, 5, 5",
    "'the first of them has to be the 6th, for the fair', 6, 6",
    "those are the ninth to the eleventh porto four, 9, 11",
    "'so the 2nd to the 5th', 2, 5",
    "'we arrive the 8th, and stay', 8, 8",
    "the twenty-first day, 21, 21"
  })
  void dayNumbers(String text, int from, int to) {
    assertThat(only(text, DAYS, Type.DAYS)).as(text).isEqualTo(new DayRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "his 90th birthday",
        "on the 5th floor",
        "on the first and second floors",
        "on the 3rd of May",
        "2-3 people",
        "call 555-1234",
        "tickets cost 10-20 euros",
        "they won 3-1, on 1-2-2030",
        "on the day one travels",
        "Ely must be the first, the fair is on",
        "Ross is the 1st"
      })
  void numbersThatAreNoDays(String text) {
    assertThat(values(text, DAYS, Type.DAYS)).as(text).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a whole week, 7",
    "two weeks and a day, 15",
    "a fortnight and a day, 15",
    "a wk in Oban, 7",
    "a couple of days, 2",
    "'a fortnight, i.e. 14 days', 14",
    "three weeks twenty one days, 21"
  })
  void counts(String text, int days) {
    assertThat(only(text, DAYS, Type.COUNT)).as(text).isEqualTo(days);
  }
}
