package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.surefoot.execute.agent.ChoiceReader;
import dev.surefoot.execute.agent.Words;
import dev.surefoot.model.ScriptedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exams with the right words given: what ordinary code makes of them. */
class ToolExamTest {

  private static ToolExam.Result held(String name) throws IOException {
    Path file = Path.of("tools", "exam", name);
    Map<String, String> answers = new HashMap<>();
    for (ToolRow row : ToolRow.read(file)) {
      answers.put(
          ChoiceReader.prompt(row.offered(), Words.of(row.text())),
          ToolLessons.flat(row.choice()).toString());
    }
    return new ToolExam(ChoiceReader.of(ScriptedModel.of(answers))).hold(file, (done, all) -> {});
  }

  private static List<String> notRight(String name) throws IOException {
    return held(name).lines().stream()
        .filter(line -> !line.get("verdict").getAsString().equals("right"))
        .map(JsonObject::toString)
        .toList();
  }

  @Test
  void theRightWordsOfTheDevelopmentTextsBecomeTheRightValues() throws IOException {
    assertThat(notRight("development.jsonl")).isEmpty();
  }

  @Test
  void thoseOfProseToo() throws IOException {
    assertThat(notRight("prose.jsonl")).hasSizeLessThan(3);
  }

  /** These are only counted. */
  @Test
  void mostOfTheTestTextsToo() throws IOException {
    JsonObject all = held("test.jsonl").summary().getAsJsonObject("all");
    assertThat(all.get("right").getAsInt()).as("%s", all).isGreaterThan(56);
  }

  @Test
  void rowsThatDoNotReGroundAreLeftOut(@TempDir Path folder) throws IOException {
    Path rows = folder.resolve("rows.jsonl");
    java.nio.file.Files.writeString(
        rows,
        """
        {"id": "1", "tools": ["notes.read(name)"], "text": "open jam", "tool": "notes.read", "args": {"name": ["jam"]}}
        {"id": "2", "tools": ["notes.read(name)"], "text": "open jam", "tool": "notes.read", "args": {"name": ["ham"]}}
        {"id": "3", "tools": ["notes.read(name)"], "text": "open jam", "tool": "notes.drop", "args": {}}
        """);
    ToolLessons lessons = ToolLessons.of(List.of(rows));
    assertThat(lessons.write(folder.resolve("out.jsonl")))
        .containsEntry("lines", 1)
        .containsEntry("lost", 2);
    assertThat(java.nio.file.Files.readString(folder.resolve("out.jsonl")))
        .contains("\"domain\":\"notes.read(name)\"")
        .contains("\"prompt\":\"> open jam\"")
        .contains("\"answer\":\"notes.read\\nname: jam\"");
  }
}
