package dev.surefoot.bench.travelplanner;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The eight commonsense checks (evaluation/commonsense_constraint.py). */
enum Commonsense {
  CITY_ROUTE(CityRoute::holds),
  RESTAURANTS_DIFFER(trip -> differ(trip.days().stream().flatMap(Day::meals))),
  SIGHTS_DIFFER(trip -> differ(trip.days().stream().flatMap(day -> day.sights().stream()))),
  MINIMUM_NIGHTS(MinimumNights::holds),
  TRANSPORT_AGREES(Commonsense::transport),
  CURRENT_CITY(CurrentCity::holds),
  IN_SANDBOX(InSandbox::holds),
  COMPLETE(Completeness::holds);

  private enum Means {
    TAXI,
    SELF_DRIVING,
    FLIGHT,
    OTHER
  }

  private final Predicate<Trip> check;

  Commonsense(Predicate<Trip> check) {
    this.check = check;
  }

  boolean holds(Trip trip) {
    return check.test(trip);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Texts are compared as they stand: two spellings of one restaurant are two. */
  private static boolean differ(Stream<String> texts) {
    Set<String> seen = new HashSet<>();
    return texts.allMatch(seen::add);
  }

  private static boolean transport(Trip trip) {
    List<Day> days = trip.days();
    Set<Means> means = EnumSet.noneOf(Means.class);
    days.stream()
        .map(day -> day.text(Day.TRANSPORT))
        .filter(Cells::present)
        .forEach(text -> means.add(means(text.toLowerCase(Locale.ROOT))));
    boolean drives = means.contains(Means.SELF_DRIVING);
    return !days.isEmpty()
        && days.get(0).present(Day.TRANSPORT)
        && !(drives && (means.contains(Means.FLIGHT) || means.contains(Means.TAXI)));
  }

  private static Means means(String text) {
    if (text.contains("taxi")) {
      return Means.TAXI;
    }
    if (text.contains("self-driving")) {
      return Means.SELF_DRIVING;
    }
    return text.contains("flight") ? Means.FLIGHT : Means.OTHER;
  }
}
