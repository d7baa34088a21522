package dev.surefoot.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.OutcomeJson;
import dev.surefoot.gather.Gathered;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Where looked-up facts come from, for people and programs. */
final class Sources {

  private Sources() {}

  /** One line for what was found, or with {@code whole} a line for each lookup. */
  static void tell(PrintStream out, Gathered gathered, boolean whole) {
    out.println();
    if (!whole) {
      int calls = gathered.asked().stream().mapToInt(Gathered.Asked::calls).sum();
      int found = gathered.asked().stream().mapToInt(Gathered.Asked::found).sum();
      out.println(
          "Looked up in the %s: %d facts by %d calls; --explain lists them."
              .formatted(gathered.tables(), found, calls));
      return;
    }
    out.println("Looked up in the %s".formatted(gathered.tables()));
    gathered.asked().forEach(asked -> out.println("  " + asked.sentence()));
    gathered.notes().forEach(note -> out.println("  " + note));
  }

  /** What is broken in the tables is said whatever else is shown. */
  static void warn(PrintStream err, Gathered gathered) {
    gathered.warnings().forEach(err::println);
  }

  static JsonObject json(Gathered gathered) {
    JsonObject json = new JsonObject();
    json.addProperty("tables", gathered.tables());
    json.add("calls", OutcomeJson.list(gathered.asked(), Sources::json));
    List<String> left = new ArrayList<>(gathered.warnings());
    left.addAll(gathered.notes());
    json.add("left_out", OutcomeJson.list(left, JsonPrimitive::new));
    return json;
  }

  private static JsonObject json(Gathered.Asked asked) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", asked.kind());
    json.addProperty("table", asked.table());
    json.addProperty("calls", asked.calls());
    json.addProperty("found", asked.found());
    return json;
  }
}
