package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.spec.Constraint;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyReadingTest {

  private final Domain travel = DomainLoader.load(Path.of(""), "travel");

  private Reading read(String text, String... answers) {
    return reader().read(text, List.of(), List.of(travel), ScriptedModel.inTurn(twice(answers)));
  }

  private static PointingReader reader() {
    return new PointingReader(ShapeMemory.fresh())
        .knowing(domain -> List.of("Grand Alder", "St. Orrin", "Wexmoor", "Tarnland"))
        .on(LocalDate.of(2026, 11, 29));
  }

  /** Every clause is asked about twice. */
  private static String[] twice(String... answers) {
    return java.util.Arrays.stream(answers)
        .flatMap(a -> java.util.stream.Stream.of(a, a))
        .toArray(String[]::new);
  }

  private static Map<String, Object> slots(Reading reading, String kind) {
    List<Constraint> facts = reading.spec().of(kind);
    assertThat(facts).as("%s in %s", kind, reading).hasSize(1);
    return facts.get(0).slots();
  }

  @Test
  void valuesAreCopiedFromTheWords() {
    Reading reading =
        read(
            "The two of us go from grand alder to st orrin, March 3-5, for $1.9k and Italian food.",
            "people P1; origin N1; destination N2; dates S1; budget B1; cuisine K1");
    assertThat(slots(reading, "people")).containsEntry("count", 2);
    assertThat(slots(reading, "origin")).containsEntry("city", "Grand Alder");
    assertThat(slots(reading, "destination")).containsEntry("place", "St. Orrin");
    assertThat(slots(reading, "dates")).isEqualTo(Map.of("from", "2027-03-03", "to", "2027-03-05"));
    assertThat(slots(reading, "budget")).containsEntry("most", 1900);
    assertThat(slots(reading, "cuisine")).containsEntry("food", "Italian");
    assertThat(reading.doubts()).isEmpty();
  }

  @Test
  void optionsOfSeveralWordsAreChosenAsOne() {
    Reading reading =
        read(
            "No strangers in the room and a place for kids.",
            "room_type not_shared_room; house_rule? children_under_10");
    assertThat(slots(reading, "room_type")).containsEntry("is", "not shared room");
    assertThat(slots(reading, "house_rule")).containsEntry("allow", "children under 10");
  }

  @Test
  void theEndsOfTheDatesMayStandApart() {
    Reading reading =
        read("We leave on 3 March 2027. We are home again on the 7th.", "dates D1", "dates -~D1");
    assertThat(slots(reading, "dates")).isEqualTo(Map.of("from", "2027-03-03", "to", "2027-03-07"));
  }

  @Test
  void anEndWithoutBeginningIsNoDate() {
    assertThat(read("We are home again on 7 March 2027.", "dates -~D1").spec().of("dates"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We can spend 900 euros.|budget B1|900 euros",
        "We are 0 people.|people P1|0 people",
        "We start on 30 February 2027.|dates D1|30 February 2027",
      })
  void whatMakesNoSenseIsAskedAbout(String text, String answer, String words) {
    Reading reading = read(text, answer);
    assertThat(reading.spec().constraints()).isEmpty();
    assertThat(reading.doubts()).hasSize(1);
    assertThat(reading.doubts().get(0).question()).contains(words);
  }

  @Test
  void datesOutOfOrderAreReadAsTheyStand() {
    Reading reading = read("We go from May 9 to May 4, 2027.", "dates S1");
    assertThat(slots(reading, "dates")).isEqualTo(Map.of("from", "2027-05-09", "to", "2027-05-04"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678901234567890 99999999 000 1/1/1 31.13.2027 $ € 5,,5 2027-02-30/2027-02-31",
        "to to to to from from until until - - - and and & + plus $ $ $ me me me my my my",
        "★★★★★★★ twenty twenty twenty twenty hundred hundred thousand grand k k k",
      })
  void nonsenseIsReadWithoutHarm(String text) {
    ScriptedModel silent = new ScriptedModel("silent", p -> "none");
    Reading reading = reader().read(text, List.of(), List.of(travel), silent);
    assertThat(reading.spec().constraints()).isEmpty();
  }
}
