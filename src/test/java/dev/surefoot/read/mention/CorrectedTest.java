package dev.surefoot.read.mention;

import static dev.surefoot.read.mention.Found.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectedTest {

  private static final Set<Type> CLOCK =
      EnumSet.of(Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the hall is ours 8 to 3, no, 4:15 | 480-975",
        "busy 13:00 to 14:00, sorry, half past two | 780-870",
        "yoga ten to twelve – no wait, till quarter past twelve | 600-735",
        "yoga from 10 to 12 ... sorry, from 9 | 540-720",
        "busy 9:15-10:30, I mean 9:45-11 | 585-660",
        "between 7 and 9, or rather 10 | 420-600",
        "Choir from 2 to 3, make that 3:30. | 840-930",
        "9 to 11 and nothing else, no, thanks, 3 sandwiches | 540-660",
        "9 to 11, no 14 in the row | 540-660"
      })
  void rangesAreTakenBack(String text, String expected) {
    assertThat(values(text, CLOCK, Type.RANGE).stream().map(CorrectedTest::said).toList())
        .isEqualTo(List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gone by 3:15, no, by 3:45 | 945",
        "not before 10:20, sorry, 10:50 | 650",
        "he leaves at 4:30 (sorry, 5) | 300",
        "not before 9:15; after 10:30 no luck | 555, 630",
        "leave at 7:10, not at 7:30 | 430, 450"
      })
  void timesAreTakenBack(String text, String expected) {
    List<String> said =
        values(text, CLOCK, Type.TIME).stream()
            .map(v -> String.valueOf(((Clock) v).minutes()))
            .toList();
    assertThat(String.join(", ", said)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it lasts an hour, no, I am wrong, 75 minutes | 75",
        "20 minutes, scratch that, half an hour | 30",
        "40 minutes, sorry, 50 | 50",
        "45 minutes, not an hour | 45, 60",
        "twice 40 minutes without a break | 80",
        "2 x 35 min | 70",
        "duration;1:20 | 80"
      })
  void lengthsAreTakenBackOrRepeated(String text, String expected) {
    List<String> said = values(text, CLOCK, Type.DURATION).stream().map(Object::toString).toList();
    assertThat(String.join(", ", said)).isEqualTo(expected);
  }

  private static String said(Object range) {
    ClockRange r = (ClockRange) range;
    return r.from().minutes() + "-" + r.to().minutes();
  }

  @ParameterizedTest
  @CsvSource({"in total twelve days no sorry thirteen, 13", "in total twelve days; I mean 14, 14"})
  void countsAreTakenBackByABareNumber(String text, int days) {
    Set<Type> trip = EnumSet.of(Type.NAME, Type.DAYS, Type.COUNT);
    assertThat(values(text.replace(" no", ", no,").replace(";", ","), trip, Type.COUNT))
        .isEqualTo(List.of(days));
  }
}
