package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the clauses of one piece is taught to say what is meant. */
class TeacherTest {

  private static final String JSON =
      "{'id': 't', 'style': 'plain', 'request': '%1$s. Mia is out on Wednesday.', 'clauses': [{'text': '%1$s',"
          + " 'means': [{'kind': 'busy', 'person': 'Otto', 'day': 'Monday', 'from': '9:00', 'to': '10:00'},"
          + " {'kind': 'cannot', 'person': 'Otto', 'day': 'Tuesday', 'relation': 'whole_day'}]}]}";

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");

  @Test
  void theOneThatSaysTheDay() {
    String text = "Otto: Monday taken 9:00-10:00. Tuesday: not in town";
    Lesson lesson =
        Lesson.request(calendar, JsonParser.parseString(JSON.formatted(text)).getAsJsonObject());
    assertThat(Teacher.teach(calendar, List.of(lesson)).pairs())
        .extracting(Teacher.Pair::answer)
        .startsWith("busy N1 W1 R1", "cannot N1 W2 whole_day -");
  }
}
