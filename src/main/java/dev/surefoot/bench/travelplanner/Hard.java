package dev.surefoot.bench.travelplanner;

import dev.surefoot.bench.travelplanner.Sandbox.Eatery;
import dev.surefoot.bench.travelplanner.Sandbox.Lodging;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The five hard checks (evaluation/hard_constraint.py). */
enum Hard {
  BUDGET(facts -> facts.budget() != null, trip -> Cost.of(trip) <= trip.facts().budget()),
  HOUSE_RULE(facts -> facts.rule() != null, Hard::rule),
  CUISINE(facts -> !facts.cuisines().isEmpty(), Hard::cuisine),
  TRANSPORT(facts -> facts.without() != null, Hard::transport),
  ROOM_TYPE(facts -> facts.room() != null, Hard::room);

  private static final Map<String, String> ROOMS =
      Map.of(
          "shared room", "Shared room",
          "private room", "Private room",
          "entire room", "Entire home/apt");

  private static final Map<String, String> MEANS =
      Map.of("flight", "Flight", "self-driving", "Self-driving");

  private final Predicate<TravelFacts> asked;
  private final Predicate<Trip> check;

  Hard(Predicate<TravelFacts> asked, Predicate<Trip> check) {
    this.asked = asked;
    this.check = check;
  }

  /** Whether the task asks for it. */
  boolean asked(TravelFacts facts) {
    return asked.test(facts);
  }

  boolean holds(Trip trip) {
    return check.test(trip);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Stream<Lodging> lodgings(Trip trip) {
    return trip.days().stream()
        .map(day -> day.text(Day.LODGING))
        .filter(Cells::present)
        .map(text -> Sandbox.first(trip.sandbox().lodgings(), text))
        .filter(Objects::nonNull);
  }

  private static boolean rule(Trip trip) {
    String ban = "No " + trip.facts().rule();
    return lodgings(trip).noneMatch(lodging -> lodging.rules().contains(ban));
  }

  private static boolean room(Trip trip) {
    String wanted = Objects.requireNonNull(trip.facts().room());
    return wanted.startsWith("not ")
        ? lodgings(trip).noneMatch(lodging -> lodging.room().equals("Shared room"))
        : lodgings(trip).allMatch(lodging -> lodging.room().equals(ROOMS.get(wanted)));
  }

  private static boolean transport(Trip trip) {
    String banned = MEANS.get(trip.facts().without());
    return trip.days().stream().noneMatch(day -> day.text(Day.TRANSPORT).contains(banned));
  }

  private static boolean cuisine(Trip trip) {
    Set<String> found = new HashSet<>();
    for (Day day : trip.days()) {
      for (String meal : day.meals().toList()) {
        if (Cells.named(meal).city().equals(trip.facts().origin())) {
          break; // a meal at home ends the day's scan
        }
        Eatery eatery = Sandbox.first(trip.sandbox().restaurants(), meal);
        trip.facts().cuisines().stream()
            .filter(food -> eatery != null && eatery.cuisines().contains(food))
            .forEach(found::add);
      }
    }
    return found.size() == Set.copyOf(trip.facts().cuisines()).size();
  }
}
