package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clauses of trips are taught to answer. */
class TripTeachingTest {

  private final Domain trip = DomainLoader.load(Path.of(""), "trip");

  private String answer(String text, String means) {
    return answers(text, means).get(0);
  }

  private List<String> answers(String text, String means) {
    String json =
        "{'id': 't', 'style': 'plain', 'request': '%1$s', 'clauses': [{'text': '%1$s', 'means': [%2$s]}]}"
            .formatted(text, means);
    Lesson lesson = Lesson.request(trip, JsonParser.parseString(json).getAsJsonObject());
    return Teacher.teach(trip, List.of(lesson)).pairs().stream().map(Teacher.Pair::answer).toList();
  }

  @Test
  void daysGoBeforeNumbersOfTheSameValue() {
    String means =
        "{'kind': 'stay', 'city': 'Porto', 'days': 4},"
            + "{'kind': 'window', 'city': 'Porto', 'from': 1, 'to': 4}";
    assertThat(answer("Porto 4, from day 1 on and left on day 4.", means))
        .isEqualTo("stay N1 M1; window N1 Y1~Y2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Porto to Braga, and the bus returns.",
        "Porto to Braga, to and fro.",
        "Porto to Braga, reversible."
      })
  void aWayBackInOtherWordsStays(String text) {
    String means =
        "{'kind': 'direct', 'from': 'Porto', 'to': 'Braga'},"
            + "{'kind': 'direct', 'from': 'Braga', 'to': 'Porto'}";
    assertThat(answer(text, means)).isEqualTo("direct N1+N2 N1+N2");
  }

  @Test
  void aWayBackWithoutAWordForItIsNotTaught() {
    String means =
        "{'kind': 'direct', 'from': 'Porto', 'to': 'Braga'},"
            + "{'kind': 'direct', 'from': 'Braga', 'to': 'Porto'}";
    assertThat(answer("Porto to Braga goes daily.", means)).isEqualTo("direct N1 N2");
  }

  @Test
  void whatIsSaidOfATownBehindItIsTaughtThere() {
    String means =
        "{'kind': 'stay', 'city': 'Porto', 'days': 4},"
            + "{'kind': 'last_city', 'city': 'Porto', 'force': 'soft'}";
    assertThat(answers("Porto gets 4 days; we would love to finish there.", means))
        .containsExactly("stay N1 C1", "last_city? N1");
    assertThat(answers("Porto is the finish, with 4 days; the room is paid for.", means))
        .containsExactly("stay N1 C1; last_city? N1", "none");
  }
}
