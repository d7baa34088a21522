package dev.surefoot.bench.travelplanner;

import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks for, as the official checks want to know it.
 *
 * @param origin city of departure
 * @param destination a city, or a state for more than three days
 * @param budget in dollars; null when none is named
 * @param rule what the house must allow, or null
 * @param cuisines wanted; empty when none
 * @param room kind of room, or null
 * @param without kind of transport that is ruled out, or null
 */
record TravelFacts(
    String origin,
    String destination,
    int days,
    int cities,
    int people,
    @Nullable Integer budget,
    @Nullable String rule,
    List<String> cuisines,
    @Nullable String room,
    @Nullable String without) {

  /** Days to look at in a plan. */
  List<Day> within(List<Day> plan) {
    return plan.subList(0, Math.min(days, plan.size()));
  }

  /** What a spec of ours says. The benchmark knows one rule of the house and one ban at most. */
  static TravelFacts of(Spec spec) {
    return new TravelFacts(
        text(spec, "origin", "city", ""),
        text(spec, "destination", "place", ""),
        days(spec),
        number(spec, "cities", "count", 1),
        number(spec, "people", "count", 1),
        spec.of("budget").isEmpty() ? null : number(spec, "budget", "most", 0),
        text(spec, "house_rule", "allow", null),
        spec.of("cuisine").stream().map(c -> (String) c.slot("food")).toList(),
        text(spec, "room_type", "is", null),
        text(spec, "no_transport", "by", null));
  }

  /** Whether the same is asked for; the order of cuisines is of no matter. */
  boolean same(TravelFacts other) {
    return with(cuisines.stream().sorted().toList())
        .equals(other.with(other.cuisines.stream().sorted().toList()));
  }

  private TravelFacts with(List<String> sorted) {
    return new TravelFacts(
        origin, destination, days, cities, people, budget, rule, sorted, room, without);
  }

  private static int days(Spec spec) {
    int said = number(spec, "days", "count", 0);
    if (said > 0 || spec.of("dates").isEmpty()) {
      return said;
    }
    Constraint dates = spec.of("dates").get(0);
    return Dates.days(text(spec, "dates", "from", ""), (String) dates.slots().get("to"));
  }

  private static @Nullable String text(
      Spec spec, String kind, String slot, @Nullable String otherwise) {
    return spec.of(kind).stream().map(c -> (String) c.slot(slot)).findFirst().orElse(otherwise);
  }

  private static int number(Spec spec, String kind, String slot, int otherwise) {
    return spec.of(kind).stream().map(c -> (Integer) c.slot(slot)).findFirst().orElse(otherwise);
  }
}
