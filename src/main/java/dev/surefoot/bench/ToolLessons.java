package dev.surefoot.bench;

import com.google.gson.JsonObject;
import dev.surefoot.execute.agent.Choice;
import dev.surefoot.execute.agent.Signature;
import dev.surefoot.execute.agent.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the executor's training lines of rows; what a model could not answer so is left out. */
public final class ToolLessons {

  private final List<JsonObject> lines = new ArrayList<>();
  private final List<JsonObject> lost = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();

  /** Of the rows of some files. */
  public static ToolLessons of(List<Path> files) throws IOException {
    ToolLessons lessons = new ToolLessons();
    for (Path file : files) {
      for (ToolRow row : ToolRow.read(file)) {
        lessons.add(row, file.getFileName().toString());
      }
    }
    return lessons;
  }

  private void add(ToolRow row, String source) {
    Words words = Words.of(row.text());
    Choice choice = flat(row.choice());
    Optional<String> wrong = wrong(row, choice, words);
    if (wrong.isPresent()) {
      reasons.merge(wrong.get().replaceFirst(":.*", ""), 1, Integer::sum);
      JsonObject line = new JsonObject();
      line.addProperty("id", row.id());
      line.addProperty("why", wrong.get());
      lost.add(line);
      return;
    }
    JsonObject line = new JsonObject();
    line.addProperty(
        "domain", row.offered().stream().map(Signature::toString).collect(Collectors.joining(" ")));
    line.addProperty("prompt", "> " + words.text());
    line.addProperty("answer", choice.toString());
    line.addProperty("source", source + " " + row.id());
    line.addProperty("style", row.style());
    lines.add(line);
  }

  static Choice flat(Choice choice) {
    Map<String, List<String>> args = new LinkedHashMap<>();
    choice
        .args()
        .forEach(
            (name, pieces) ->
                args.put(name, pieces.stream().map(p -> Words.of(p).text()).toList()));
    return new Choice(choice.tool(), args);
  }

  private static Optional<String> wrong(ToolRow row, Choice choice, Words words) {
    for (Map.Entry<String, List<String>> arg : choice.args().entrySet()) {
      for (String piece : arg.getValue()) {
        if (!words.holds(piece)) {
          return Optional.of("no piece of the text: " + arg.getKey() + " '" + piece + "'");
        }
      }
    }
    if (!choice.suits(row.offered(), words)) {
      return Optional.of("no call of a tool on offer: " + choice.tool());
    }
    return row.prose() && choice.args().isEmpty()
        ? Optional.of("prose that states no field")
        : Optional.empty();
  }

  /** Writes the lines; returns what was written and what was left out. */
  public Map<String, Object> write(Path out) throws IOException {
    Files.write(out, lines.stream().map(JsonObject::toString).toList());
    return Map.of("lines", lines.size(), "lost", lost.size(), "why", reasons);
  }

  /** Writes what was left out and why. */
  public void losses(Path out) throws IOException {
    Files.write(out, lost.stream().map(JsonObject::toString).toList());
  }
}
