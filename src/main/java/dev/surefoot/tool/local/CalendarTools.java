package dev.surefoot.tool.local;

import dev.surefoot.tool.Action;
import dev.surefoot.tool.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Reads and changes one calendar file. */
public final class CalendarTools {

  /** Local time to the minute. */
  static final String TIME =
      "{\"type\": \"string\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$\"}";

  private CalendarTools() {}

  /**
   * The tools {@code NAME.list}, {@code NAME.add} and {@code NAME.move}.
   *
   * @param zone of the times in arguments and results
   * @param clock stamps what is written
   */
  public static List<Action> of(String name, Path file, ZoneId zone, Clock clock, Limits limits) {
    IcsFile ics = new IcsFile(file, zone);
    return List.of(
        new ListEvents(name, ics, limits),
        new AddEvent(name, file, ics, clock, limits),
        new MoveEvent(name, file, ics, clock, limits));
  }
}
