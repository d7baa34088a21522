package dev.surefoot.tool.local;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.google.gson.JsonObject;
import dev.surefoot.execute.CallStatus;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes an event. Its UID is made of the call's key, so a second call adds nothing. */
record AddEvent(Descriptor descriptor, Path path, IcsFile file, Clock clock) implements Action {

  AddEvent(String name, Path path, IcsFile file, Clock clock, Limits limits) {
    this(
        new Descriptor(
            name + ".add",
            "Writes an event into a calendar; taken back by deleting it.",
            Json.schema(
                """
                {"type": "object", "additionalProperties": false,
                 "required": ["summary", "start", "end"],
                 "properties": {
                   "summary": {"type": "string", "minLength": 1, "maxLength": 500,
                     "x-words": {"labels": ["title", "what", "event", "subject"]}},
                   "start": TIME, "end": TIME,
                   "location": {"type": "string", "maxLength": 500,
                     "x-words": {"labels": ["where", "place", "room", "venue"]}},
                   "notes": {"type": "string", "maxLength": 20000,
                     "x-words": {"labels": ["note", "remark", "remarks"]}}}}"""
                    .replace("TIME", CalendarTools.TIME)),
            Json.schema(
                """
                {"type": "object", "additionalProperties": false, "required": ["uid"],
                 "properties": {"uid": {"type": "string"}}}"""),
            Effect.REVERSIBLE,
            true,
            Set.of("summary", "location", "notes"),
            limits,
            List.of()),
        path,
        file,
        clock);
  }

  @Override
  public Answer call(JsonObject args, String key) {
    Optional<Moments.Span> when = Moments.span(args);
    if (when.isEmpty()) {
      return Moments.noSpan(args);
    }
    return SafeFiles.alone(
        path,
        () -> {
          List<ICalendar> calendars = file.read();
          if (IcsFile.event(calendars, uid(key)).isEmpty()) {
            calendars.get(0).addEvent(event(args, key, when.get()));
            file.write(calendars);
          }
          return new Answer.Done(result(key));
        });
  }

  private VEvent event(JsonObject args, String key, Moments.Span when) {
    VEvent event = new VEvent();
    event.setUid(uid(key));
    event.setDateTimeStamp(Date.from(clock.instant()));
    event.setSummary(Json.text(args, "summary"));
    event.setDateStart(Date.from(file.instant(when.start())), true);
    event.setDateEnd(Date.from(file.instant(when.end())), true);
    event.setLocation(Json.maybe(args, "location"));
    event.setDescription(Json.maybe(args, "notes"));
    return event;
  }

  @Override
  public CallStatus status(JsonObject args, String key) {
    return IcsFile.event(file.read(), uid(key)).isPresent()
        ? new CallStatus.Done(Map.of("uid", uid(key)))
        : new CallStatus.NotDone();
  }

  @Override
  public ToolResult undo(JsonObject args, String key, Map<String, Object> fields) {
    return SafeFiles.alone(
        path,
        () -> {
          List<ICalendar> calendars = file.read();
          IcsFile.event(calendars, uid(key))
              .ifPresent(
                  found -> {
                    found.calendar().removeComponent(found.event());
                    file.write(calendars);
                  });
          return ToolResult.ok();
        });
  }

  private static JsonObject result(String key) {
    JsonObject result = new JsonObject();
    result.addProperty("uid", uid(key));
    return result;
  }

  private static String uid(String key) {
    return key + "@surefoot";
  }
}
