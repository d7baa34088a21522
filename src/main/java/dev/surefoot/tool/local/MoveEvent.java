package dev.surefoot.tool.local;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RawProperty;
import com.google.gson.JsonObject;
import dev.surefoot.execute.CallStatus;
import dev.surefoot.execute.Effect;
import dev.surefoot.execute.ToolResult;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Limits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moves an event. The event remembers the key of the call that moved it and where it was, so a
 * second call changes nothing and the first can be taken back.
 */
record MoveEvent(Descriptor descriptor, Path path, IcsFile file, Clock clock) implements Action {

  private static final String KEY = "X-SUREFOOT-MOVED-BY";
  private static final String FROM = "X-SUREFOOT-MOVED-FROM";
  private static final String TO = "X-SUREFOOT-MOVED-TO";

  MoveEvent(String name, Path path, IcsFile file, Clock clock, Limits limits) {
    this(
        new Descriptor(
            name + ".move",
            "Moves an event that does not repeat; taken back by moving it back.",
            Json.schema(
                """
                {"type": "object", "additionalProperties": false,
                 "required": ["uid", "start", "end"],
                 "properties": {"uid": {"type": "string", "minLength": 1,
                     "x-words": {"pattern": "(?=.*[0-9@])(?![0-9:.]+$)[A-Za-z0-9]\\\\S{2,}"}},
                   "start": TIME, "end": TIME}}"""
                    .replace("TIME", CalendarTools.TIME)),
            Json.schema(
                """
                {"type": "object", "additionalProperties": false,
                 "required": ["was_start", "was_end"],
                 "properties": {"was_start": TIME, "was_end": TIME}}"""
                    .replace("TIME", CalendarTools.TIME)),
            Effect.REVERSIBLE,
            true,
            Set.of(),
            limits,
            List.of()),
        path,
        file,
        clock);
  }

  @Override
  public Answer call(JsonObject args, String key) {
    return Moments.span(args)
        .map(when -> SafeFiles.alone(path, () -> move(args, key, when)))
        .orElseGet(() -> Moments.noSpan(args));
  }

  private Answer move(JsonObject args, String key, Moments.Span when) {
    List<ICalendar> calendars = file.read();
    Optional<IcsFile.Event> found = IcsFile.event(calendars, Json.text(args, "uid"));
    if (found.isEmpty() || found.get().event().getDateStart() == null) {
      return Json.failed("no_such_event", Map.of("uid", Json.text(args, "uid")));
    }
    VEvent event = found.get().event();
    if (event.getRecurrenceRule() != null) {
      return Json.failed("event_repeats", Map.of("uid", Json.text(args, "uid")));
    }
    if (!key.equals(extra(event, KEY))) {
      LocalDateTime was = file.local(file.start(found.get()));
      event.setExperimentalProperty(FROM, Moments.write(was));
      event.setExperimentalProperty(TO, Moments.write(was.plus(file.length(found.get()))));
      event.setExperimentalProperty(KEY, key);
      place(event, when.start(), when.end());
      file.write(calendars);
    }
    return new Answer.Done(result(event));
  }

  private void place(VEvent event, LocalDateTime start, LocalDateTime end) {
    event.removeProperties(biweekly.property.DurationProperty.class);
    event.setDateStart(Date.from(file.instant(start)), true);
    event.setDateEnd(Date.from(file.instant(end)), true);
    event.setLastModified(Date.from(clock.instant()));
  }

  @Override
  public CallStatus status(JsonObject args, String key) {
    return IcsFile.event(file.read(), Json.text(args, "uid"))
        .filter(found -> key.equals(extra(found.event(), KEY)))
        .<CallStatus>map(
            found ->
                new CallStatus.Done(
                    Map.of(
                        "was_start",
                        extra(found.event(), FROM),
                        "was_end",
                        extra(found.event(), TO))))
        .orElseGet(CallStatus.NotDone::new);
  }

  /** Only a move that nobody has moved on from is taken back. */
  @Override
  public ToolResult undo(JsonObject args, String key, Map<String, Object> fields) {
    return SafeFiles.alone(
        path,
        () -> {
          List<ICalendar> calendars = file.read();
          IcsFile.event(calendars, Json.text(args, "uid"))
              .filter(found -> key.equals(extra(found.event(), KEY)))
              .filter(
                  found ->
                      Moments.write(file.local(file.start(found)))
                          .equals(args.get("start").getAsString()))
              .map(IcsFile.Event::event)
              .ifPresent(
                  event -> {
                    place(
                        event,
                        LocalDateTime.parse(extra(event, FROM)),
                        LocalDateTime.parse(extra(event, TO)));
                    List.of(KEY, FROM, TO).forEach(event::removeExperimentalProperties);
                    file.write(calendars);
                  });
          return ToolResult.ok();
        });
  }

  private static JsonObject result(VEvent event) {
    JsonObject result = new JsonObject();
    result.addProperty("was_start", extra(event, FROM));
    result.addProperty("was_end", extra(event, TO));
    return result;
  }

  private static String extra(VEvent event, String name) {
    RawProperty property = event.getExperimentalProperty(name);
    return property == null ? "" : property.getValue();
  }
}
