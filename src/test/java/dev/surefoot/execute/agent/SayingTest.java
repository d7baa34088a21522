package dev.surefoot.execute.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SayingTest {

  private static final Map<String, Saying.Kind> KINDS =
      Map.of("start", Saying.Kind.MOMENT, "people", Saying.Kind.NUMBER, "date", Saying.Kind.DAY);

  private static Errand errand(String args) {
    JsonObject json = JsonParser.parseString(args).getAsJsonObject();
    return new Errand("mail.draft", json, Map.of("to", List.of()));
  }

  @Test
  void placeholdersHaveStandInsAndComeBack() {
    Saying saying =
        new Saying(
            "Tell ida@example.org that {people} meet {person} at {start}, {see.text}", KINDS);
    assertThat(saying.text())
        .isEqualTo("Tell ida@example.org that 7301 meet Person at 2001-02-03 03:13, SeeText");
    JsonObject template =
        saying.template(
            errand(
                "{\"to\": [\"ida@example.org\"], \"n\": 7301, \"at\": \"2001-02-03T03:13\","
                    + " \"body\": \"meet Person at 2001-02-03 03:13, SeeText\"}"));
    assertThat(template)
        .isEqualTo(
            JsonParser.parseString(
                "{\"to\": [\"ida@example.org\"], \"n\": \"{people}\", \"at\": \"{start}\","
                    + " \"body\": \"meet {person} at {start}, {see.text}\"}"));
    assertThat(saying.whole(template)).isTrue();
  }

  @Test
  void oneThatIsLostOrCutIsNoticed() {
    Saying saying = new Saying("Book {person} at {start}", KINDS);
    String moment = saying.text().replace("Book Person at ", "");
    assertThat(saying.whole(saying.template(errand("{\"a\": \"Person\"}")))).isFalse();
    assertThat(
            saying.whole(
                saying.template(
                    errand(
                        "{\"a\": \"Person\", \"b\": \"MOMENT\", \"c\": \"2001-02-02\"}"
                            .replace("MOMENT", moment)))))
        .isFalse();
  }

  @Test
  void aStandInIsNoOtherWordOfTheText() {
    Saying saying = new Saying("Ask Person about {person}", KINDS);
    assertThat(saying.text())
        .startsWith("Ask Person about Person")
        .isNotEqualTo("Ask Person about Person");
  }
}
