package dev.surefoot.read.teach;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which clause of a sentence is taught to say what needs words and no value. */
class SpokenTest {

  private static final String WINDOW =
      "{'kind': 'window', 'person': 'Ingrid', 'place': 'Wharf Street', 'from': '9:00', 'to': '11:00'}";
  private static final String LENGTH =
      "{'kind': 'min_duration', 'person': 'Ingrid', 'minutes': 20}";
  private static final String MUST = "{'kind': 'must_meet', 'person': 'Ingrid'}";

  private final Domain meeting = DomainLoader.load(Path.of(""), "meeting");

  /** Answers by the words of the clauses, for a text that means this as a whole. */
  private Map<String, String> taught(String text, String... means) {
    String json =
        "{'id': 't', 'style': 'plain', 'request': \"%s\", 'clauses': [{'text': \"%s\", 'means': [%s]}]}"
            .formatted(text, text, String.join(", ", means));
    Lesson lesson = Lesson.request(meeting, JsonParser.parseString(json).getAsJsonObject());
    Map<String, String> answers = new LinkedHashMap<>();
    Teacher.teach(meeting, List.of(lesson))
        .pairs()
        .forEach(p -> answers.put(p.clause().line(), p.answer()));
    return answers;
  }

  @Test
  void theWordsSayItAndNotTheValuesBeforeThem() {
    Map<String, String> taught =
        taught(
            "Ingrid is at Wharf Street from 9:00 to 11:00; she needs 20 minutes of me. I won't leave without her.",
            WINDOW,
            LENGTH,
            MUST);
    assertThat(taught)
        .containsEntry("> N1 is at N2 R1", "window N1 N2 R1")
        .containsEntry("> she needs U1 of me", "min_duration N1 U1")
        .containsEntry("> i won't leave without her", "must_meet N1");
  }

  @Test
  void valuesWithoutWordsDoNotSayIt() {
    Map<String, String> taught =
        taught(
            "Ingrid: Wharf Street, 9:00-11:00. I have given her my word that I come, 20 minutes.",
            WINDOW,
            LENGTH,
            MUST);
    assertThat(taught).containsEntry("> N1: N2, R1", "window N1 N2 R1");
    assertThat(taught.values()).anyMatch(a -> a.contains("must_meet N1"));
  }

  @Test
  void aClauseThatNamesSaysItItself() {
    Map<String, String> taught = taught("Ingrid must not be missed. She is worth it.", MUST);
    assertThat(taught).containsEntry("> N1 must not be missed", "must_meet N1");
  }
}
