package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

  private static final Set<Type> CLOCK =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);
  private static final Set<Type> DAYS = EnumSet.of(Type.NAME, Type.DAYS, Type.COUNT);

  private static List<Mention> in(String text, Set<Type> wanted) {
    return Mentions.in(Tokens.of(text), wanted);
  }

  private static Object only(String text, Set<Type> wanted, Type type) {
    List<Mention> found = in(text, wanted).stream().filter(m -> m.type() == type).toList();
    assertThat(found).as(text).hasSize(1);
    return found.get(0).values().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "come at 9:00, 540",
    "come at 9.30am, 570",
    "come at 14:05, 845",
    "come at half two, 870",
    "come at half past nine, 570",
    "come at quarter to eight, 465",
    "come at a quarter past twelve, 735",
    "come at nine forty, 580",
    "come at noon, 720",
    "come at ten after four, 970",
    "none of the three after 4, 960",
    "come at 3 p.m., 900",
    "come at 0815, 495",
    "come at 08h30, 510",
    "come at eight o'clock, 480",
    "come at two in the afternoon, 840",
    "come by 4, 960",
    "off from 3 on Wednesday, 900",
    "since eight that day, 480",
    "out from two onwards, 840",
    "come at 12:15PM, 735",
    "come at ten at night, 1320"
  })
  void clockTimes(String text, int minutes) {
    assertThat(((Clock) only(text, CLOCK, Type.TIME)).minutes()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "busy 9:00 to 10:30, 540, 630",
    "busy 9-5, 540, 1020",
    "busy half ten to eleven, 630, 660",
    "busy 2-3pm, 840, 900",
    "busy 11-1pm, 660, 780",
    "busy 1230-1530, 750, 930",
    "busy between nine and half ten, 540, 630",
    "busy 10 till half eleven, 600, 690",
    "busy from noon to half two, 720, 870",
    "busy 5.55pm–6.10pm, 1075, 1090",
    "busy half one right through to half four, 810, 990",
    "busy 10am until midnight, 600, 1440"
  })
  void ranges(String text, int from, int to) {
    ClockRange range = (ClockRange) only(text, CLOCK, Type.RANGE);
    assertThat(range.from().minutes()).isEqualTo(from);
    assertThat(range.to().minutes()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "for 45 minutes, 45", "for an hour and a half, 90", "for half an hour, 30",
        "a 30-minute chat, 30",
    "for two and a half hours, 150", "for 1h30, 90", "for 1.5 hours, 90",
        "for an hour and a quarter, 75",
    "for three quarters of an hour, 45", "for 2 hrs 15 min, 135", "a full hour, 60",
        "one hour thirty, 90"
  })
  void durations(String text, int minutes) {
    assertThat(only(text, CLOCK, Type.DURATION)).isEqualTo(minutes);
  }

  @ParameterizedTest
  @CsvSource({
    "on day 4, 4, 4", "on days 4-6, 4, 6", "between day 1 and day 3, 1, 3",
        "day one through day five, 1, 5",
    "d3, 3, 3", "the first three days, 1, 3", "on days 4 and 5, 4, 5", "'days 4, 5 and 6', 4, 6"
  })
  void dayNumbers(String text, int from, int to) {
    assertThat(only(text, DAYS, Type.DAYS)).isEqualTo(new DayRange(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "for 5 days, 5",
    "a 14-day trip, 14",
    "for a week, 7",
    "for a fortnight, 14",
    "3d, 3",
    "twenty-one days, 21"
  })
  void counts(String text, int days) {
    assertThat(only(text, DAYS, Type.COUNT)).isEqualTo(days);
  }

  @Test
  void weekdaysAndTheirRanges() {
    assertThat(in("Mon–Wed", CLOCK).get(0).values())
        .containsExactly("Monday", "Tuesday", "Wednesday");
    assertThat(in("she sat in the sun", CLOCK)).isEmpty();
  }

  @Test
  void moneyAndRoomNumbersFillNoSlot() {
    assertThat(in("It costs $35 in room 12.", CLOCK)).allMatch(m -> m.type() == Type.OTHER);
  }

  @Test
  void namesAreJoinedAndWordsAreNot() {
    assertThat(names("Please see Ana de Souza at Old Mill Lane. Then meet her brother Jun."))
        .containsExactly("Ana de Souza", "Old Mill Lane", "Jun");
  }

  @Test
  void namesWithoutCapitals() {
    assertThat(
            names(
                "hi could you find half an hour on tuesday for otto and anil so that it works for everybody"))
        .containsExactly("otto", "anil");
  }

  @Test
  void legendsAndInitialsGiveTheFullName() {
    assertThat(names("OM = Old Mill, FB = Ferry Bridge.\nFrom OM to FB."))
        .containsOnly("Old Mill", "Ferry Bridge");
  }

  private static List<String> names(String text) {
    return in(text, CLOCK).stream()
        .filter(m -> m.type() == Type.NAME)
        .map(m -> m.values().get(0).toString())
        .toList();
  }

  @Test
  void oddTextIsNoTrouble() {
    for (String text :
        List.of(
            "",
            "\u0000",
            "𝔘𝔫𝔦 \uD83D\uDE00 9\u200B:00",
            "1".repeat(400),
            "half",
            "between and",
            "quarter to",
            "day",
            "-".repeat(999))) {
      assertThat(in(text, CLOCK)).isNotNull();
      assertThat(in(text, DAYS)).isNotNull();
    }
  }
}
