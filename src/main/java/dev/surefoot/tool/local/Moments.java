package dev.surefoot.tool.local;

import com.google.gson.JsonObject;
import dev.surefoot.tool.Action;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Local times to the minute, such as {@code 2026-12-01T09:30}. */
final class Moments {

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private Moments() {}

  /** From when to when something is. */
  record Span(LocalDateTime start, LocalDateTime end) {}

  /**
   * The arguments {@code start} and {@code end}; empty when one is no time, or the end is first.
   */
  static Optional<Span> span(JsonObject args) {
    Optional<LocalDateTime> start = read(Json.text(args, "start"));
    Optional<LocalDateTime> end = read(Json.text(args, "end"));
    return start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())
        ? Optional.empty()
        : Optional.of(new Span(start.get(), end.get()));
  }

  /** The answer where there is no {@link #span}. */
  static Action.Answer noSpan(JsonObject args) {
    return Json.failed(
        "no_such_time", Map.of("start", Json.text(args, "start"), "end", Json.text(args, "end")));
  }

  static String write(LocalDateTime time) {
    return FORM.format(time);
  }

  /** The time; empty when there is no such day. */
  static Optional<LocalDateTime> read(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
