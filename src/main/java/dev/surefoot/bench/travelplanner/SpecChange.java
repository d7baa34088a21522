package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.surefoot.domain.Domain;
import dev.surefoot.spec.BadInputException;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of change, as a line of JSON: {@code name} and {@code facts}, each with
 *
 * <ul>
 *   <li>{@code kind} and {@code slot}, the slot whose value is another one,
 *   <li>{@code percent} or {@code add} to reckon it from the stated one, or {@code any} (the first
 *       of these values that is not stated) or {@code all} (each of them that is not),
 *   <li>{@code slots} with values for other slots, and {@code strength} ({@code hard}).
 * </ul>
 *
 * A fact takes the place of the stated one of its kind where there can be only one.
 */
record SpecChange(String name, List<JsonObject> facts) {

  /** The changes of a file; without one those that come along under a name. */
  static List<SpecChange> read(@Nullable Path file, String usual) throws IOException {
    try (InputStream stream =
        file == null
            ? Objects.requireNonNull(SpecChange.class.getResourceAsStream(usual))
            : Files.newInputStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> of(JsonParser.parseString(line).getAsJsonObject()))
          .toList();
    }
  }

  private static SpecChange of(JsonObject json) {
    List<JsonObject> facts = new ArrayList<>();
    json.getAsJsonArray("facts").forEach(f -> facts.add(f.getAsJsonObject()));
    return new SpecChange(json.get("name").getAsString(), facts);
  }

  /** The spec with the change made; empty where there is nothing to change. */
  Optional<Spec> applied(Domain domain, Spec spec) {
    List<Constraint> all = new ArrayList<>(spec.constraints());
    for (JsonObject fact : facts) {
      if (!apply(domain, fact, all)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Spec(spec.domain(), all, spec.notTaken()));
  }

  private boolean apply(Domain domain, JsonObject fact, List<Constraint> all) {
    Domain.Kind kind = domain.kinds().get(text(fact, "kind"));
    if (kind == null || !kind.slots().containsKey(text(fact, "slot"))) {
      throw new BadInputException(
          "The change '%s' has no such kind and slot: %s.".formatted(name, fact),
          "one of %s was meant.".formatted(domain.kinds().keySet()));
    }
    List<Constraint> stated = all.stream().filter(c -> c.kind().equals(kind.name())).toList();
    List<Object> values = values(fact, stated);
    for (Object value : values) {
      Constraint old = kind.unique() && !stated.isEmpty() ? stated.get(0) : null;
      Constraint now = changed(fact, old, kind.name(), value, all.size());
      if (old == null) {
        all.add(now);
      } else {
        all.set(all.indexOf(old), now);
      }
    }
    return !values.isEmpty();
  }

  private List<Object> values(JsonObject fact, List<Constraint> stated) {
    String slot = text(fact, "slot");
    if (fact.has("percent") || fact.has("add")) {
      int percent = fact.has("percent") ? fact.get("percent").getAsInt() : 100;
      int add = fact.has("add") ? fact.get("add").getAsInt() : 0;
      return stated.stream()
          .limit(1)
          .<Object>map(c -> Math.toIntExact((long) c.number(slot) * percent / 100 + add))
          .toList();
    }
    List<Object> free = new ArrayList<>();
    for (JsonElement each : fact.getAsJsonArray(fact.has("all") ? "all" : "any")) {
      Object value = value(each);
      if (stated.stream().noneMatch(c -> value.equals(c.slots().get(slot)))) {
        free.add(value);
      }
    }
    return fact.has("all") ? free : free.stream().limit(1).toList();
  }

  private Constraint changed(
      JsonObject fact, @Nullable Constraint old, String kind, Object value, int number) {
    Map<String, Object> slots = new LinkedHashMap<>(old == null ? Map.of() : old.slots());
    slots.put(text(fact, "slot"), value);
    if (fact.has("slots")) {
      fact.getAsJsonObject("slots")
          .entrySet()
          .forEach(e -> slots.put(e.getKey(), value(e.getValue())));
    }
    String strength = fact.has("strength") ? text(fact, "strength") : "hard";
    return new Constraint(
        old == null ? "%s-%d".formatted(name, number) : old.id(),
        kind,
        slots,
        Strength.valueOf(strength.toUpperCase(Locale.ROOT)),
        null);
  }

  private static Object value(JsonElement json) {
    return json.getAsJsonPrimitive().isNumber() ? (Object) json.getAsInt() : json.getAsString();
  }

  private static String text(JsonObject fact, String key) {
    return fact.get(key).getAsString();
  }
}
