package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways back that are as long as the ways there are pointed at where they are stated. */
class TwiceTest {

  private final Domain meeting = DomainLoader.load(Path.of(""), "meeting");

  private String answer(String text, int there, int back) {
    String json =
        ("{'id': 't', 'style': 'plain', 'request': '%1$s', 'clauses': [{'text': '%1$s', 'means': ["
                + "{'kind': 'travel', 'from': 'Mill', 'to': 'Quay', 'minutes': %2$d},"
                + "{'kind': 'travel', 'from': 'Quay', 'to': 'Mill', 'minutes': %3$d}]}]}")
            .formatted(text, there, back);
    Lesson lesson = Lesson.request(meeting, JsonParser.parseString(json).getAsJsonObject());
    return Teacher.teach(meeting, List.of(lesson)).pairs().get(0).answer();
  }

  @Test
  void equalLengthsAreAnsweredLikeOthers() {
    String other = answer("Mill to Quay takes 11 minutes, and 13 minutes back.", 11, 13);
    String equal = answer("Mill to Quay takes 11 minutes, and 11 minutes back.", 11, 11);
    assertThat(equal).isEqualTo(other).contains("U2");
  }

  @Test
  void theWayThereStartsWhereTheWordsDo() {
    assertThat(answer("Quay is 11 minutes from Mill and 11 minutes back.", 11, 11))
        .isEqualTo(answer("Quay is 11 minutes from Mill and 13 minutes back.", 11, 13));
  }

  @Test
  void oneLengthForBothWaysStaysOne() {
    assertThat(answer("Mill to Quay takes 11 minutes either way.", 11, 11))
        .isEqualTo("travel N1+N2 N1+N2 U1");
  }
}
