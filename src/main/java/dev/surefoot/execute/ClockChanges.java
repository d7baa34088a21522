package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.stream.Stream;

/** Steps during which the clocks of a place are put forward or back. */
public final class ClockChanges {

  private ClockChanges() {}

  /**
   * A sentence for each step that takes another time than its clock times say, or begins or ends at
   * an hour that there is not or twice. Plans in days have none.
   */
  public static List<String> notes(StepDates dates, Plan plan, ZoneId zone) {
    return dates.domain().clock() == Domain.Clock.DAYS
        ? List.of()
        : plan.steps().stream().flatMap(step -> note(dates, step, zone)).toList();
  }

  private static Stream<String> note(StepDates dates, Step step, ZoneId zone) {
    LocalDateTime start = dates.start(step.args(), step.start());
    LocalDateTime end = dates.end(step.args(), step.end());
    ZonedDateTime before = start.minusDays(1).atZone(zone);
    ZoneOffsetTransition next = zone.getRules().nextTransition(before.toInstant());
    if (next == null || !within(next, start, end)) {
      return Stream.empty();
    }
    Duration planned = Duration.between(start, end);
    Duration real = Duration.between(start.atZone(zone), end.atZone(zone));
    return Stream.of(
        "The clocks of %s go from %s to %s on %s: step '%s', planned for %d min from %s to %s, takes %d min."
            .formatted(
                zone,
                next.getDateTimeBefore().toLocalTime(),
                next.getDateTimeAfter().toLocalTime(),
                next.getDateTimeBefore().toLocalDate(),
                step.id(),
                planned.toMinutes(),
                start.toLocalTime(),
                end.toLocalTime(),
                real.toMinutes()));
  }

  private static boolean within(
      ZoneOffsetTransition change, LocalDateTime start, LocalDateTime end) {
    LocalDateTime first = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
    LocalDateTime last = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
    return start.isBefore(last) && end.isAfter(first);
  }
}
