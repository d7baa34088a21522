package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that say when, read on Tuesday 1 December 2026. */
class WhenTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "today | 2026-12-01",
        "the day after tomorrow | 2026-12-03",
        "Tuesday | 2026-12-01",
        "next Tuesday | 2026-12-08",
        "next Friday | 2026-12-04 or 2026-12-11",
        "Friday next | 2026-12-04 or 2026-12-11",
        "this Friday | 2026-12-04",
        "this coming Sunday | 2026-12-06",
        "wednesday next week | 2026-12-09",
        "Friday week | 2026-12-11",
        "a week on Monday | 2026-12-14",
        "in three days | 2026-12-04",
        "two weeks from today | 2026-12-15",
        "the 1st | 2026-12-01",
        "the 30th | 2026-12-30",
        "the 4th of next month | 2027-01-04",
        "Monday the 21st | 2026-12-21",
        "Saturday the 21st | 2026-12-21 or 2027-08-21",
        "Monday 21st | 2026-12-21",
        "Saturday 5 December | 2026-12-05",
        "Friday 5 December | 2026-12-05 or 2026-12-04",
        "28/4 | 2027-04-28",
        "3/5 | 2027-03-05 or 2027-05-03",
        "6 Feb ; 07:45 | 2027-02-06",
        "30 November | 2027-11-30"
      })
  void days(String words, String wanted) {
    assertThat(When.of(words, TODAY).map(WhenTest::days)).contains(wanted);
  }

  private static String days(When when) {
    return when.days().stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "noon | 12:00",
        "3 | 15:00",
        "at 9 | 09:00",
        "half past six in the evening | 18:30",
        "tomorrow morning at 7 | 07:00",
        "tomorrow evening, 7:15 | 19:15",
        "ten tonight | 22:00",
        "19 December ; 20h30 | 20:30"
      })
  void times(String words, String wanted) {
    assertThat(When.of(words, TODAY).map(When::time).map(WhenTest::clock)).contains(wanted);
  }

  private static String clock(Mention.Clock clock) {
    return "%02d:%02d".formatted(clock.minutes() / 60, clock.minutes() % 60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"an hour and a half | 90", "for 45 minutes | 45", "8 hours | 480"})
  void lengths(String words, int minutes) {
    assertThat(When.of(words, TODAY).map(When::minutes)).contains(minutes);
  }

  /** Nothing is read out of words that say something else too. */
  @ParameterizedTest
  @CsvSource({
    "whenever you like",
    "next week",
    "Easter",
    "Friday and Monday",
    "9 and 10 and 11",
    "the 45th",
    "lunch",
    "first Saturday of March",
    "''"
  })
  void nothingElse(String words) {
    assertThat(When.of(words, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "forty-five | 45",
        "£1,310.50 | 1310.50",
        "80 % | 80",
        "nineteen degrees | 19",
        "two hundred and ten | 210",
        "-4 | -4",
        "level 3 |",
        "2 dozen |",
        "12:30 |",
        "3 or 4 |",
        "many |"
      })
  void numbers(String words, BigDecimal wanted) {
    assertThat(Quantity.of(words)).isEqualTo(Optional.ofNullable(wanted));
  }
}
