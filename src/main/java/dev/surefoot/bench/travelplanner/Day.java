package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * One day of a plan in the official format.
 *
 * @param json the object, as whoever planned wrote it
 */
record Day(JsonObject json) {

  static final String NUMBER = "days";
  static final String CITY = "current_city";
  static final String TRANSPORT = "transportation";
  static final String SIGHTS = "attraction";
  static final String LODGING = "accommodation";
  static final List<String> MEALS = List.of("breakfast", "lunch", "dinner");
  static final List<String> KEYS =
      List.of(TRANSPORT, "breakfast", "lunch", "dinner", SIGHTS, LODGING);

  /** The days of a plan; what is no object counts as an empty day. */
  static List<Day> of(JsonArray plan) {
    return plan.asList().stream()
        .map(day -> new Day(day instanceof JsonObject object ? object : new JsonObject()))
        .toList();
  }

  boolean has(String key) {
    return json.has(key);
  }

  /** A text; empty when it is not there. */
  String text(String key) {
    return text(json.get(key));
  }

  private static String text(JsonElement value) {
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }

  boolean present(String key) {
    return Cells.present(text(key));
  }

  /** The meals that are filled in, in the order of the day. */
  Stream<String> meals() {
    return MEALS.stream().map(this::text).filter(Cells::present);
  }

  /** The sights, as far as the official scripts see them. */
  List<String> sights() {
    return present(SIGHTS) ? Cells.sights(text(SIGHTS)) : List.of();
  }

  /** How many of all keys hold something. */
  long filled() {
    return json.asMap().values().stream()
        .map(Day::text)
        .filter(value -> Cells.present(value) && !value.equals("0"))
        .count();
  }

  boolean isEmpty() {
    return json.isEmpty();
  }

  /** Whether the current city says that it is a day of travel. */
  boolean travels() {
    return text(CITY).contains("from");
  }
}
