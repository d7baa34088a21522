package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import dev.surefoot.bench.travelplanner.Cells.Named;
import dev.surefoot.bench.travelplanner.Cells.Route;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Official day objects as steps of the travel domain, as far as the problem has them. */
final class DayReader {

  /**
   * What was read.
   *
   * @param steps steps of the plan
   * @param unknown what is no option of the problem: not known, or against a rule by itself
   */
  record Steps(List<Step> steps, List<String> unknown) {}

  private final Problem.Choose problem;
  private final Set<String> taken = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private DayReader(Problem.Choose problem) {
    this.problem = problem;
  }

  /** Reads the days of a plan, whoever made it. */
  static Steps read(Problem problem, JsonArray plan) {
    DayReader reader = new DayReader((Problem.Choose) problem.decision());
    List<Day> days = Day.of(plan);
    for (int i = 0; i < days.size(); i++) {
      reader.day(days.get(i), i + 1);
    }
    reader.stays(days);
    return new Steps(List.copyOf(reader.steps), List.copyOf(reader.unknown));
  }

  private void day(Day day, int number) {
    if (day.present(Day.TRANSPORT)) {
      leg(day, number);
    }
    for (String meal : Day.MEALS) {
      if (day.present(meal)) {
        place("eat", "restaurant", day.text(meal), on(number).and(has("meal", meal)));
      }
    }
    day.sights().forEach(sight -> place("see", "sight", sight, on(number)));
  }

  private void leg(Day day, int number) {
    String text = day.text(Day.TRANSPORT);
    Route route = Trip.leg(day);
    String lower = text.toLowerCase(Locale.ROOT);
    String by =
        lower.contains("taxi") ? "taxi" : lower.contains("driving") ? "self-driving" : "flight";
    if (route == null) {
      unknown.add(text);
      return;
    }
    Predicate<Step> leg =
        on(number)
            .and(has("from", route.base().from()))
            .and(has("to", route.base().to()))
            .and(has("by", by));
    String flight = InSandbox.number(text);
    take("go", text, flight.isEmpty() ? leg : leg.and(has("number", flight)));
  }

  /** Days in a row with the same lodging are one stay. */
  private void stays(List<Day> days) {
    int i = 0;
    while (i < days.size()) {
      String lodging = days.get(i).text(Day.LODGING);
      int begun = i + 1;
      while (i < days.size() && days.get(i).text(Day.LODGING).equals(lodging)) {
        i++;
      }
      if (Cells.present(lodging)) {
        int end = i + 1;
        place("stay", "hotel", lodging, on(begun).and(step -> step.end() == end));
      }
    }
  }

  /** The place of just this name, else one whose name contains it. */
  private void place(String tool, String arg, String text, Predicate<Step> when) {
    Named place = Cells.named(text);
    Predicate<Step> there = when.and(has("city", place.city()));
    if (!found(tool, there.and(step -> name(step, arg).strip().equals(place.name())))) {
      take(tool, text, there.and(step -> name(step, arg).contains(place.name())));
    }
  }

  private void take(String tool, String text, Predicate<Step> which) {
    if (!found(tool, which)) {
      unknown.add(text);
    }
  }

  private boolean found(String tool, Predicate<Step> which) {
    for (Problem.Slot slot : problem.slots()) {
      if (!taken.contains(slot.name())) {
        for (Step option : slot.options()) {
          if (option.tool().equals(tool) && which.test(option)) {
            taken.add(slot.name());
            return steps.add(option);
          }
        }
      }
    }
    return false;
  }

  private static Predicate<Step> on(int day) {
    return step -> step.start() == day;
  }

  private static Predicate<Step> has(String arg, String value) {
    return step -> name(step, arg).equals(value);
  }

  private static String name(Step step, String arg) {
    return String.valueOf(step.args().get(arg));
  }
}
