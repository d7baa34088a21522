package dev.surefoot.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts that a test line expects, in one form whatever form the file has them in. */
final class Expected {

  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2}):(\\d{2})\\s*([AP]M)?", Pattern.CASE_INSENSITIVE);

  private final Domain domain;
  private final JsonObject expect;
  private final List<Meaning> meanings = new ArrayList<>();

  private Expected(Domain domain, JsonObject expect) {
    this.domain = domain;
    this.expect = expect;
  }

  /** The expected constraints of a line of the domain's task. */
  static List<Meaning> of(Domain domain, JsonObject expect) {
    Expected expected = new Expected(domain, expect);
    if (expect.has("constraints")) {
      expect.getAsJsonArray("constraints").forEach(c -> expected.constraint(c.getAsJsonObject()));
    } else if (expect.has("travel")) {
      expected.meeting();
    } else {
      expected.trip();
    }
    return expected.meanings;
  }

  /**
   * The constraints that the clauses of a line state: what no kind can say is left out, what holds
   * for everybody ({@code *}) is spelled out, and links that hold both ways are there both ways.
   */
  static List<Meaning> said(Domain domain, JsonArray clauses) {
    Expected expected = new Expected(domain, new JsonObject());
    List<JsonObject> means = new ArrayList<>();
    clauses.forEach(
        c ->
            c.getAsJsonObject()
                .getAsJsonArray("means")
                .forEach(m -> means.add(m.getAsJsonObject())));
    means.removeIf(m -> m.get("kind").getAsString().equals(Pointing.OTHER));
    WaysBack.spellOut(domain.planning().links(), means);
    Set<JsonElement> people = new LinkedHashSet<>();
    means.stream()
        .filter(m -> m.has("person") && !everybody(m))
        .forEach(m -> people.add(m.get("person")));
    for (JsonObject m : means) {
      for (JsonElement person : everybody(m) ? people : List.of(m)) {
        JsonObject one = m.deepCopy();
        if (everybody(m)) {
          one.add("person", person);
        }
        expected.flat(one);
      }
    }
    return expected.meanings;
  }

  private static boolean everybody(JsonObject m) {
    return m.has("person") && m.get("person").getAsString().equals("*");
  }

  private void constraint(JsonObject c) {
    if (!c.has("slots")) {
      flat(c);
      return;
    }
    String kind = c.get("kind").getAsString();
    JsonElement person = c.get("person");
    JsonArray slots = c.getAsJsonArray("slots");
    if (!kind.equals("busy")) {
      relation(c, person, slots.get(0).getAsJsonArray().get(0));
    } else if (slots.isEmpty()) {
      add("free", Strength.HARD, "person", person);
    }
    for (JsonElement slot : kind.equals("busy") ? slots : new JsonArray()) {
      JsonArray s = slot.getAsJsonArray();
      add(
          "busy",
          Strength.HARD,
          "person",
          person,
          "day",
          s.get(0),
          "from",
          s.get(1),
          "to",
          s.get(2));
    }
  }

  /** "whole day" or "before 14:30", with the day from the first of its slots. */
  private void relation(JsonObject c, JsonElement person, JsonElement day) {
    boolean wish = c.get("kind").getAsString().equals("preference_not");
    String relation = c.get("relation").getAsString();
    String[] parts = relation.equals("whole day") ? new String[] {relation} : relation.split(" ");
    JsonObject flat = new JsonObject();
    flat.addProperty("kind", wish ? "avoid" : "cannot");
    flat.add("person", person);
    flat.add("day", day);
    flat.addProperty("relation", parts[0]);
    if (parts.length > 1) {
      flat.addProperty("time", parts[1]);
    }
    flat.add("force", c.get("force"));
    flat(flat);
  }

  private void flat(JsonObject c) {
    String kind = c.get("kind").getAsString();
    List<Object> slots = new ArrayList<>();
    domain.kinds().get(kind).slots().keySet().stream()
        .filter(slot -> c.has(slot) && !c.get(slot).isJsonNull())
        .forEach(
            slot -> {
              slots.add(slot);
              slots.add(c.get(slot));
            });
    add(kind, strength(kind, c.get("force")), slots.toArray());
  }

  /** What the kind says where it leaves no choice, else what the line says. */
  private Strength strength(String kind, JsonElement force) {
    Domain.Strengths possible = domain.kinds().get(kind).strength();
    boolean soft =
        possible == Domain.Strengths.SOFT
            || possible == Domain.Strengths.EITHER
                && force != null
                && force.getAsString().equals("soft");
    return soft ? Strength.SOFT : Strength.HARD;
  }

  private void meeting() {
    JsonArray start = expect.getAsJsonArray("start");
    add("start", Strength.HARD, "place", start.get(0), "time", start.get(1));
    for (JsonElement row : expect.getAsJsonArray("people")) {
      JsonArray p = row.getAsJsonArray();
      add(
          "window",
          Strength.HARD,
          "person",
          p.get(0),
          "place",
          p.get(1),
          "from",
          p.get(2),
          "to",
          p.get(3));
      add("min_duration", Strength.HARD, "person", p.get(0), "minutes", p.get(4));
    }
    expect
        .getAsJsonObject("travel")
        .entrySet()
        .forEach(
            from ->
                from.getValue()
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(
                        to ->
                            add(
                                "travel",
                                Strength.HARD,
                                "from",
                                from.getKey(),
                                "to",
                                to.getKey(),
                                "minutes",
                                to.getValue())));
  }

  private void trip() {
    add("total_days", Strength.HARD, "days", expect.get("total_days"));
    rows("stays", "stay", "city", "days");
    rows("flights", "direct", "from", "to");
    rows("windows", "window", "city", "from", "to");
    rows("not_in", "not_in", "city", "from", "to");
    rows("before", "before", "first", "second");
    rows("first_city", "first_city", "city");
    rows("last_city", "last_city", "city");
    if (expect.get("travel_day_counts_for_both_stated").getAsBoolean()) {
      add("travel_day_counts_both", Strength.HARD);
    }
  }

  /** Rows of values, with the force after them where it is given. */
  private void rows(String field, String kind, String... slots) {
    if (!expect.has(field)) {
      return;
    }
    for (JsonElement row : expect.getAsJsonArray(field)) {
      JsonArray values = row.getAsJsonArray();
      List<Object> pairs = new ArrayList<>();
      for (int i = 0; i < slots.length; i++) {
        pairs.add(slots[i]);
        pairs.add(values.get(i));
      }
      JsonElement force = values.size() > slots.length ? values.get(slots.length) : null;
      add(kind, force == null ? Strength.HARD : strength(kind, force), pairs.toArray());
    }
  }

  private void add(String kind, Strength strength, Object... pairs) {
    Map<String, String> slots = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String slot = pairs[i].toString();
      slots.put(slot, value(domain.kinds().get(kind).slots().get(slot), pairs[i + 1]));
    }
    meanings.add(new Meaning(kind, slots, strength));
  }

  private static String value(Domain.Slot slot, Object value) {
    if (value instanceof JsonArray list) {
      return list.asList().stream()
          .map(item -> Meaning.name(item.getAsString()))
          .sorted()
          .collect(java.util.stream.Collectors.joining(","));
    }
    String text = value instanceof JsonElement json ? json.getAsString() : value.toString();
    return switch (slot.type()) {
      case TIME -> "" + minutes(text);
      case CHOICE ->
          slot.options().stream()
              .filter(o -> o.replace('_', ' ').equalsIgnoreCase(text.replace('_', ' ')))
              .map(Meaning::name)
              .findFirst()
              .orElse(Meaning.name(text));
      default -> Meaning.name(text);
    };
  }

  private static int minutes(String text) {
    Matcher clock = CLOCK.matcher(text.strip());
    if (!clock.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no time.%nMaybe write it as 9:30 or 9:30AM.".formatted(text));
    }
    int hour = Integer.parseInt(clock.group(1));
    if (clock.group(3) != null) {
      hour = hour % 12 + (clock.group(3).equalsIgnoreCase("PM") ? 12 : 0);
    }
    return hour * 60 + Integer.parseInt(clock.group(2));
  }
}
