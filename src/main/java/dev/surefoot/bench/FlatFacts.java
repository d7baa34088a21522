package dev.surefoot.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Constraints from objects that hold kind, slots and {@code force} side by side. */
final class FlatFacts {

  /** Slots under another name in older lines. */
  private static final Map<String, String> ALSO = Map.of("first", "city_a", "second", "city_b");

  private final Domain domain;

  FlatFacts(Domain domain) {
    this.domain = domain;
  }

  /** Those of a kind that the domain has, with the slots that are filled. */
  List<Constraint> known(JsonArray items) {
    List<Constraint> known = new ArrayList<>();
    for (JsonElement item : items) {
      JsonObject c = item.getAsJsonObject();
      if (domain.kinds().containsKey(c.get("kind").getAsString())) {
        known.add(constraint("c" + known.size(), c));
      }
    }
    return known;
  }

  /** What an item could be, for each of its two {@code options}; empty when there are not two. */
  List<Constraint> ways(JsonObject item) {
    JsonElement options = item.get("options");
    Domain.Kind kind = domain.kinds().get(item.get("kind").getAsString());
    List<Constraint> ways = new ArrayList<>();
    if (kind == null || options == null || options.getAsJsonArray().size() != 2) {
      return ways;
    }
    List<String> open =
        kind.slots().keySet().stream()
            .filter(s -> item.has(s) && item.get(s).isJsonNull())
            .toList();
    for (JsonElement option : options.getAsJsonArray()) {
      JsonObject way = item.deepCopy();
      if (open.isEmpty()) {
        way.add("force", option);
      } else if (!option.isJsonArray()) {
        way.add(open.get(0), option);
      }
      for (int i = 0; option.isJsonArray() && i < open.size(); i++) {
        way.add(open.get(i), option.getAsJsonArray().get(i));
      }
      ways.add(constraint("c" + ways.size(), way));
    }
    return ways;
  }

  private Constraint constraint(String id, JsonObject c) {
    Domain.Kind kind = domain.kinds().get(c.get("kind").getAsString());
    Map<String, Object> slots = new LinkedHashMap<>();
    for (Domain.Slot slot : kind.slots().values()) {
      String other = ALSO.getOrDefault(slot.name(), slot.name());
      JsonElement value = c.has(slot.name()) ? c.get(slot.name()) : c.get(other);
      if (value != null && !value.isJsonNull()) {
        slots.put(slot.name(), value(slot, value));
      }
    }
    boolean wish = c.has("force") && c.toString().contains("\"force\":\"soft\"");
    boolean soft =
        kind.strength() == Domain.Strengths.SOFT
            || kind.strength() == Domain.Strengths.EITHER && wish;
    return new Constraint(id, kind.name(), slots, soft ? Strength.SOFT : Strength.HARD, null);
  }

  private static Object value(Domain.Slot slot, JsonElement value) {
    if (slot.list()) {
      return value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }
    String text = value.getAsString();
    if (slot.type() == Domain.Type.TIME) {
      String[] parts = text.split(":");
      return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
    return slot.type().number() ? (Object) value.getAsInt() : text;
  }
}
