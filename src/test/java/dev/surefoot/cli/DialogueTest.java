package dev.surefoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.DayOuts;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.read.RequestReader;
import dev.surefoot.spec.Quote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions and answers on the command line, with a reader that has two questions. */
class DialogueTest {

  private static final List<Doubt> DOUBTS =
      List.of(
          new Doubt("Which day?", new Quote("the day", 0, 7), List.of("Monday", "Tuesday")),
          new Doubt("Which Bram?", new Quote("Bram", 9, 13)));

  private final Console console = new Console();
  private final List<String> heard = new ArrayList<>();
  private byte[] in = {};
  private boolean person = true;

  private final RequestReader reader =
      (request, replies, candidates, model) -> {
        heard.clear();
        replies.forEach(reply -> heard.add(reply.said()));
        List<Doubt> open =
            DOUBTS.stream()
                .filter(
                    d ->
                        replies.stream()
                            .filter(r -> r.answers(d.question(), d.about()))
                            .noneMatch(r -> !r.said().equals("dunno")))
                .toList();
        return new Reading(DayOuts.spec(), open, 0, 0);
      };

  @Test
  void aPersonIsAskedUntilAllIsClear() {
    in = bytes("2\nthe tall one\n");
    assertThat(run("plan", "the day, Bram")).isZero();
    assertThat(heard).containsExactly("Tuesday", "the tall one");
    assertThat(console.out())
        .contains("Which day?\n    \"the day\"\n  1  Monday\n  2  Tuesday\n> ")
        .contains("Which Bram?")
        .contains("Verified")
        .doesNotContain("One question first");
  }

  @Test
  void anEmptyLineAndTheEndOfInputEndTheDialogue() {
    for (String said : List.of("\n1\n", "", "Monday\n", "Monday\n  \n")) {
      in = bytes(said);
      assertThat(run("plan", "the day, Bram")).as(said).isEqualTo(Exit.NEEDS_ANSWER);
    }
    assertThat(heard).containsExactly("Monday");
    assertThat(console.out()).contains("One question first: Which Bram?");
  }

  @Test
  void aReplyThatSettlesNothingIsNamedInTheNextQuestion() {
    in = bytes("dunno\ndunno\n");
    assertThat(run("plan", "the day, Bram")).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(console.out()).contains("\"dunno\" does not settle it. Which day?");
  }

  @Test
  void afterEightQuestionsNobodyIsAsked() {
    in = bytes("dunno\n".repeat(20));
    assertThat(run("plan", "the day, Bram")).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(console.out().split("\n> ", -1)).hasSize(9);
  }

  @Test
  void aBadReplyIsAskedForAgain() {
    in = bytes("?!\n" + "x".repeat(3 << 20) + "\n\u0007a\nMonday\nthat one\n");
    assertThat(run("plan", "the day, Bram")).isZero();
    assertThat(heard).containsExactly("Monday", "that one");
    assertThat(console.out()).contains("has no word").contains("more than").contains("binary");
  }

  @Test
  void aScriptAnswersOnTheCommandLine() {
    person = false;
    in = bytes("1\n1\n");
    assertThat(run("plan", "the day, Bram", "--answer", "2", "--answer", "him", "--json")).isZero();
    assertThat(heard).containsExactly("Tuesday", "him");
    assertThat(run("plan", "the day, Bram", "--answer", "2")).isEqualTo(Exit.NEEDS_ANSWER);
    assertThat(console.out()).contains("One question first: Which Bram?").contains("--answer");
    assertThat(run("plan", "x", "--answer", "2", "--answer", "him", "--answer", "more")).isZero();
    assertThat(console.err()).contains("not used: --answer \"more\"");
    assertThat(run("plan", "the day, Bram", "--answer", "")).isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void jsonListsTheChoicesAndAsksNobody() {
    in = bytes("1\n");
    assertThat(run("plan", "the day, Bram", "--json")).isEqualTo(Exit.NEEDS_ANSWER);
    JsonObject json = JsonParser.parseString(console.out()).getAsJsonObject();
    assertThat(json.get("question").getAsString()).isEqualTo("Which day?");
    assertThat(json.getAsJsonArray("choices")).hasSize(2);
  }

  @Test
  void whatWasReadIsShownEditedAndPlanned(@TempDir Path folder) throws Exception {
    assertThat(run("plan", "the day, Bram", "--show-spec")).isZero();
    assertThat(console.out())
        .contains("the day begins at Mill at 09:00")
        .contains("In doubt\n  Which day?\n      \"the day\"\n    1  Monday")
        .doesNotContain("Verified");
    console.forgetOut();
    assertThat(run("plan", "the day, Bram", "--show-spec", "--json", "--answer", "1")).isZero();
    assertThat(heard).containsExactly("Monday");
    assertThat(console.err()).contains("Which Bram?").doesNotContain("Which day?");
    Path spec = Files.writeString(folder.resolve("s.json"), console.out().replace("Mill", "Inn"));
    console.forgetOut();
    assertThat(run("plan", "--data", spec.toString(), "--show-spec")).isZero();
    assertThat(console.out()).contains("the day begins at Inn").contains("Nothing was planned");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private int run(String... args) {
    return console.run(reader, in, person, args);
  }
}
