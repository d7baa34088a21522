package dev.surefoot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.spec.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanJsonTest {

  private static final Domain CALENDAR = DomainLoader.load(Path.of("."), "calendar");

  @Test
  void theFormatAndTheHashStand() {
    Plan plan =
        new Plan(
            "calendar",
            List.of(new Step("meeting", "book", Map.of("day", "Monday"), 570, 615, List.of())));
    assertThat(PlanJson.write(CALENDAR, plan).replaceAll("\\s", ""))
        .isEqualTo(
            "{\"domain\":\"calendar\",\"steps\":[{\"id\":\"meeting\",\"tool\":\"book\","
                + "\"args\":{\"day\":\"Monday\"},\"start\":\"09:30\",\"end\":\"10:15\","
                + "\"after\":[]}]}");
    assertThat(PlanJson.hash(CALENDAR, plan))
        .isEqualTo("4e5fc446e73c7ea7cd93ced50e1190e28e4913724378c5be722cd167bad99148");
  }

  @Test
  void anUnknownToolIsReadForTheVerifierToJudge() {
    var read =
        PlanJson.read(
            CALENDAR,
            """
            {"domain": "calendar", "steps": [
              {"tool": "sing", "args": {"key": 5}, "start": "9:00", "end": "9:10", "loud": true}]}
            """);
    assertThat(read.value().steps())
        .containsExactly(new Step("step-1", "sing", Map.of("key", 5), 540, 550, List.of()));
    assertThat(read.notes())
        .containsExactlyInAnyOrder(
            "The plan, 'steps' 1: unknown field 'loud' left out",
            "The plan, 'steps' 1: 'id' filled in",
            "The plan, 'steps' 1: 'after' filled in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{};no field 'tool'",
        "{'tool': 'book'};no field 'args'",
        "{'tool': 'book', 'args': {'day': 'Someday'}};'Someday' is not one of",
        "{'tool': 'book', 'args': {'day': {}}};is no weekday",
        "{'tool': 'book', 'args': {'day': 'Monday'}, 'start': 9};is no text",
        "{'tool': 'book', 'args': {'day': 'Monday'}, 'start': 'nine'};no time as \"HH:MM\"",
        "{'tool': 'book', 'args': {'day': 'Monday'}, 'start': '9:00'};no field 'end'",
        "{'tool': 'book', 'args': {}, 'start': '9:00', 'end': '9:30', 'after': 'x'};is no list",
        "{'tool': 'book', 'args': {}, 'start': '9:00', 'end': '9:30', 'after': [1]};list of texts",
      })
  void whatIsWrongIsQuoted(String step, String problem) {
    String json = "{\"domain\": \"calendar\", \"steps\": [%s]}".formatted(step.replace('\'', '"'));
    assertThatThrownBy(() -> PlanJson.read(CALENDAR, json))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("\nMaybe ");
  }
}
