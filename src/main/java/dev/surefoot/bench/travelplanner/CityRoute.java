package dev.surefoot.bench.travelplanner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Check 1: a closed round through known cities of the right state, a night at least in each. */
final class CityRoute {

  private CityRoute() {}

  static boolean holds(Trip trip) {
    List<String> cities = trip.days().stream().map(Trip::cities).flatMap(List::stream).toList();
    return trip.startsAtOrigin()
        && cities.size() >= 3
        && cities.get(0).equals(cities.get(cities.size() - 1))
        && runs(cities)
        && allowed(trip, cities);
  }

  /** No city is come back to, and none is left on the day of arrival. */
  private static boolean runs(List<String> cities) {
    Set<String> seen = new HashSet<>();
    int last = cities.size() - 1;
    int i = 0;
    while (i <= last) {
      String city = cities.get(i);
      if (seen.contains(city) && i != 0 && i != last) {
        return false;
      }
      int begun = i;
      while (i <= last && cities.get(i).equals(city)) {
        i++;
      }
      if (i - begun == 1 && begun > 0 && begun < last) {
        return false;
      }
      seen.add(city);
    }
    return true;
  }

  private static boolean allowed(Trip trip, List<String> cities) {
    var states = trip.sandbox().states();
    if (!states.keySet().containsAll(cities)) {
      return false;
    }
    return trip.facts().days() <= 3
        || cities.subList(1, cities.size() - 1).stream()
            .allMatch(city -> trip.facts().destination().equals(states.get(city)));
  }
}
