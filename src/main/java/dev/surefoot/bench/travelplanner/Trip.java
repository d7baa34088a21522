package dev.surefoot.bench.travelplanner;

import dev.surefoot.bench.travelplanner.Cells.Route;
import java.util.List;

/**
 * A plan beside what it is judged by.
 *
 * @param days the days of the plan that count
 */
record Trip(TravelFacts facts, List<Day> days, Sandbox sandbox) {

  /** Cities of a day: both of a journey, without states. What cannot be parsed fails the check. */
  static List<String> cities(Day day) {
    String text = day.text(Day.CITY);
    if (!day.travels()) {
      return List.of(Cells.base(text));
    }
    Route route = Cells.route(text);
    return route == null ? List.of("") : List.of(route.base().from(), route.base().to());
  }

  /** The leg of a day: told by the transport's text, else by the cities; null when by neither. */
  static @org.jspecify.annotations.Nullable Route leg(Day day) {
    Route route = Cells.route(day.text(Day.TRANSPORT));
    return route != null ? route : Cells.route(day.text(Day.CITY));
  }

  /** Whether the journey begins where it should. */
  boolean startsAtOrigin() {
    return days.isEmpty()
        || !days.get(0).travels()
        || cities(days.get(0)).get(0).equals(facts.origin());
  }
}
