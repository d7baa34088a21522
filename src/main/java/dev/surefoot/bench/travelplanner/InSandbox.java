package dev.surefoot.bench.travelplanner;

import dev.surefoot.bench.travelplanner.Cells.Route;
import java.util.List;
import java.util.Locale;

/** Check 7: every place and every leg is a known one. */
final class InSandbox {

  static final String NUMBER = "Flight Number: ";

  private InSandbox() {}

  static boolean holds(Trip trip) {
    Sandbox sandbox = trip.sandbox();
    return trip.days().stream()
        .allMatch(
            day ->
                (!day.present(Day.TRANSPORT) || transport(sandbox, day))
                    && day.meals().allMatch(meal -> known(sandbox.restaurants(), meal))
                    && day.sights().stream().allMatch(sight -> known(sandbox.sights(), sight))
                    && (!day.present(Day.LODGING)
                        || known(sandbox.lodgings(), day.text(Day.LODGING))));
  }

  private static boolean known(List<? extends Sandbox.Place> places, String text) {
    return Sandbox.first(places, text) != null;
  }

  private static boolean transport(Sandbox sandbox, Day day) {
    String text = day.text(Day.TRANSPORT);
    String lower = text.toLowerCase(Locale.ROOT);
    Route leg = Trip.leg(day);
    if (lower.contains("flight number")) {
      return leg != null && flies(sandbox, number(text), leg.base());
    }
    return !(lower.contains("self-driving") || lower.contains("taxi"))
        || (leg != null && sandbox.road(leg) != null);
  }

  /** The date of a flight is not looked at. */
  private static boolean flies(Sandbox sandbox, String number, Route leg) {
    return sandbox.flights().stream()
        .anyMatch(
            f ->
                f.number().equals(number)
                    && f.from().equals(leg.from())
                    && f.to().equals(leg.to()));
  }

  /** The number of a flight as the official script cuts it out; empty when there is none. */
  static String number(String transport) {
    int at = transport.indexOf(NUMBER);
    return at < 0 ? "" : transport.substring(at + NUMBER.length()).split(",", 2)[0];
  }
}
