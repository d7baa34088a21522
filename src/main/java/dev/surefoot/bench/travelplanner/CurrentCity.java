package dev.surefoot.bench.travelplanner;

import java.util.List;
import java.util.stream.Stream;

/** Check 6: what is done on a day is done in a city of that day. */
final class CurrentCity {

  private CurrentCity() {}

  static boolean holds(Trip trip) {
    return trip.days().stream().allMatch(CurrentCity::day);
  }

  private static boolean day(Day day) {
    List<String> cities = seen(day);
    String transport = day.text(Day.TRANSPORT);
    String lodging = day.text(Day.LODGING);
    return (!Cells.present(transport) || cities.stream().allMatch(transport::contains))
        && Stream.concat(day.meals(), day.sights().stream())
            .allMatch(place -> cities.stream().anyMatch(place::contains))
        && (!Cells.present(lodging)
            || cities.isEmpty()
            || lodging.contains(cities.get(cities.size() - 1)));
  }

  /**
   * The cities as the official loop sees them: on a day without a journey it walks through the
   * letters of the city's name, so that there nearly everything passes.
   */
  private static List<String> seen(Day day) {
    List<String> cities = Trip.cities(day);
    return day.travels()
        ? cities
        : cities.get(0).codePoints().mapToObj(Character::toString).toList();
  }
}
