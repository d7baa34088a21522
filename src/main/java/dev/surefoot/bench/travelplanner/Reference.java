package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.surefoot.bench.travelplanner.Cells.Route;
import dev.surefoot.bench.travelplanner.Sandbox.Eatery;
import dev.surefoot.bench.travelplanner.Sandbox.Flight;
import dev.surefoot.bench.travelplanner.Sandbox.Lodging;
import dev.surefoot.bench.travelplanner.Sandbox.Road;
import dev.surefoot.bench.travelplanner.Sandbox.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sandbox that a task's reference describes. */
final class Reference {

  private static final Pattern ROAD =
      Pattern.compile("duration: (?<duration>.*), distance: (?<distance>.*), cost: .*");

  private Reference() {}

  /**
   * Reads a reference.
   *
   * @param states state by city
   */
  static Sandbox sandbox(JsonObject reference, Map<String, String> states) {
    return new Sandbox(
        all(reference, "Restaurants in ", Reference::eatery),
        all(reference, "Accommodations in ", Reference::lodging),
        all(reference, "Attractions in ", row -> new Sight(text(row, "Name"), text(row, "City"))),
        all(reference, "Flight from ", Reference::flight),
        roads(reference),
        states);
  }

  private static <T> List<T> all(
      JsonObject reference, String heading, Function<JsonObject, T> reader) {
    List<T> all = new ArrayList<>();
    for (Map.Entry<String, JsonElement> entry : reference.entrySet()) {
      if (entry.getKey().startsWith(heading) && entry.getValue() instanceof JsonArray rows) {
        rows.forEach(row -> all.add(reader.apply(row.getAsJsonObject())));
      }
    }
    return List.copyOf(all);
  }

  private static Eatery eatery(JsonObject row) {
    return new Eatery(
        text(row, "Name"), text(row, "City"), number(row, "Average Cost"), text(row, "Cuisines"));
  }

  private static Lodging lodging(JsonObject row) {
    return new Lodging(
        text(row, "NAME"),
        text(row, "city"),
        number(row, "price"),
        text(row, "room type"),
        text(row, "house_rules"),
        (int) number(row, "maximum occupancy"),
        number(row, "minimum nights"));
  }

  private static Flight flight(JsonObject row) {
    return new Flight(
        text(row, "Flight Number"),
        text(row, "OriginCityName"),
        text(row, "DestCityName"),
        number(row, "Price"));
  }

  /** Both ways of driving tell the same road. */
  private static Map<Route, Road> roads(JsonObject reference) {
    Map<Route, Road> roads = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : reference.entrySet()) {
      Route route = Cells.route(entry.getKey());
      if (route != null && entry.getValue().isJsonPrimitive()) {
        Matcher road = ROAD.matcher(entry.getValue().getAsString());
        if (road.find()) {
          roads.putIfAbsent(route.base(), new Road(road.group("duration"), road.group("distance")));
        }
      }
    }
    return Map.copyOf(roads);
  }

  private static String text(JsonObject row, String key) {
    return row.get(key).getAsString();
  }

  private static double number(JsonObject row, String key) {
    return row.get(key).getAsDouble();
  }
}
