package dev.surefoot.read.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.CalendarDay;
import dev.surefoot.read.mention.Mention.DateRange;
import dev.surefoot.read.mention.Mention.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyValuesTest {

  private static final Sought SOUGHT =
      Sought.of(
              List.of(
                  Type.NAME,
                  Type.DATE,
                  Type.DATES,
                  Type.MONEY,
                  Type.PEOPLE,
                  Type.RATING,
                  Type.TIME,
                  Type.COUNT,
                  Type.CHOICE))
          .with(Map.of("italian", "Italian", "mexican", "Mexican", "seafood", "Seafood"))
          .on(LocalDate.of(2026, 11, 29));

  private static List<Mention> all(String text) {
    return Mentions.in(Tokens.of(text), SOUGHT);
  }

  private static String values(String text, Type... types) {
    return all(text).stream()
        .filter(m -> List.of(types).contains(m.type()))
        .flatMap(m -> m.values().stream())
        .map(JourneyValuesTest::written)
        .collect(Collectors.joining(" "));
  }

  private static String written(Object value) {
    return value instanceof CalendarDay d
        ? d.date().toString()
        : value instanceof DateRange r ? r.from().date() + ".." + r.to().date() : value.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from March 13th to March 15th, 2022|2022-03-13..2022-03-15",
        "from the 3rd to the 5th of March 2026|2026-03-03..2026-03-05",
        "03/03/2026 - 03/05/2026|2026-03-03..2026-03-05",
        "4/15/2028-4/17/2028|2028-04-15..2028-04-17",
        "2026-03-03 until 2026-03-05|2026-03-03..2026-03-05",
        "dates 2028-01-27/2028-01-31|2028-01-27..2028-01-31",
        "Mon Sept 30, 2024, home Wed Oct 2|2024-09-30 2024-10-02",
        "on the sixteenth of November twenty twenty-five and coming back on the eighteenth|2025-11-16 2025-11-18",
        "between 15 and 19 November 2028|2028-11-15..2028-11-19",
        "13-15 March 2028|2028-03-13..2028-03-15",
        "the 19th, 20th and 21st of August 2028|2028-08-19..2028-08-21",
        "November 20th, 21st and 22nd, 2025|2025-11-20..2025-11-22",
        "July 5, 6 and 7 of 2028|2028-07-05..2028-07-07",
        "22.–24. March 2026|2026-03-22..2026-03-24",
        "10–12.6.25|2025-06-10..2025-06-12",
        "27.07.2025 to 31.07.2025|2025-07-27..2025-07-31",
        "june 27 2025 to july first|2025-06-27..2025-07-01",
        "December 7th 2025 to the 9th|2025-12-07..2025-12-09",
        "from 12-07-2026 (Sunday) upto 16-07-2026 (Thursday)|2026-07-12..2026-07-16",
        "08 Feb 2021 → 10 Feb 2021|2021-02-08..2021-02-10",
        "Wed 9/29/21, back Sun 10/3/21|2021-09-29 2021-10-03",
        "12 Sep 2028 (Tue) through 14 Sep 2028 (Thu)|2028-09-12..2028-09-14",
        "Dec 30, 2026 to Jan 3|2026-12-30..2027-01-03",
        "May 4 until May 6|2027-05-04..2027-05-06",
        "on 3 December|2026-12-03",
        "leave Nov 3 '27|2027-11-03",
        "I may come, 3 of us in May|''",
        "30 February 2027|30 February 2027",
        "monday the twenty-fifth of march twenty twenty-four and be home wednesday the twenty-seventh|2024-03-25 2024-03-27",
      })
  void dates(String text, String expected) {
    assertThat(values(text, Type.DATE, Type.DATES)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$1,700|1700",
        "1.9k|1900",
        "two grand|2000",
        "nineteen hundred dollars|1900",
        "twenty-seven hundred dollars|2700",
        "fifty-one hundred fifty dollars|5150",
        "USD 1900|1900",
        "1700 bucks|1700",
        "$6.7k|6700",
        "12,500 dollars|12500",
        "8.400 dollars|8400",
        "3 900 dollars|3900",
        "US$ 1,200.00|1200",
        "two and a half thousand dollars|2500",
        "a thousand dollars|1000",
        "€900|€900",
        "900 euros|900 euros",
        "1,200 pounds|1,200 pounds",
      })
  void money(String text, String expected) {
    assertThat(values("we have " + text + " in all", Type.MONEY)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "solo|1",
        "a single-person outing|1",
        "just me|1",
        "on my own|1",
        "just the one of me|1",
        "a couple|2",
        "the happy couple|2",
        "the two of us|2",
        "my wife and I|2",
        "My editor and I|2",
        "two newlyweds|2",
        "for honeymooners|2",
        "for myself only|1",
        "me and my sister|2",
        "me and my six-year-old|2",
        "My husband, our two daughters (6 and 8) and I|4",
        "I and three others|4",
        "me plus 3 friends|4",
        "a group of 4|4",
        "family of five|5",
        "three couples|6",
        "2 adults and 3 kids|5",
        "two students|2",
        "3p|3",
        "4 pax|4",
        "half a dozen of us|6",
        "A husband and wife|2",
        "a single person|1",
      })
  void people(String text, String expected) {
    assertThat(values("It is " + text + ".", Type.PEOPLE)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 stars|40",
        "4.5 and up|45",
        "four-star places|40",
        "four and a half stars|45",
        "4 out of 5|40",
        "4/5|40",
      })
  void ratings(String text, String expected) {
    assertThat(values("rated " + text, Type.RATING)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "two cities|2",
        "a couple of cities|2",
        "at two cities|2",
        "Italian twice|2",
        "at least once|1",
        "no more than three sights a day|3",
        "a single sight per day|1",
        "eighteen hundred or less|1800",
        "total is 2400|2400",
      })
  void numbers(String text, String expected) {
    assertThat(values("make it " + text, Type.NUMBER)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Italian-style food,Italian",
    "itallian food,Italian",
    "mexcian is cool,Mexican",
    "seefood,Seafood",
    "going to Indiana,''"
  })
  void wordsOfChoices(String text, String expected) {
    assertThat(values(text, Type.CHOICE)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1234567890123456789012345", "99/99/9999 0/0/00", "$", "1.", "2026-13-45"})
  void nonsenseIsNoValue(String text) {
    assertThat(values(text, Type.DATE, Type.DATES, Type.PEOPLE)).as(text).isEmpty();
  }
}
