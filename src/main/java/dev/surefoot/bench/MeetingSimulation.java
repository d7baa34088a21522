package dev.surefoot.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Acts out a meeting plan by the official rules: stated travel minutes and meeting times are
 * ignored, the matrix and the required lengths count.
 */
final class MeetingSimulation {

  /** Where and when someone can be met; clock in minutes since midnight. */
  record Person(String place, int from, int to, int minutes) {}

  /**
   * What became of a plan.
   *
   * @param met people met before the first impossible step
   * @param stopped that step, or null when all of them could be done
   */
  record Run(int met, @Nullable String stopped) {}

  /** A place or person that the instance does not know; the official script throws here. */
  static final class UnknownName extends RuntimeException {
    UnknownName(String name) {
      super("The instance does not know '%s'.".formatted(name));
    }
  }

  private final Map<String, Person> people;
  private final JsonObject matrix;
  private final Set<String> met = new HashSet<>();
  private String place;
  private int clock;

  private MeetingSimulation(
      Map<String, Person> people, JsonObject matrix, String place, int clock) {
    this.people = people;
    this.matrix = matrix;
    this.place = place;
    this.clock = clock;
  }

  /** A fresh simulation of an instance; good for one run. */
  static MeetingSimulation of(JsonObject row) {
    JsonArray constraints = row.getAsJsonArray("constraints");
    Map<String, Person> people = new HashMap<>();
    for (int i = 1; i < constraints.size(); i++) {
      JsonArray c = constraints.get(i).getAsJsonArray();
      String[] window = c.get(2).getAsString().split(" to ");
      people.put(
          c.get(0).getAsString(),
          new Person(
              c.get(1).getAsString(), minutes(window[0]), minutes(window[1]), c.get(3).getAsInt()));
    }
    JsonArray start = constraints.get(0).getAsJsonArray();
    return new MeetingSimulation(
        people,
        row.getAsJsonObject("dist_matrix"),
        start.get(0).getAsString(),
        minutes(start.get(1).getAsString()));
  }

  Run run(String answer) {
    int marker = answer.indexOf("SOLUTION:");
    String text = marker < 0 ? answer : answer.substring(marker + "SOLUTION:".length());
    for (String step : steps(text)) {
      if (!act(step)) {
        return new Run(met.size(), step);
      }
    }
    return new Run(met.size(), null);
  }

  private static List<String> steps(String text) {
    return Stream.of(text.split("\\.")).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }

  private boolean act(String step) {
    if (step.startsWith("You start")) {
      return true;
    }
    if (step.startsWith("You travel")) {
      return travel(between(step, "travel to ", " in"));
    }
    if (step.startsWith("You wait")) {
      return waitUntil(minutes(between(step, "wait until ", ".")));
    }
    return step.startsWith("You meet") && meet(between(step, "meet ", " for"));
  }

  private boolean travel(String destination) {
    JsonObject row = matrix.getAsJsonObject(place);
    if (row == null || !row.has(destination)) {
      throw new UnknownName(destination);
    }
    clock += row.get(destination).getAsInt();
    place = destination;
    return true;
  }

  private boolean waitUntil(int time) {
    if (time <= clock) {
      return false;
    }
    clock = time;
    return true;
  }

  private boolean meet(String name) {
    Person person = people.get(name);
    if (person == null) {
      throw new UnknownName(name);
    }
    int end = clock + person.minutes();
    boolean possible = person.place().equals(place) && clock >= person.from() && end <= person.to();
    if (!possible || !met.add(name)) {
      return false;
    }
    clock = end;
    return true;
  }

  private static String between(String step, String before, String after) {
    int from = step.indexOf(before);
    String rest = from < 0 ? "" : step.substring(from + before.length());
    int to = rest.indexOf(after);
    return (to < 0 ? rest : rest.substring(0, to)).trim();
  }

  /** "1:05PM" as minutes since midnight; anything else is no time at all. */
  static int minutes(String clock) {
    var match = CLOCK.matcher(clock.trim());
    if (!match.matches()) {
      return -1;
    }
    int hour = Integer.parseInt(match.group(1)) % 12 + (match.group(3).equals("PM") ? 12 : 0);
    return hour * 60 + Integer.parseInt(match.group(2));
  }

  private static final java.util.regex.Pattern CLOCK =
      java.util.regex.Pattern.compile("(\\d{1,2}):(\\d{2})([AP]M)");
}
