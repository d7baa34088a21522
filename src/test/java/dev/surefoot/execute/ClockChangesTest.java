package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The night in which the clocks change, in a place where they do. */
class ClockChangesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate SPRING = LocalDate.parse("2027-03-28");
  private static final LocalDate AUTUMN = LocalDate.parse("2027-10-31");
  private static final Domain NIGHTS =
      new Domain("nights", "night shifts", Domain.Clock.MINUTES, Map.of(), Path.of("none"));

  @Test
  void anHourThatIsMissingShortensAStep() {
    assertThat(notes(SPRING, step(90, 210)))
        .containsExactly(
            "The clocks of Europe/Berlin go from 02:00 to 03:00 on 2027-03-28: step 's', planned"
                + " for 120 min from 01:30 to 03:30, takes 60 min.");
    assertThat(notes(SPRING, step(150, 170))).as("begins when there is no such hour").hasSize(1);
  }

  @Test
  void anHourThatComesTwiceLengthensAStep() {
    assertThat(notes(AUTUMN, step(90, 210)).get(0))
        .contains("go from 03:00 to 02:00")
        .contains("takes 180 min");
  }

  @Test
  void stepsBesideTheChangeAreAsPlanned() {
    assertThat(notes(SPRING, step(60, 120))).isEmpty();
    assertThat(notes(SPRING, step(180, 240))).isEmpty();
    assertThat(notes(SPRING.plusDays(1), step(90, 210))).isEmpty();
    assertThat(ClockChanges.notes(dates(SPRING), plan(step(90, 210)), ZoneId.of("UTC"))).isEmpty();
  }

  @Test
  void theCalendarFileKeepsTheClockTimes() {
    String file = new CalendarFile(NIGHTS, SPRING, Instant.EPOCH).write(plan(step(150, 210)));
    assertThat(file).contains("DTSTART:20270328T023000").contains("DTEND:20270328T033000");
  }

  private static List<String> notes(LocalDate day, Step step) {
    return ClockChanges.notes(dates(day), plan(step), BERLIN);
  }

  private static StepDates dates(LocalDate day) {
    return new StepDates(NIGHTS, day);
  }

  private static Plan plan(Step step) {
    return new Plan("nights", List.of(step));
  }

  private static Step step(int start, int end) {
    return new Step("s", "watch", Map.of(), start, end, List.of());
  }
}
