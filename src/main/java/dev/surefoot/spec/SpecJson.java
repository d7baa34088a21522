package dev.surefoot.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Strengths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Specs as JSON. Fields may be added to the format, never renamed or given another meaning. */
public final class SpecJson {

  private static final Set<String> SPEC = Set.of("domain", "constraints", "not_taken");
  private static final Set<String> CONSTRAINT = Set.of("id", "kind", "slots", "strength", "quote");
  private static final Set<String> QUOTE = Set.of("text", "from", "to");

  private SpecJson() {}

  /** Writes a spec in canonical order. */
  public static String write(Domain domain, Spec spec) {
    JsonArray constraints = new JsonArray();
    spec.constraints().forEach(c -> constraints.add(write(domain, c)));
    JsonArray notTaken = new JsonArray();
    spec.notTaken().forEach(q -> notTaken.add(write(q)));
    JsonObject json = new JsonObject();
    json.addProperty("domain", spec.domain());
    json.add("constraints", constraints);
    json.add("not_taken", notTaken);
    return JsonFields.write(json);
  }

  private static JsonObject write(Domain domain, Constraint c) {
    Kind kind = domain.kinds().get(c.kind());
    JsonObject slots = new JsonObject();
    c.slots()
        .forEach(
            (name, value) ->
                slots.add(
                    name, JsonValues.write(kind == null ? null : kind.slots().get(name), value)));
    JsonObject json = new JsonObject();
    json.addProperty("id", c.id());
    json.addProperty("kind", c.kind());
    json.add("slots", slots);
    json.addProperty("strength", c.strength().name().toLowerCase(Locale.ROOT));
    if (c.quote() != null) {
      json.add("quote", write(c.quote()));
    }
    return json;
  }

  private static JsonObject write(Quote quote) {
    JsonObject json = new JsonObject();
    json.addProperty("text", quote.text());
    json.addProperty("from", quote.from());
    json.addProperty("to", quote.to());
    return json;
  }

  /**
   * Reads a spec. Unknown fields are left out and noted; a missing {@code id} or {@code strength}
   * is filled in and noted.
   *
   * @throws BadInputException when it is no spec of the domain
   */
  public static Parsed<Spec> read(Domain domain, String text) {
    JsonFields fields = JsonFields.parse(text, "The spec");
    List<String> notes = new ArrayList<>();
    fields.unknown(SPEC, notes);
    if (!fields.text("domain").equals(domain.name())) {
      throw fields.wrong("domain", "not '%s'".formatted(domain.name()));
    }
    List<Constraint> constraints = new ArrayList<>();
    for (JsonFields each : fields.objects("constraints", false)) {
      each.unknown(CONSTRAINT, notes);
      constraints.add(constraint(domain, each, constraints.size() + 1, notes));
    }
    List<Quote> notTaken =
        fields.objects("not_taken", true).stream().map(f -> quote(f, notes)).toList();
    return new Parsed<>(new Spec(domain.name(), constraints, notTaken), notes);
  }

  private static Constraint constraint(
      Domain domain, JsonFields fields, int number, List<String> notes) {
    Kind kind = domain.kinds().get(fields.text("kind"));
    if (kind == null) {
      throw fields.wrong("kind", "not one of %s".formatted(domain.kinds().keySet()));
    }
    return new Constraint(
        id(fields, number, notes),
        kind.name(),
        slots(kind, fields.object("slots")),
        strength(kind, fields, notes),
        fields.get("quote") == null ? null : quote(fields.object("quote"), notes));
  }

  private static String id(JsonFields fields, int number, List<String> notes) {
    if (fields.get("id") != null) {
      return fields.text("id");
    }
    notes.add("%s: 'id' filled in as 'c%d'".formatted(fields.where(), number));
    return "c" + number;
  }

  private static Map<String, Object> slots(Kind kind, JsonFields fields) {
    for (String name : fields.names()) {
      if (!kind.slots().containsKey(name)) {
        throw fields.wrong(name, "no slot of '%s'".formatted(kind.name()));
      }
    }
    Map<String, Object> slots = new LinkedHashMap<>();
    for (Slot slot : kind.slots().values()) {
      if (!slot.optional() || fields.get(slot.name()) != null) {
        slots.put(slot.name(), JsonValues.read(slot, fields, slot.name()));
      }
    }
    return slots;
  }

  private static Strength strength(Kind kind, JsonFields fields, List<String> notes) {
    Strength usual = kind.strength() == Strengths.SOFT ? Strength.SOFT : Strength.HARD;
    String given = fields.get("strength") == null ? null : fields.text("strength");
    if (given == null) {
      notes.add(
          "%s: 'strength' filled in as '%s'"
              .formatted(fields.where(), usual.name().toLowerCase(Locale.ROOT)));
      return usual;
    }
    Strength strength = strength(given);
    if (strength == null || (kind.strength() != Strengths.EITHER && strength != usual)) {
      throw fields.wrong("strength", "no strength of '%s'".formatted(kind.name()));
    }
    return strength;
  }

  private static @Nullable Strength strength(String word) {
    return word.equals("hard") ? Strength.HARD : word.equals("soft") ? Strength.SOFT : null;
  }

  private static Quote quote(JsonFields fields, List<String> notes) {
    fields.unknown(QUOTE, notes);
    return new Quote(fields.text("text"), fields.number("from"), fields.number("to"));
  }
}
