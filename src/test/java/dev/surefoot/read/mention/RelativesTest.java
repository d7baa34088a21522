package dev.surefoot.read.mention;

import static dev.surefoot.read.mention.Found.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativesTest {

  private static final Set<Type> CLOCK =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);
  private static final Set<Type> DAYS = EnumSet.of(Type.NAME, Type.DAYS, Type.COUNT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ottilie needs 40 minutes, Bruno ten minutes less. | 40, 30",
        "Ottilie needs 40 minutes, Bruno half as long. | 40, 20",
        "Ottilie needs 40 minutes, Bruno twice that. | 40, 80",
        "Ottilie needs 40 minutes, Bruno three times that. | 40, 120",
        "Ottilie needs 40 minutes and Bruno 20 minutes; Carla five minutes more than Ottilie. | 40,"
            + " 20, 45",
        "It takes 25 minutes there and a minute less in the other direction. | 25, 24",
        "Ottilie needs 40 minutes, 10 minutes more or less. | 40, 10",
        "Half that group needs 40 minutes. | 40",
        "Ottilie needs 40 minutes, Bruno as long as Ottilie. | 40, 40",
        "Ottilie needs 40 minutes. Bruno gets 20. Carla wants as long as Ottilie does. | 40, 40",
        "Ottilie needs 40 minutes, and as long as for Ottilie is fine with Bruno. | 40, 40",
        "Ottilie needs 40 minutes, Bruno the same amount of time as her. | 40, 40",
        "Ottilie needs 40 minutes, Bruno needs the same time as Ottilie. | 40, 40",
        "Ottilie needs 40 minutes, Bruno comes at the same time as Ottilie. | 40",
        "Ottilie needs 40 minutes, as long as Ottilie is there. | 40",
        "Ottilie needs 40 minutes, Bruno 20 as long as that works. | 40",
        "Bruno works at the Old Mill for 40 minutes, and Carla half as long as the Old Mill. | 40,"
            + " 20",
        "Ottilie needs 40 minutes, Bruno a quarter of that. | 40, 10",
        "Ottilie needs an hour, Bruno two thirds of that time. | 60, 40",
        "Ottilie needs 40 minutes, Bruno three quarters of what Ottilie gets. | 40, 30",
        "Ottilie needs an hour and half of that hour will do for Bruno. | 60, 30",
        "Ottilie needs 40 minutes, Bruno half the time. | 40, 20",
        "Ottilie needs 40 minutes, her son, who is 30, needs half of that. | 40, 20",
        "Ottilie needs 40 minutes. First Ottilie. Bruno 20 minutes, Carla twice as long as Ottilie."
            + " | 40, 20, 80",
        "Ottilie needs 45 minutes, Bruno half of that. | 45",
        "Ottilie is in from ten and needs 40 minutes. Bruno half as long as Ottilie. | 40, 20",
        "Ottilie needs 40 minutes, Bruno 15, Carla as long as Ottilie and Bruno together. | 40, 55",
        "Ottilie needs 40 minutes, Bruno 15, Carla as long as Bruno and Ottilie combined. | 40, 55"
      })
  void amountsAreReadByTheirBase(String text, String expected) {
    assertThat(values(text, CLOCK, Type.DURATION).toString()).isEqualTo("[" + expected + "]");
  }

  @Test
  void daysAreReadByTheirBase() {
    assertThat(values("Four days in Riga and two days more in Tartu", DAYS, Type.COUNT))
        .doesNotContain(6);
    assertThat(values("Riga gets four days, Tartu half of that.", DAYS, Type.COUNT))
        .isEqualTo(List.of(4, 2));
    assertThat(values("Riga gets four days, Tartu a day less.", DAYS, Type.COUNT))
        .isEqualTo(List.of(4, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Riga gets four days, Tartu as many as Riga.",
        "Riga four days\nTartu as many days as Riga\nNarva is last",
        "Riga: four days, Tartu as many as in Riga, while Narva is last",
        "Riga gets four days, Tartu the same number of days as Riga.",
        "Tartu gets eight days, Riga half the number of Tartu.",
        "Tartu gets eight days, Riga half the days of Tartu"
      })
  void daysAreAsManyAsThoseOfATownThatIsNamed(String text) {
    assertThat(values(text, DAYS, Type.COUNT)).hasSize(2).contains(4);
  }

  @Test
  void aRangeMoves() {
    String text = "Ottilie has yoga from 14:00 to 15:00, the same for Bruno but an hour later.";
    assertThat(values(text, CLOCK, Type.RANGE)).containsExactly(range(840, 900), range(900, 960));
    assertThat(
            values(
                "Ottilie has yoga 14:00 to 15:00. Bruno comes an hour later.", CLOCK, Type.RANGE))
        .containsExactly(range(840, 900));
  }

  @Test
  void aRangeGrows() {
    assertThat(
            values(
                "Ottilie is taken Monday 14:00 to 15:00, Tuesday likewise but half an hour longer.",
                CLOCK,
                Type.RANGE))
        .containsExactly(range(840, 900), range(840, 930));
    assertThat(
            values("Monday 14:00 to 15:00, Tuesday the same, 20 minutes less.", CLOCK, Type.RANGE))
        .containsExactly(range(840, 900), range(840, 880));
  }

  @Test
  void halfOfALengthIsNoHalfHour() {
    assertThat(
            values(
                "Ottilie: Monday from 11 for 2 hours, Tuesday from 8 for half that.",
                CLOCK,
                Type.DURATION))
        .containsExactly(120, 60);
  }

  private static ClockRange range(int from, int to) {
    return new ClockRange(new Clock(from, false), new Clock(to, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Monday to Thursday will do, apart from Tuesday | Monday, Wednesday, Thursday",
        "any day Mon-Sat except Wed | Monday, Tuesday, Thursday, Friday, Saturday",
        "Monday to Friday, but not the Tuesday | Monday, Wednesday, Thursday, Friday",
        "every weekday is possible except Monday and Thursday | Tuesday, Wednesday, Friday",
        "Any day Tuesday to Friday but Wednesday is good | Tuesday, Thursday, Friday",
        "any weekday works as long as it isn't Tuesday | Monday, Wednesday, Thursday, Friday",
        "any weekday that is not a Friday | Monday, Tuesday, Wednesday, Thursday",
        "Monday to Thursday, with the exception of Tuesday | Monday, Wednesday, Thursday",
        "any weekday, just not the Friday | Monday, Tuesday, Wednesday, Thursday",
        "any weekday as long as it is early on Tuesday | Monday, Tuesday, Wednesday, Thursday,"
            + " Friday, Tuesday",
        "Monday to Wednesday, not Friday | Monday, Tuesday, Wednesday, Friday"
      })
  void daysAreTakenOutOfARange(String text, String expected) {
    assertThat(values(text, CLOCK, Type.WEEKDAY).toString())
        .isEqualTo("[" + (expected == null ? "" : expected) + "]");
  }

  @Test
  void aDayAloneOnItsLineIsAHeading() {
    assertThat(values("Who can when\nsat\nOda: no", CLOCK, Type.WEEKDAY))
        .isEqualTo(List.of("Saturday"));
    assertThat(values("The guests sat\nall day", CLOCK, Type.WEEKDAY)).isEmpty();
  }
}
