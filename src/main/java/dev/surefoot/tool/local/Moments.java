package dev.surefoot.tool.local;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Local times to the minute, such as {@code 2026-12-01T09:30}. */
final class Moments {

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private Moments() {}

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
