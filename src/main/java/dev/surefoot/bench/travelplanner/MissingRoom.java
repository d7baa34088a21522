package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A task in whose reference no lodging has a kind of room: the one that the fewest have is taken
 * out of it.
 *
 * @param room as it is asked for
 */
record MissingRoom(JsonObject task, String room) {

  private static final Map<String, String> ROOMS =
      Map.of(
          "shared room", "Shared room",
          "private room", "Private room",
          "entire room", "Entire home/apt");

  static Optional<MissingRoom> of(JsonObject task) {
    Map<String, Integer> counts = new HashMap<>();
    lodgings(task)
        .forEach((key, rows) -> rows.forEach(r -> counts.merge(room(r), 1, Integer::sum)));
    return ROOMS.entrySet().stream()
        .min(
            Comparator.comparing(
                    (Map.Entry<String, String> r) -> counts.getOrDefault(r.getValue(), 0))
                .thenComparing(Map.Entry::getKey))
        .map(r -> new MissingRoom(without(task, r.getValue()), r.getKey()));
  }

  private static JsonObject without(JsonObject task, String room) {
    JsonObject copy = task.deepCopy();
    lodgings(task)
        .forEach(
            (key, rows) -> {
              JsonArray left = new JsonArray();
              rows.asList().stream().filter(r -> !room(r).equals(room)).forEach(left::add);
              copy.getAsJsonObject("reference").add(key, left);
            });
    return copy;
  }

  private static Map<String, JsonArray> lodgings(JsonObject task) {
    Map<String, JsonArray> lodgings = new HashMap<>();
    JsonObject reference = task.getAsJsonObject("reference");
    for (Map.Entry<String, JsonElement> each :
        reference == null ? new JsonObject().entrySet() : reference.entrySet()) {
      if (each.getKey().startsWith("Accommodations") && each.getValue() instanceof JsonArray rows) {
        lodgings.put(each.getKey(), rows);
      }
    }
    return lodgings;
  }

  private static String room(JsonElement row) {
    return row.getAsJsonObject().get("room type").getAsString();
  }
}
