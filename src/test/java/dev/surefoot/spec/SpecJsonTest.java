package dev.surefoot.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecJsonTest {

  private static final Domain CALENDAR = DomainLoader.load(Path.of("."), "calendar");

  private static Parsed<Spec> read(String constraint) {
    return SpecJson.read(
        CALENDAR, "{\"domain\": \"calendar\", \"constraints\": [%s]}".formatted(constraint));
  }

  @Test
  void whatIsLeftOutIsFilledInAndNoted() {
    Parsed<Spec> read =
        read(
            "{\"kind\": \"free\", \"slots\": {\"person\": \"Zoë\"}, \"mood\": 1, \"quote\": null}");
    Constraint free = read.value().constraints().get(0);
    assertThat(free.id()).isEqualTo("c1");
    assertThat(free.strength()).isEqualTo(Strength.HARD);
    assertThat(free.slots()).containsOnlyKeys("person");
    assertThat(read.notes())
        .containsExactlyInAnyOrder(
            "The spec, 'constraints' 1: unknown field 'mood' left out",
            "The spec, 'constraints' 1: 'id' filled in as 'c1'",
            "The spec, 'constraints' 1: 'strength' filled in as 'hard'");
  }

  @Test
  void timesAreClockTimes() {
    String hours =
        "{\"id\":\"c1\",\"kind\":\"work_hours\",\"slots\":{\"from\":\"9:05\",\"to\":\"24:00\"},"
            + "\"strength\":\"hard\"}";
    Constraint c = read(hours).value().constraints().get(0);
    assertThat(c.number("from")).isEqualTo(545);
    assertThat(c.number("to")).isEqualTo(1440);
    assertThat(SpecJson.write(CALENDAR, read(hours).value())).contains("\"from\": \"09:05\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{};no field 'kind'",
        "null;is 'null', not an object",
        "7;is '7', not an object",
        "{'kind': 'bussy', 'slots': {}};'\"bussy\"' is not one of",
        "{'kind': 'duration'};no field 'slots'",
        "{'kind': 'duration', 'slots': []};not an object",
        "{'kind': 'duration', 'slots': {}};'minutes': 'null' is no number of minutes",
        "{'kind': 'duration', 'slots': {'minutes': null}};is no number of minutes",
        "{'kind': 'duration', 'slots': {'minutes': '45'}};is no number of minutes",
        "{'kind': 'duration', 'slots': {'minutes': 0}};0 is no number of minutes from 1",
        "{'kind': 'duration', 'slots': {'minutes': -5}};-5 is no number of minutes from 1",
        "{'kind': 'duration', 'slots': {'minutes': 1.5}};is no number of minutes",
        "{'kind': 'duration', 'slots': {'minutes': 1000000000}};1000000000 is no number",
        "{'kind': 'duration', 'slots': {'minutes': 1e999999999}};is no number of minutes",
        "{'kind': 'duration', 'slots': {'minutes': 99999999999999999999999}};is no number",
        "{'kind': 'duration', 'slots': {'minutes': 5, 'hours': 1}};no slot of 'duration'",
        "{'kind': 'duration', 'slots': {'minutes': 5}, 'strength': 'soft'};no strength of",
        "{'kind': 'duration', 'slots': {'minutes': 5}, 'strength': 3};is no text",
        "{'kind': 'duration', 'slots': {'minutes': 5}, 'id': {}};is no text",
        "{'kind': 'duration', 'slots': {'minutes': 5}, 'quote': {'text': 'x'}};no field 'from'",
        "{'kind': 'work_hours', 'slots': {'from': '25:99', 'to': '9:00'}};time as \"HH:MM\"",
        "{'kind': 'work_hours', 'slots': {'from': 540, 'to': '9:00'}};time as \"HH:MM\"",
        "{'kind': 'days', 'slots': {'days': 'Monday'}};list of weekday",
        "{'kind': 'days', 'slots': {'days': []}};list of weekday",
        "{'kind': 'days', 'slots': {'days': ['Monday', 5]}};no weekday",
        "{'kind': 'days', 'slots': {'days': ['monday']}};'monday' is not one of",
        "{'kind': 'days', 'slots': {'days': [['Monday']]}};list of weekday",
        "{'kind': 'free', 'slots': {'person': ' '}};is no name",
      })
  void whatIsWrongIsQuoted(String constraint, String problem) {
    assertThatThrownBy(() -> read(constraint.replace('\'', '"')))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("\nMaybe ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``;it ends too early",
        "[];not an object",
        "{;no JSON",
        "{} trailing;no JSON",
        "{'domain': 'calendar'};no field 'constraints'",
        "{'domain': 'trip', 'constraints': []};'\"trip\"' is not 'calendar'",
        "{'domain': 'calendar', 'constraints': {}};is no list",
        "{'domain': 'calendar', 'domain': 'trip', 'constraints': []};field 'domain' stands twice",
        "{domain: 'calendar', 'constraints': []};no JSON",
      })
  void whatIsNoSpecIsRefused(String text, String problem) {
    assertThatThrownBy(() -> SpecJson.read(CALENDAR, text.replace('\'', '"')))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void deepAndLongInputIsRefused() {
    assertThatThrownBy(() -> SpecJson.read(CALENDAR, "[".repeat(1_000_000)))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> SpecJson.read(CALENDAR, " ".repeat(10_000_001)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("too long");
  }
}
