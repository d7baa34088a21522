package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taught of a clause that speaks of all connections and names some of the places. */
class EverywhereTest {

  private static final List<String> PLACES = List.of("Mill", "Quay", "Tower");

  private final Domain meeting = DomainLoader.load(Path.of(""), "meeting");

  private static JsonObject travel(String from, String to, int minutes) {
    JsonObject m = new JsonObject();
    m.addProperty("kind", "travel");
    m.addProperty("from", from);
    m.addProperty("to", to);
    m.addProperty("minutes", minutes);
    return m;
  }

  private List<String> answers(String text, JsonArray means) {
    JsonObject clause = new JsonObject();
    clause.addProperty("text", text);
    clause.add("means", means);
    JsonArray clauses = new JsonArray();
    clauses.add(clause);
    JsonObject json = new JsonObject();
    json.addProperty("id", "t");
    json.addProperty("style", "plain");
    json.addProperty("request", text);
    json.add("clauses", clauses);
    return Teacher.teach(meeting, List.of(Lesson.request(meeting, json))).pairs().stream()
        .map(Teacher.Pair::answer)
        .toList();
  }

  @Test
  void aPlaceNamedBesideIsCoveredToo() {
    JsonArray means = new JsonArray();
    for (String from : PLACES) {
      PLACES.stream().filter(to -> !to.equals(from)).forEach(to -> means.add(travel(from, to, 7)));
    }
    assertThat(answers("It is 7 minutes from anywhere to anywhere, Mill included.", means))
        .containsExactly("travel * * U1");
  }

  @Test
  void aNameThatWasNotFoundIsNotEverywhere() {
    JsonArray means = new JsonArray();
    means.add(travel("Mill", "Quay", 7));
    means.add(travel("Quay", "Mill", 7));
    means.add(travel("Mill", "Tower", 9));
    assertThat(
            answers("It is 7 minutes from Mill to the water, either way. Mill to Tower: 9.", means))
        .first()
        .isEqualTo("unclear");
  }
}
