package dev.surefoot.read.teach;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Op;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.read.point.Revisable;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text that changes facts, with the facts before and after.
 *
 * @param parts stretches of the text and what they do
 */
record Revision(
    String id,
    String style,
    String text,
    List<Constraint> before,
    List<Constraint> after,
    List<Part> parts) {

  /**
   * A stretch of the text and what it does.
   *
   * @param unclear whether it does something that cannot be pointed at
   */
  record Part(int from, int to, List<Fact> does, boolean unclear, boolean other) {}

  /** The same mistyped. */
  Revision mistyped(double share) {
    return new Revision(
        id + "~", style, Noise.in(text, share, id.hashCode()), before, after, parts);
  }

  /** The text with the names that it speaks of. */
  Lesson names() {
    List<Lesson.Part> said = new ArrayList<>();
    said.add(
        new Lesson.Part(
            0, 0, before.stream().map(c -> new Meaning(c.kind(), false, c.slots())).toList()));
    for (Part part : parts) {
      List<Meaning> means =
          part.does().stream()
              .map(f -> new Meaning(f.kind().name(), f.soft(), f.values()))
              .toList();
      said.add(new Lesson.Part(part.from(), part.to(), means));
    }
    return new Lesson(id, style, text, 0, said, Whole.NOTHING);
  }

  static Revision of(Domain domain, JsonObject json) {
    String text = json.get("request").getAsString();
    List<Part> parts = new ArrayList<>();
    int after = 0;
    for (JsonElement e : json.getAsJsonArray("clauses")) {
      JsonObject clause = e.getAsJsonObject();
      String words = clause.get("text").getAsString();
      int at = text.indexOf(words, after) >= 0 ? text.indexOf(words, after) : text.indexOf(words);
      after = Math.max(after, at);
      parts.add(part(domain, at, at + words.length(), clause.getAsJsonArray("means")));
    }
    return new Revision(
        json.get("id").getAsString(),
        json.get("style").getAsString(),
        text,
        facts(domain, json.getAsJsonArray("before")),
        facts(domain, json.getAsJsonArray("after")),
        parts);
  }

  private static Part part(Domain domain, int from, int to, JsonArray means) {
    List<Fact> does = new ArrayList<>();
    boolean unclear = false;
    boolean other = false;
    for (JsonElement e : means) {
      JsonObject m = e.getAsJsonObject();
      String kind = m.has("kind") ? m.get("kind").getAsString() : "";
      other |= kind.equals(Pointing.OTHER);
      Fact fact = kind.equals(Pointing.OTHER) ? null : fact(domain, m);
      if (fact != null) {
        does.add(fact);
      }
      unclear |= fact == null && !kind.equals(Pointing.OTHER);
    }
    return new Part(from, to, does, unclear, other);
  }

  /** What a meaning does; null where it cannot be said. */
  static @Nullable Fact fact(Domain domain, JsonObject m) {
    String word = m.get("op").getAsString();
    return switch (word) {
      case "rename" -> names(domain, Op.RENAME, Revisable.ALL, m, "to");
      case "swap" -> names(domain, Op.SWAP, m.get("kind").getAsString(), m, "with");
      case "remove" ->
          m.get("kind").getAsString().equals(Revisable.ALL)
              ? names(domain, Op.DROP, Revisable.ALL, m, null)
              : stated(domain, listed(domain, m) ? Op.LESS : Op.DROP, m);
      case "add" -> stated(domain, listed(domain, m) ? Op.MORE : Op.SET, m);
      case "set" -> stated(domain, Op.SET, m);
      case "change" -> changed(domain, m);
      default -> null;
    };
  }

  private static boolean listed(Domain domain, JsonObject m) {
    Domain.Kind kind = domain.kinds().get(m.get("kind").getAsString());
    return kind != null
        && kind.slots().values().stream().anyMatch(s -> s.list() && m.has(s.name()));
  }

  private static @Nullable Fact names(
      Domain domain, Op op, String kind, JsonObject m, @Nullable String second) {
    Domain.Kind known = Revisable.kind(domain, op, kind);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(Revisable.FIRST, m.get("name").getAsString());
    if (second != null) {
      values.put(Revisable.SECOND, m.get(second).getAsString());
    }
    return known == null ? null : new Fact(op, known, false, values, List.of());
  }

  private static @Nullable Fact stated(Domain domain, Op op, JsonObject m) {
    Meaning meaning = Meaning.of(domain, m);
    Domain.Kind kind = domain.kinds().get(m.get("kind").getAsString());
    return meaning == null || kind == null
        ? null
        : new Fact(op, kind, meaning.soft() && op == Op.SET, meaning.values(), List.of());
  }

  /** {@code by} holds for {@code field}, for {@code both} ends, or for the only amount. */
  private static @Nullable Fact changed(Domain domain, JsonObject m) {
    Fact stated = stated(domain, Op.MORE, m);
    if (stated == null || !m.has("by")) {
      return null;
    }
    int by = m.get("by").getAsInt();
    String field = m.has("field") ? m.get("field").getAsString() : "";
    Map<String, Object> values = new LinkedHashMap<>();
    for (Domain.Slot slot : stated.kind().slots().values()) {
      boolean amount = Changing.amount(stated.kind(), slot, field);
      Object said = stated.values().get(slot.name());
      if (amount) {
        values.put(slot.name(), new Revisable.Amount(Math.abs(by)));
      } else if (said != null && !Changing.number(slot)) {
        values.put(slot.name(), said);
      }
    }
    return new Fact(by > 0 ? Op.MORE : Op.LESS, stated.kind(), false, values, List.of());
  }

  static List<Constraint> facts(Domain domain, JsonArray array) {
    List<Constraint> facts = new ArrayList<>();
    for (JsonElement e : array) {
      JsonObject json = e.getAsJsonObject();
      Meaning m = Meaning.of(domain, json);
      Domain.Kind kind = m == null ? null : domain.kinds().get(m.kind());
      if (m == null || kind == null) {
        throw new IllegalArgumentException("%s is no fact of %s.".formatted(json, domain.name()));
      }
      Map<String, Object> slots = new LinkedHashMap<>();
      kind.slots()
          .keySet()
          .forEach(s -> m.values().computeIfPresent(s, (k, v) -> put(slots, k, v)));
      boolean soft = m.soft() || kind.strength() == Domain.Strengths.SOFT;
      facts.add(
          new Constraint(
              "c" + (facts.size() + 1),
              m.kind(),
              slots,
              soft ? Strength.SOFT : Strength.HARD,
              null));
    }
    return facts;
  }

  private static Object put(Map<String, Object> slots, String slot, Object value) {
    slots.put(slot, value);
    return value;
  }
}
