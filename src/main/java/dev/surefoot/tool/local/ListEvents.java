package dev.surefoot.tool.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.surefoot.execute.Effect;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Limits;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in a calendar between two days, repeated events each time they happen. */
record ListEvents(Descriptor descriptor, IcsFile file) implements Action {

  private static final int MOST = 500;

  /** Occurrences looked at before the first day; a daily event of a century has fewer. */
  private static final int MOST_SKIPPED = 40_000;

  ListEvents(String name, IcsFile file, Limits limits) {
    this(
        new Descriptor(
            name + ".list",
            "Lists the events of a calendar from one day to another, both included.",
            Json.schema(
                """
                {"type": "object", "additionalProperties": false, "required": ["from", "to"],
                 "properties": {"from": {"type": "string", "format": "date"},
                                "to": {"type": "string", "format": "date"}}}"""),
            Json.schema(
                """
                {"type": "object", "additionalProperties": false, "required": ["events", "more"],
                 "properties": {
                   "more": {"type": "boolean"},
                   "events": {"type": "array", "items": {
                     "type": "object", "additionalProperties": false,
                     "required": ["uid", "summary", "start", "end", "all_day"],
                     "properties": {"uid": {"type": "string"}, "summary": {"type": "string"},
                       "start": TIME, "end": TIME, "all_day": {"type": "boolean"}}}}}}"""
                    .replace("TIME", CalendarTools.TIME)),
            Effect.NONE,
            true,
            Set.of(),
            limits,
            List.of()),
        file);
  }

  private record Occurrence(IcsFile.Event event, Instant start, Instant end) {}

  @Override
  public Answer call(JsonObject args, String key) {
    Instant from = file.instant(LocalDate.parse(Json.text(args, "from")).atStartOfDay());
    Instant to = file.instant(LocalDate.parse(Json.text(args, "to")).plusDays(1).atStartOfDay());
    List<Occurrence> found = new ArrayList<>();
    try {
      IcsFile.events(file.read()).stream()
          .filter(e -> e.event().getDateStart() != null)
          .forEach(e -> occurrences(e, from, to, found));
    } catch (UncheckedIOException unreadable) {
      return Json.failed("not_readable", Map.of("tool", descriptor.name()));
    }
    found.sort(Comparator.comparing(Occurrence::start));
    JsonArray events = new JsonArray();
    found.stream().limit(MOST).forEach(o -> events.add(json(o)));
    JsonObject result = new JsonObject();
    result.add("events", events);
    result.addProperty("more", found.size() > MOST);
    return new Answer.Done(result);
  }

  private void occurrences(IcsFile.Event event, Instant from, Instant to, List<Occurrence> found) {
    Duration length = file.length(event);
    Instant first = file.start(event);
    boolean once =
        event.event().getRecurrenceRule() == null && event.event().getRecurrenceDates().isEmpty();
    if (once) {
      add(event, first, length, from, to, found);
      return;
    }
    IcsFile.Repeats repeats = file.repeats(event);
    for (int i = 0; repeats.hasNext() && i < MOST_SKIPPED && found.size() <= MOST; i++) {
      Instant next = repeats.next();
      if (!next.isBefore(to)) {
        return;
      }
      add(event, next, length, from, to, found);
    }
  }

  private static void add(
      IcsFile.Event event,
      Instant start,
      Duration length,
      Instant from,
      Instant to,
      List<Occurrence> found) {
    Instant end = start.plus(length);
    if (start.isBefore(to) && (end.isAfter(from) || start.equals(from))) {
      found.add(new Occurrence(event, start, end));
    }
  }

  private JsonObject json(Occurrence occurrence) {
    var event = occurrence.event().event();
    JsonObject json = new JsonObject();
    json.addProperty("uid", event.getUid() == null ? "" : event.getUid().getValue());
    json.addProperty("summary", event.getSummary() == null ? "" : event.getSummary().getValue());
    json.addProperty("start", minute(occurrence.start()));
    json.addProperty("end", minute(occurrence.end()));
    json.addProperty("all_day", IcsFile.allDay(occurrence.event()));
    return json;
  }

  private String minute(Instant instant) {
    return Moments.write(file.local(instant));
  }
}
