package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Plans of the travel domain as official day objects. */
final class DayWriter {

  private final List<Step> steps;

  private DayWriter(Plan plan) {
    steps = plan.steps();
  }

  /** One object a day, up to the last journey. */
  static JsonArray write(Plan plan) {
    DayWriter writer = new DayWriter(plan);
    int last = writer.of("go").mapToInt(Step::start).max().orElse(0);
    JsonArray days = new JsonArray();
    for (int day = 1; day <= last; day++) {
      days.add(writer.day(day));
    }
    return days;
  }

  private JsonObject day(int day) {
    JsonObject json = new JsonObject();
    json.addProperty(Day.NUMBER, day);
    json.addProperty(Day.CITY, city(day));
    json.addProperty(Day.TRANSPORT, first("go", s -> s.start() == day, DayWriter::transport));
    json.addProperty("breakfast", meal(day, "breakfast"));
    json.addProperty(Day.SIGHTS, sights(day));
    json.addProperty("lunch", meal(day, "lunch"));
    json.addProperty("dinner", meal(day, "dinner"));
    json.addProperty(Day.LODGING, first("stay", s -> sleeps(s, day), s -> in(s, "hotel")));
    return json;
  }

  private String city(int day) {
    String way = first("go", s -> s.start() == day, DayWriter::way);
    return way.equals("-") ? first("stay", s -> sleeps(s, day), s -> text(s, "city")) : way;
  }

  private String meal(int day, String meal) {
    return first(
        "eat", s -> s.start() == day && text(s, "meal").equals(meal), s -> in(s, "restaurant"));
  }

  private String sights(int day) {
    List<String> sights =
        of("see").filter(s -> s.start() == day).map(s -> in(s, "sight") + ";").toList();
    return sights.isEmpty() ? "-" : String.join("", sights);
  }

  private Stream<Step> of(String tool) {
    return steps.stream().filter(s -> s.tool().equals(tool));
  }

  private String first(
      String tool, Predicate<Step> which, java.util.function.Function<Step, String> say) {
    return of(tool).filter(which).findFirst().map(say).orElse("-");
  }

  private static boolean sleeps(Step stay, int day) {
    return stay.start() <= day && day < stay.end();
  }

  private static String in(Step step, String what) {
    return text(step, what) + ", " + text(step, "city");
  }

  private static String way(Step go) {
    return "from %s to %s".formatted(text(go, "from"), text(go, "to"));
  }

  private static String transport(Step go) {
    String by = text(go, "by");
    if (by.equals("flight")) {
      return "Flight Number: %s, %s, Departure Time: %s, Arrival Time: %s"
          .formatted(text(go, "number"), way(go), clock(go, "departs"), clock(go, "arrives"));
    }
    return "%s, %s, duration: %s, distance: %s km, cost: %s"
        .formatted(
            by.substring(0, 1).toUpperCase(Locale.ROOT) + by.substring(1),
            way(go),
            duration(go),
            text(go, "km"),
            text(go, "cost"));
  }

  private static String clock(Step go, String arg) {
    return go.args().get(arg) instanceof Integer minutes
        ? "%02d:%02d".formatted(minutes / 60 % 24, minutes % 60)
        : "-";
  }

  private static String duration(Step go) {
    return go.args().get("minutes") instanceof Integer minutes
        ? "%d hours %d mins".formatted(minutes / 60, minutes % 60)
        : "-";
  }

  private static String text(Step step, String arg) {
    return String.valueOf(step.args().get(arg));
  }
}
