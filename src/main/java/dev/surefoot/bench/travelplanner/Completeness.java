package dev.surefoot.bench.travelplanner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Check 8: all days, cities and fields that have to be filled are. */
final class Completeness {

  private static final String NO_NEED =
      "You don't need to fill in the information for this or later days.";

  private Completeness() {}

  static boolean holds(Trip trip) {
    List<Day> days = trip.days();
    if (!allDays(trip) || !allCities(trip)) {
      return false;
    }
    for (int i = 0; i < days.size(); i++) {
      if (!day(days.get(i), i == trip.facts().days() - 1)) {
        return false;
      }
    }
    return 2 * days.stream().mapToLong(Day::filled).sum() >= 6L * trip.facts().days();
  }

  private static boolean allDays(Trip trip) {
    return trip.facts().days()
        == trip.days().stream()
            .filter(day -> !day.isEmpty() && !day.text(Day.CITY).equals(NO_NEED))
            .count();
  }

  private static boolean allCities(Trip trip) {
    Set<String> cities = new HashSet<>();
    trip.days().forEach(day -> cities.addAll(Trip.cities(day)));
    cities.remove(trip.facts().origin());
    return trip.startsAtOrigin() && cities.size() == trip.facts().cities();
  }

  private static boolean day(Day day, boolean last) {
    String city = day.text(Day.CITY);
    boolean from = city.contains("from ");
    boolean to = city.contains("to ");
    return Day.KEYS.stream().allMatch(day::has)
        && (!(from || to) || day.present(Day.TRANSPORT))
        && (from || to || day.present(Day.SIGHTS))
        && (last || day.present(Day.LODGING))
        && (from || Day.MEALS.stream().allMatch(day::present));
  }
}
