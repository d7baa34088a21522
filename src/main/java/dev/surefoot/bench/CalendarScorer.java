package dev.surefoot.bench;

import com.google.gson.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar scheduling: exact match of the first slot named in the answer. */
final class CalendarScorer implements Scorer {

  private static final Pattern SLOT = Pattern.compile("[A-Za-z]+, [0-9]+:[0-9]+ - [0-9]+:[0-9]+");

  /**
   * A slot as the official script parses it.
   *
   * @param from hours; a minute part of exactly "30" adds a half, other minutes are lost
   */
  record Slot(String day, double from, double to) {

    static final Slot NONE = new Slot("", -1, -1);

    static Slot in(String text) {
      Matcher match = SLOT.matcher(text);
      if (!match.find()) {
        return NONE;
      }
      String[] dayAndTimes = match.group().split(", ", 2);
      String[] times = dayAndTimes[1].split(" - ", 2);
      return new Slot(dayAndTimes[0].trim(), hours(times[0]), hours(times[1]));
    }

    private static double hours(String clock) {
      String[] parts = clock.trim().split(":", 2);
      return Integer.parseInt(parts[0]) + (parts[1].equals("30") ? 0.5 : 0);
    }
  }

  @Override
  public boolean solved(JsonObject row, String answer) {
    return Slot.in(answer).equals(Slot.in(golden(row)));
  }

  /** The columns state the length alone; the schedules are in the request's words only. */
  @Override
  public boolean keepsColumns(JsonObject row, String answer) {
    Slot slot = Slot.in(answer);
    return slot.to() - slot.from() == row.get("duration").getAsDouble();
  }

  @Override
  public String golden(JsonObject row) {
    return row.get("golden_plan").getAsString();
  }
}
