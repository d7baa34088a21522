package dev.surefoot.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.execute.agent.Choice;
import dev.surefoot.execute.agent.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instruction with the call that it asks for, or prose with the fields that it states; a line of
 * the files under {@code tools/}.
 *
 * @param id unique among all files
 * @param offered signatures; one that is called {@link Signature#RESULT} for prose
 * @param text as written
 * @param choice the pieces of the text
 * @param today day that dates count from; null where none is wanted
 * @param expect the typed arguments; null in rows to learn from
 */
record ToolRow(
    String id,
    String style,
    List<Signature> offered,
    String text,
    Choice choice,
    @Nullable LocalDate today,
    @Nullable JsonObject expect) {

  static List<ToolRow> read(Path file) throws IOException {
    List<ToolRow> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(of(line, "%s, line %d".formatted(file, rows.size() + 1)));
      }
    }
    return rows;
  }

  private static ToolRow of(String line, String where) {
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      Map<String, List<String>> args = new LinkedHashMap<>();
      json.getAsJsonObject("args").asMap().forEach((k, v) -> args.put(k, texts(v)));
      return new ToolRow(
          json.get("id").getAsString(),
          json.has("style") ? json.get("style").getAsString() : "",
          texts(json.get("tools")).stream().map(Signature::of).toList(),
          json.get("text").getAsString(),
          new Choice(json.get("tool").getAsString(), args),
          json.has("today") ? LocalDate.parse(json.get("today").getAsString()) : null,
          json.has("expect") ? json.getAsJsonObject("expect") : null);
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException(
          "%s is no instruction with its call: %s.%nMaybe a key is missing; it has id, tools, text, tool and args."
              .formatted(where, wrong.getMessage()),
          wrong);
    }
  }

  private static List<String> texts(JsonElement value) {
    List<String> texts = new ArrayList<>();
    for (JsonElement text : (JsonArray) value) {
      texts.add(text.getAsString());
    }
    return texts;
  }

  /** Whether it is prose to read fields from. */
  boolean prose() {
    return offered.size() == 1 && offered.get(0).name().equals(Signature.RESULT);
  }
}
