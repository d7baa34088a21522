package dev.surefoot.read.mention;

import static dev.surefoot.read.mention.Found.only;
import static dev.surefoot.read.mention.Found.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReadersTest {

  private static final Set<Type> CLOCK =
      EnumSet.of(Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);

  @ParameterizedTest
  @CsvSource({
    "home by ten to four, 950",
    "gone before nine-thirty, 570",
    "back by 930, 570",
    "after fourteen thirty, 870",
    "at fifteen hundred, 900",
    "at 21 o'clock, 1260",
    "um 21:15 Uhr, 1275",
    "not after 3 30 pm, 930",
    "lunch at 12nn, 720",
    "leave at 6h30, 390",
    "be off after one., 780",
    "the door of the mill 8.15, 495",
    "no later than five to nine, 535",
    "come at 9 h 30, 570",
    "it will be ten to eleven, 650"
  })
  void clockTimes(String text, int minutes) {
    assertThat(((Clock) only(text, CLOCK, Type.TIME)).minutes()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "Midday: Otto sings, 0",
    "It ends by noon: Otto sings, 1",
    "Be here at midday., 1",
    "a bike is 14.50 a day, 0"
  })
  void aPartOfTheDayAsALabelIsNoTime(String text, int times) {
    assertThat(Mentions.in(Tokens.of(text), CLOCK).stream().filter(m -> m.type() == Type.TIME))
        .hasSize(times);
  }

  @ParameterizedTest
  @CsvSource({
    "open 9h-18h, 540, 1080",
    "8h to 10h30, 480, 630",
    "btw 1 and 2.30, 780, 870",
    "btwn 10 n 4, 600, 960",
    "b/w 2 and 4pm, 840, 960",
    "quarter past two till half past, 855, 870",
    "quarter to twelve till quarter past, 705, 735",
    "five past one to twenty five past, 785, 805",
    "from seven till ten to eight, 420, 470",
    "5 to 7 til half seven, 1135, 1170",
    "20 to 10 till 10 past 10, 580, 610",
    "two to two-thirty, 840, 870",
    "from 16:30 until closing at 18:00, 990, 1080",
    "taken up until six, 1080, 1080",
    "'busy until six, from five', 1020, 1080",
    "1600–1645 and all, 960, 1005",
    "1900–2030, 1140, 1230",
    "9 to 10 30, 540, 630",
    "a shift 6-2, 360, 840",
    "there from 10 to 12. 20 minutes at least, 600, 720",
    "'[9:00, 12:30]', 540, 750",
    "10:00/11:15, 600, 675",
    "from 12 sharp until 12:40, 720, 760",
    "Stand 3 – 12:15 to 1:15 p.m., 735, 795"
  })
  void ranges(String text, int from, int to) {
    List<Object> found = values(text, CLOCK, Type.RANGE);
    if (from == to) {
      assertThat(found).isEmpty(); // one end alone is none
      return;
    }
    assertThat(found).as(text).hasSize(1);
    ClockRange range = (ClockRange) found.get(0);
    assertThat(range.from().minutes()).as(text).isEqualTo(from);
    assertThat(range.to().minutes()).as(text).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "LENGTH: 0:30, 30",
    "duration 0030, 30",
    "duration: 1:30, 90",
    "08:30-09:00 needs | 1:10, 70",
    "PT1H15M, 75",
    "need 1/2 hr, 30",
    "3/4 h will do, 45",
    "1 1/2 hours, 90",
    "1 ¼ hours, 75",
    "hour n half, 90",
    "one hour and half, 90",
    "1 hour 10, 70",
    "an hour and ten with him, 70",
    "quarter of hour, 15",
    "half an hour'll do, 30",
    "five and twenty minutes, 25",
    "a couple of hours, 120",
    "1.2 hours, 72",
    "an hour (60 minutes), 60",
    "an hour's rest, 60"
  })
  void durations(String text, int minutes) {
    assertThat(only(text, CLOCK, Type.DURATION)).as(text).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "any weekday but Tuesday, Mon Wed Thu Fri",
    "any day except Sunday, Mon Tue Wed Thu Fri Sat",
    "the working week, Mon Tue Wed Thu Fri",
    "only the weekend, Sat Sun",
    "between Wednesday and Friday, Wed Thu Fri",
    "from Tuesday on until Friday, Tue Wed Thu Fri",
    "the first three days of the week, Mon Tue Wed",
    "'all days except Monday and Friday, please', Tue Wed Thu Sat Sun",
    "sat or sun, Sat Sun",
    "tue or wed evening, Tue Wed",
    "'mo,tu', Mon Tue",
    "M T W T F, Mon Tue Wed Thu Fri",
    "'Otto is out Th 9:00-10:00, meet Th or F', Thu Thu Fri",
    "'weekdays: Tue, Thu', Tue Thu",
    "'weekdays = [Mon, Wed]', Mon Wed",
    "on wensday, Wed",
    "tuseday, Tue",
    "not Mondays, Mon",
    "sat sun, Sat Sun",
    "meet wed, Wed"
  })
  void weekdays(String text, String days) {
    String found =
        values(text, CLOCK, Type.WEEKDAY).stream()
            .map(d -> d.toString().substring(0, 3))
            .collect(Collectors.joining(" "));
    assertThat(found).as(text).isEqualTo(days);
  }

  @Test
  void everyDayButOneMeansTheDaysThatAreSpokenOf() {
    assertThat(values("Mon, Tue or Wed. Ida is out every day except Wed", CLOCK, Type.WEEKDAY))
        .endsWith("Monday", "Tuesday");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "she sat in the sun, they wed, we go",
        "off all day, every day",
        "F row, seat F 3; M or F",
        "Fridays are fine; enjoy your weekend then"
      })
  void wordsThatAreNoWeekdays(String text) {
    assertThat(values(text, CLOCK, Type.WEEKDAY)).isSubsetOf("Friday");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs £9.30.",
        "Go to room 8.15.",
        "kids aged 9-12",
        "unit 10-17",
        "batch 1105",
        "take bus 905",
        "10 to 15 people",
        "version 1.10.3",
        "up by 12 per cent",
        "Ticket 1015",
        "at some unearthly hour",
        "they won 3-1",
        "a 1:1 with my boss",
        "from two places",
        "in 2030"
      })
  void numbersThatAreNoTimes(String text) {
    assertThat(Mentions.in(Tokens.of(text), CLOCK))
        .as(text)
        .noneMatch(m -> CLOCK.contains(m.type()));
  }

  @Test
  void aLengthThatOnlyRepeatsItsRangeIsNone() {
    assertThat(Mentions.in(Tokens.of("out for the 20 minutes from 3:40 to 4 pm"), CLOCK))
        .extracting(Mention::type)
        .containsExactly(Type.RANGE);
  }

  @Test
  void daysSpelledOutBehindTheirNameCountAlone() {
    assertThat(values("any weekday from Monday to Tuesday", CLOCK, Type.WEEKDAY))
        .containsExactly("Monday", "Tuesday");
  }
}
