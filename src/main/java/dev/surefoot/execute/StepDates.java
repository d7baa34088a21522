package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When the steps of a plan are, by the calendar.
 *
 * @param firstDay date of the plan's day, or of day 1; a step on a weekday falls on the first such
 *     weekday from here on
 */
public record StepDates(Domain domain, LocalDate firstDay) {

  /** When a step begins, local time; a day begins at midnight. */
  public LocalDateTime start(Map<String, Object> args, int start) {
    return minutes()
        ? date(args).atStartOfDay().plusMinutes(start)
        : firstDay.plusDays(start - 1L).atStartOfDay();
  }

  /** When a step has ended, local time; a day ends where the next one begins. */
  public LocalDateTime end(Map<String, Object> args, int end) {
    return minutes()
        ? date(args).atStartOfDay().plusMinutes(end)
        : firstDay.plusDays(end).atStartOfDay();
  }

  private boolean minutes() {
    return domain.clock() == Domain.Clock.MINUTES;
  }

  private LocalDate date(Map<String, Object> args) {
    return args.values().stream()
        .flatMap(StepDates::weekday)
        .findFirst()
        .map(weekday -> firstDay.with(TemporalAdjusters.nextOrSame(weekday)))
        .orElse(firstDay);
  }

  private static Stream<DayOfWeek> weekday(Object value) {
    String word = value.toString().toUpperCase(Locale.ROOT);
    return List.of(DayOfWeek.values()).stream().filter(day -> day.name().equals(word));
  }
}
