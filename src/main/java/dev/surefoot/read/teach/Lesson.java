package dev.surefoot.read.teach;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.spec.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text with its meanings.
 *
 * @param id of the text
 * @param style of its author
 * @param text the words
 * @param from where the part with meanings starts; what stands before is context
 * @param parts stretches of the text and what they mean
 * @param whole what it says as a whole
 */
record Lesson(String id, String style, String text, int from, List<Part> parts, Whole whole) {

  /** A stretch of the text and its meanings. */
  record Part(int from, int to, List<Meaning> means) {}

  /** A day from which on the dates of the text are the next such days. */
  LocalDate today() {
    return parts.stream()
        .flatMap(p -> p.means().stream())
        .flatMap(m -> m.values().values().stream())
        .map(v -> v instanceof String s ? Values.date(s) : null)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.of(2026, 1, 1));
  }

  /** The same mistyped; meanings whose values suffer are lost with it. */
  Lesson mistyped(double share) {
    String noisy = text.substring(0, from) + Noise.in(text.substring(from), share, id.hashCode());
    return new Lesson(id + "~", style, noisy, from, parts, whole);
  }

  /** Reads a full request of the corpus. */
  static Lesson request(Domain domain, JsonObject json) {
    String text = json.get("request").getAsString();
    List<Part> parts = new ArrayList<>();
    List<Meaning> all = new ArrayList<>();
    int after = 0;
    for (JsonElement e : json.getAsJsonArray("clauses")) {
      JsonObject clause = e.getAsJsonObject();
      String words = clause.get("text").getAsString();
      int at = text.indexOf(words, after) >= 0 ? text.indexOf(words, after) : text.indexOf(words);
      after = Math.max(after, at);
      List<Meaning> means = meanings(domain, clause.getAsJsonArray("means"));
      parts.add(new Part(at, at + words.length(), means));
      all.addAll(means);
    }
    return new Lesson(
        json.get("id").getAsString(),
        json.get("style").getAsString(),
        text,
        0,
        parts,
        Whole.of(domain, all));
  }

  /** Reads a single wording; its lead, if any, stands before it. */
  static Lesson wording(Domain domain, JsonObject json, String id) {
    String lead =
        json.has("lead") && !json.get("lead").isJsonNull()
            ? json.get("lead").getAsString().strip()
            : "";
    String before = lead.isEmpty() ? "" : lead + (lead.matches("(?s).*[.!?]") ? " " : "\n");
    String words = json.get("text").getAsString();
    List<Meaning> means = meanings(domain, json.getAsJsonArray("means"));
    List<Part> parts =
        means.isEmpty()
            ? List.of()
            : List.of(new Part(before.length(), before.length() + words.length(), means));
    return new Lesson(id, "wording", before + words, before.length(), parts, Whole.NOTHING);
  }

  private static List<Meaning> meanings(Domain domain, JsonArray array) {
    List<Meaning> out = new ArrayList<>();
    for (JsonElement e : array) {
      Meaning m = Meaning.of(domain, e.getAsJsonObject());
      if (m != null) {
        out.addAll(m.single());
      }
    }
    return out;
  }
}
