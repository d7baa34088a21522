package dev.surefoot.bench;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Trip planning: exact match of the ordered stays. */
final class TripScorer implements Scorer {

  private static final Pattern TOTAL = Pattern.compile("European cities for (\\d+) days");
  private static final Pattern RANGE = Pattern.compile("\\d+-\\d+");
  private static final Pattern FLIGHT =
      Pattern.compile(".*Day (\\d+).*from (\\w+) to (\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

  /** A city and its number of days, days of travel included. */
  record Stay(String city, int days) {}

  private record Flight(int day, String from, String to) {}

  @Override
  public boolean solved(JsonObject row, String answer) {
    List<Stay> gold = columns(row);
    List<Stay> stays = stays(answer);
    return stays.size() >= gold.size() && stays.subList(0, gold.size()).equals(gold);
  }

  /** Each city once with its length; connections and windows are in the request's words only. */
  @Override
  public boolean keepsColumns(JsonObject row, String answer) {
    List<Stay> gold = columns(row);
    List<Stay> stays = stays(answer);
    return stays.size() == gold.size() && new HashSet<>(stays).equals(new HashSet<>(gold));
  }

  /** The stays of an answer, as the official script parses it. */
  static List<Stay> stays(String answer) {
    List<Flight> flights = new ArrayList<>();
    int total = -1;
    int lastDay = -1;
    for (String line : answer.split("\n")) {
      Matcher header = TOTAL.matcher(line);
      total = header.find() ? Integer.parseInt(header.group(1)) : total;
      Matcher range = RANGE.matcher(line);
      if (range.find()) {
        lastDay = Integer.parseInt(range.group().substring(range.group().indexOf('-') + 1));
        if (lastDay == total) {
          break;
        }
      }
      Matcher flight = FLIGHT.matcher(line);
      if (flight.find()) {
        int day = Integer.parseInt(flight.group(1));
        flights.add(new Flight(day, flight.group(2), flight.group(3)));
      }
    }
    return lastDay < 0 ? List.of() : stays(flights, lastDay);
  }

  private static List<Stay> stays(List<Flight> flights, int lastDay) {
    List<Stay> stays = new ArrayList<>();
    int arrived = 1;
    for (Flight flight : flights) {
      String city = stays.isEmpty() ? flight.from() : flights.get(stays.size() - 1).to();
      stays.add(new Stay(city, flight.day() - arrived + 1));
      arrived = flight.day();
    }
    if (!flights.isEmpty()) {
      stays.add(new Stay(flights.get(flights.size() - 1).to(), lastDay - arrived + 1));
    }
    return stays;
  }

  private static List<Stay> columns(JsonObject row) {
    String[] cities = row.get("cities").getAsString().split("\\*\\*");
    String[] durations = row.get("durations").getAsString().split("\\*\\*");
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < cities.length; i++) {
      stays.add(new Stay(cities[i], Integer.parseInt(durations[i])));
    }
    return stays;
  }

  @Override
  public String golden(JsonObject row) {
    return row.get("golden_plan").getAsString();
  }
}
