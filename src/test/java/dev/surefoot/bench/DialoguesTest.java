package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.model.ScriptedModel;
import dev.surefoot.read.ReplyExam;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replies with known facts, taken with scripted models. */
class DialoguesTest {

  private static final String LINE =
      """
      {"id":"x","task":"calendar-reply","question":"Is it a must?","request":"%s",\
      "before":{"constraints":[{"kind":"duration","minutes":30},{"kind":"days","days":["Friday"]},\
      {"kind":"work_hours","from":"9:00","to":"18:00"}],\
      "open":[{"kind":"cannot","person":"Nell","day":"Friday","relation":"after","time":null,"options":["15:00","16:00"]}]},\
      "after":{"constraints":[{"kind":"duration","minutes":30},{"kind":"days","days":["Friday"]},\
      {"kind":"work_hours","from":"9:00","to":"18:00"},\
      {"kind":"cannot","person":"Nell","day":"Friday","relation":"after","time":"16:00"}]}}
      """;

  private final Map<String, Domain> domains = DomainLoader.loadAll(Path.of(""));

  @TempDir private Path folder;

  @Test
  void aChoiceIsRightOrWrongAndSilenceIsAskedAgain() throws Exception {
    assertThat(judged("16:00", "none")).isEqualTo("right");
    assertThat(judged("the first", "none")).isEqualTo("wrong");
    assertThat(judged("hard to say", "none")).isEqualTo("asked");
  }

  @Test
  void wordsAreReadBehindWhatIsAsked() throws Exception {
    assertThat(judged("she leaves at 4 p.m.", "cannot N1 W1 after T1")).isEqualTo("right");
  }

  private String judged(String reply, String answer) throws Exception {
    Path file = Files.writeString(folder.resolve("f.jsonl"), LINE.formatted(reply));
    List<JsonObject> lines = new ArrayList<>();
    run(file, answer, lines);
    return lines.get(0).get("judged").getAsString();
  }

  @Test
  void aSilentModelInventsNothing() throws Exception {
    Path file = Path.of("/work/shared/data/corpus/dialogue.jsonl");
    Assumptions.assumeTrue(Files.exists(file), "SKIPPED: " + file + " is not here");
    JsonObject summary = run(file, "none", new ArrayList<>());
    assertThat(summary.get("wrong").getAsInt()).isZero();
    assertThat(summary.get("right").getAsInt() + summary.get("asked").getAsInt()).isPositive();
    System.out.println(summary);
  }

  private JsonObject run(Path file, String answer, List<JsonObject> lines) throws Exception {
    ScriptedModel model = new ScriptedModel("replies", p -> answer);
    return new Dialogues(domains, domain -> new ReplyExam(domain, model))
        .run(file, lines::add, (done, all) -> {});
  }
}
