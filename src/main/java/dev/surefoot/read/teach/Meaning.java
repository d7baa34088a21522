package dev.surefoot.read.teach;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Pointing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One constraint of a hand-written text, in slot values.
 *
 * @param kind name of the kind
 * @param soft whether it was worded as a wish
 * @param values by slot name; {@code "*"} for everybody or every day
 */
record Meaning(String kind, boolean soft, Map<String, Object> values) {

  /** Reads a corpus object; null when the domain has no such kind. */
  static @Nullable Meaning of(Domain domain, JsonObject json) {
    if (json.get("kind").getAsString().equals(Pointing.OTHER)) {
      return new Meaning(Pointing.OTHER, false, Map.of());
    }
    Domain.Kind kind = domain.kinds().get(json.get("kind").getAsString());
    if (kind == null) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> e : json.entrySet()) {
      Domain.Slot slot = kind.slots().get(e.getKey());
      if (slot != null && !e.getValue().isJsonNull()) {
        values.put(slot.name(), value(slot, e.getValue()));
      }
    }
    boolean soft = json.has("force") && json.get("force").getAsString().equals("soft");
    boolean marked = kind.strength() == Domain.Strengths.EITHER && soft;
    return new Meaning(kind.name(), marked, values);
  }

  private static Object value(Domain.Slot slot, JsonElement json) {
    if (json instanceof JsonArray array) {
      return array.asList().stream().map(JsonElement::getAsString).toList();
    }
    if (json.getAsJsonPrimitive().isNumber()) {
      return json.getAsInt();
    }
    String text = json.getAsString();
    if (slot.type() == Domain.Type.TIME && !text.equals("*")) {
      String[] parts = text.split(":");
      return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
    return text;
  }

  /** The meanings with a list value taken apart into one meaning each. */
  List<Meaning> single() {
    for (Map.Entry<String, Object> e : values.entrySet()) {
      if (e.getValue() instanceof List<?> list) {
        return list.stream()
            .map(
                v -> {
                  Map<String, Object> one = new LinkedHashMap<>(values);
                  one.put(e.getKey(), v);
                  return new Meaning(kind, soft, one);
                })
            .toList();
      }
    }
    return List.of(this);
  }
}
