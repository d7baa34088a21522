package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taught of words that speak of everybody at once. */
class SweepTest {

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");

  private static JsonObject free(String person) {
    JsonObject m = new JsonObject();
    m.addProperty("kind", "free");
    m.addProperty("person", person);
    m.addProperty("day", "Friday");
    return m;
  }

  private static JsonObject clause(String text, String... people) {
    JsonArray means = new JsonArray();
    for (String person : people) {
      means.add(free(person));
    }
    JsonObject clause = new JsonObject();
    clause.addProperty("text", text);
    clause.add("means", means);
    return clause;
  }

  private String answer(String first, JsonObject second) {
    JsonArray clauses = new JsonArray();
    clauses.add(second);
    JsonObject json = new JsonObject();
    json.addProperty("id", "t");
    json.addProperty("style", "plain");
    json.addProperty("request", first + " " + second.get("text").getAsString());
    json.add("clauses", clauses);
    List<Teacher.Pair> pairs =
        Teacher.teach(calendar, List.of(Lesson.request(calendar, json))).pairs();
    return pairs.get(pairs.size() - 1).answer();
  }

  @Test
  void bothIsEverybodyWhereTwoTakePart() {
    assertThat(
            answer(
                "I need Ingrid and Tomas.\n"
                    + "Ingrid is at the dentist on Thursday from 9:00 to 10:00.\n"
                    + "Ingrid is at the bank on Thursday from 11:00 to 12:00.\n"
                    + "She is at Fenn's Bakery on Thursday from 14:00 to 15:00.",
                clause("On Friday both of them have nothing on.", "Ingrid", "Tomas")))
        .startsWith("free * ");
  }

  @Test
  void namesInTheClauseArePointedAt() {
    assertThat(
            answer(
                "Ingrid has to see Tomas.",
                clause("On Friday Ingrid and Tomas have nothing on.", "Ingrid", "Tomas")))
        .isEqualTo("free N1+N2 W1");
  }

  @Test
  void whoIsLeftOutIsNotEverybody() {
    String first = "Ingrid and Tomas have to see Bo. Bo is at the bank on Thursday 9:00 to 10:00.";
    assertThat(answer(first, clause("On Friday all but Bo have nothing on.", "Ingrid", "Tomas")))
        .startsWith("free * ");
  }
}
