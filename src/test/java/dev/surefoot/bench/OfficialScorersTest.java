package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official rules on invented instances, and on the real golden plans where they are stored. */
class OfficialScorersTest {

  private static final Path REAL = Path.of("/work/shared/data/natural-plan");

  @ParameterizedTest
  @CsvSource({"calendar,50", "meeting,50", "trip,50"})
  void everyGoldenPlanScores(String task, int expected) throws Exception {
    Path file = REAL.resolve(task + ".json");
    Assumptions.assumeTrue(Files.exists(file), "SKIPPED: " + file + " is not here");
    JsonObject rows = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    Scorer scorer = NaturalPlanTask.of(task).scorer();
    long solved =
        rows.entrySet().stream()
            .map(e -> e.getValue().getAsJsonObject())
            .filter(row -> scorer.solved(row, scorer.golden(row)))
            .filter(row -> scorer.keepsColumns(row, scorer.golden(row)))
            .count();
    assertThat(solved).isEqualTo(expected);
  }

  @Test
  void calendarLosesMinutesOtherThanThirty() {
    assertThat(CalendarScorer.Slot.in("at Friday, 9:30 - 10:00, or Monday, 9:00 - 9:30"))
        .isEqualTo(new CalendarScorer.Slot("Friday", 9.5, 10));
    assertThat(CalendarScorer.Slot.in("Friday, 9:15 - 10:45").from()).isEqualTo(9);
    assertThat(CalendarScorer.Slot.in("whenever")).isEqualTo(CalendarScorer.Slot.NONE);
  }

  @Test
  void calendarWantsTheGoldenSlot() {
    JsonObject row = json("{'golden_plan': 'Friday, 9:30 - 10:30', 'duration': '1'}");
    Scorer scorer = new CalendarScorer();
    assertThat(scorer.solved(row, "Friday, 9:30 - 10:30")).isTrue();
    assertThat(scorer.solved(row, "Friday, 9:00 - 10:00")).isFalse();
    assertThat(scorer.keepsColumns(row, "Friday, 9:00 - 10:00")).isTrue();
    assertThat(scorer.keepsColumns(row, "Friday, 9:00 - 10:30")).isFalse();
  }

  @Test
  void tripCountsTheTravelDayForBothCities() {
    String answer =
        """
        A plan of the 2 European cities for 5 days:
        **Day 1-3:** Visit Porto for 3 days.
        **Day 3:** Fly from Porto to Malmö.
        **Day 3-5:** Visit Malmö for 3 days.
        **Day 5:** Fly from Malmö to Nowhere.
        """;
    assertThat(TripScorer.stays(answer))
        .containsExactly(new TripScorer.Stay("Porto", 3), new TripScorer.Stay("Malmö", 3));
    assertThat(new TripScorer().solved(trip("Porto**Malmö", "3**3"), answer)).isTrue();
    assertThat(new TripScorer().solved(trip("Malmö**Porto", "3**3"), answer)).isFalse();
    assertThat(new TripScorer().keepsColumns(trip("Malmö**Porto", "3**3"), answer)).isTrue();
    assertThat(new TripScorer().solved(trip("Porto**Malmö", "2**4"), answer)).isFalse();
  }

  @Test
  void tripWithoutFlightsIsNoPlan() {
    assertThat(TripScorer.stays("**Day 1-3:** Visit Porto for 3 days.")).isEmpty();
    assertThat(TripScorer.stays("")).isEmpty();
  }

  @Test
  void meetingStopsAtTheFirstImpossibleStep() {
    JsonObject row = meeting();
    MeetingScorer scorer = new MeetingScorer();
    assertThat(MeetingScorer.met(row, scorer.golden(row))).isEqualTo(2);
    String late =
        "SOLUTION: You start at Mill at 9:00AM. You travel to Quay in 10 minutes. You meet Ida for"
            + " 30 minutes. You wait until 9:40AM. You travel to Tower in 20 minutes. You meet"
            + " Bram for 60 minutes.";
    assertThat(MeetingScorer.met(row, late)).as("waiting until now is no waiting").isEqualTo(1);
    assertThat(scorer.solved(row, late)).isFalse();
    assertThat(scorer.keepsColumns(row, late)).isFalse();
  }

  @Test
  void meetingKeepsTheScoreSoFarAndForgetsUnknownNames() {
    JsonObject row = meeting();
    MeetingScorer scorer = new MeetingScorer();
    String sings = "You travel to Quay in 1 minutes. You meet Ida for 5 minutes. You sing.";
    assertThat(MeetingScorer.met(row, sings)).isEqualTo(1);
    assertThat(scorer.solved(row, "You travel to Atlantis in 3 minutes.")).isFalse();
    assertThat(scorer.solved(row, "")).isFalse();
  }

  private static JsonObject meeting() {
    return json(
        """
        {'constraints': [['Mill', '9:00AM'], ['Ida', 'Quay', '9:00AM to 11:00AM', 30],
          ['Bram', 'Tower', '9:30AM to 12:05PM', 60]],
         'dist_matrix': {'Mill': {'Quay': 10, 'Tower': 5}, 'Quay': {'Tower': 20, 'Mill': 10},
           'Tower': {'Quay': 20, 'Mill': 5}},
         'golden_plan': ['You start at Mill at 9:00AM.',
           'You travel to Quay in 10 minutes and arrive at 9:10AM.',
           'You meet Ida for 30 minutes from 9:10AM to 9:40AM.',
           'You travel to Tower in 20 minutes and arrive at 10:00AM.',
           'You meet Bram for 60 minutes from 10:00AM to 11:00AM.']}
        """);
  }

  private static JsonObject trip(String cities, String durations) {
    return json("{'cities': '%s', 'durations': '%s'}".formatted(cities, durations));
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
