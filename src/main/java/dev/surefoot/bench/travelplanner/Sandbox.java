package dev.surefoot.bench.travelplanner;

import dev.surefoot.bench.travelplanner.Cells.Named;
import dev.surefoot.bench.travelplanner.Cells.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the official scripts look places and legs up in.
 *
 * @param roads way by its ends, without states; directions differ
 * @param states state by city; empty when it is not known, which every city then passes
 */
record Sandbox(
    List<Eatery> restaurants,
    List<Lodging> lodgings,
    List<Sight> sights,
    List<Flight> flights,
    Map<Route, Road> roads,
    Map<String, String> states) {

  /** Something in a city that has a name. */
  interface Place {

    String name();

    String city();
  }

  /** A restaurant; {@code cost} is a meal's for one person. */
  record Eatery(String name, String city, double cost, String cuisines) implements Place {}

  /** A place to stay; {@code price} is one room's for a night. */
  record Lodging(
      String name, String city, double price, String room, String rules, int sleeps, double nights)
      implements Place {}

  /** A sight. */
  record Sight(String name, String city) implements Place {}

  /** A flight; {@code price} is one seat's. */
  record Flight(String number, String from, String to, double price) {}

  /** A way as the table writes it, such as "3 hours 5 mins" and "1,144 km". */
  record Road(String duration, String distance) {

    /** A way that takes a day or more, or has gaps, counts as none. */
    boolean valid() {
      return !duration.isBlank() && !distance.isBlank() && !duration.contains("day");
    }

    double kilometres() {
      return Double.parseDouble(distance.replace("km", "").replace(",", "").strip());
    }

    int drive() {
      return (int) Math.floor(kilometres() * 0.05);
    }

    int taxi() {
      return (int) Math.floor(kilometres());
    }
  }

  /** All places of a city whose name contains this one, in the table's order. */
  static <P extends Place> List<P> named(List<P> places, String text) {
    Named wanted = Cells.named(text);
    return places.stream()
        .filter(p -> p.city().equals(wanted.city()) && p.name().contains(wanted.name()))
        .toList();
  }

  /** The place whose price counts, or null. */
  static <P extends Place> @Nullable P first(List<P> places, String text) {
    List<P> found = named(places, text);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The road between two places, or null when there is none to be used. */
  @Nullable Road road(Route route) {
    Road road = roads.get(route.base());
    return road != null && road.valid() ? road : null;
  }

  /** Another source for places and roads; flights stand in the reference alone. */
  Sandbox with(Sandbox tables) {
    return new Sandbox(
        tables.restaurants, tables.lodgings, tables.sights, flights, tables.roads, tables.states);
  }
}
