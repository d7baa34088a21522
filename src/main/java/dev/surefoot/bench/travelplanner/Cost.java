package dev.surefoot.bench.travelplanner;

import dev.surefoot.bench.travelplanner.Cells.Route;
import dev.surefoot.bench.travelplanner.Sandbox.Eatery;
import dev.surefoot.bench.travelplanner.Sandbox.Flight;
import dev.surefoot.bench.travelplanner.Sandbox.Lodging;
import dev.surefoot.bench.travelplanner.Sandbox.Road;
import java.util.Locale;

/** What a trip costs all travellers, in dollars, as the official script reckons. */
final class Cost {

  private static final int SEATS_OF_A_CAR = 5;
  private static final int SEATS_OF_A_TAXI = 4;

  private Cost() {}

  static double of(Trip trip) {
    int people = trip.facts().people();
    Sandbox sandbox = trip.sandbox();
    return trip.days().stream()
        .mapToDouble(
            day ->
                transport(sandbox, day, people)
                    + day.meals().mapToDouble(meal -> meal(sandbox, meal) * people).sum()
                    + lodging(sandbox, day, people))
        .sum();
  }

  private static double meal(Sandbox sandbox, String text) {
    Eatery eatery = Sandbox.first(sandbox.restaurants(), text);
    return eatery == null ? 0 : eatery.cost();
  }

  private static double lodging(Sandbox sandbox, Day day, int people) {
    String text = day.text(Day.LODGING);
    Lodging lodging = Cells.present(text) ? Sandbox.first(sandbox.lodgings(), text) : null;
    return lodging == null ? 0 : lodging.price() * shares(people, lodging.sleeps());
  }

  private static double transport(Sandbox sandbox, Day day, int people) {
    String text = day.text(Day.TRANSPORT);
    String lower = text.toLowerCase(Locale.ROOT);
    Route leg = Trip.leg(day);
    if (!Cells.present(text) || leg == null) {
      return 0;
    }
    if (lower.contains("flight number")) {
      return flight(sandbox, InSandbox.number(text)) * people;
    }
    Road road = sandbox.road(leg);
    if (road == null) {
      return 0;
    }
    if (lower.contains("self-driving")) {
      return road.drive() * shares(people, SEATS_OF_A_CAR);
    }
    return lower.contains("taxi") ? road.taxi() * shares(people, SEATS_OF_A_TAXI) : 0;
  }

  /** The first flight of that number, wherever it goes. */
  private static double flight(Sandbox sandbox, String number) {
    return sandbox.flights().stream()
        .filter(flight -> flight.number().equals(number))
        .mapToDouble(Flight::price)
        .findFirst()
        .orElse(0);
  }

  private static double shares(int people, int places) {
    return Math.ceil((double) people / places);
  }
}
