package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void clockTimesAreLocalWhereverTheReaderIs() {
    String text = write(Domain.Clock.MINUTES, Map.of("person", "Ida"), 615, 24 * 60 + 15);
    assertThat(text)
        .contains("DTSTART:20270328T101500\r\n")
        .contains("DTEND:20270329T001500\r\n")
        .contains("DTSTAMP:20261124T100000Z\r\n")
        .contains("SUMMARY:meet Ida\r\n");
  }

  @Test
  void aTimeThatSummerTimeSkipsIsWrittenAsItIs() {
    assertThat(write(Domain.Clock.MINUTES, Map.of("person", "Ida"), 150, 165))
        .contains("DTSTART:20270328T023000\r\n");
  }

  @Test
  void aWeekdayIsTheNextOne() {
    assertThat(write(Domain.Clock.MINUTES, Map.of("day", "Monday"), 540, 570))
        .contains("DTSTART:20270329T090000\r\n");
    assertThat(write(Domain.Clock.MINUTES, Map.of("day", "Sunday"), 540, 570))
        .contains("DTSTART:20270328T090000\r\n");
  }

  @Test
  void daysAreAllDayEventsWhoseEndIsNotIncluded() {
    assertThat(write(Domain.Clock.DAYS, Map.of("city", "Porto"), 1, 3))
        .contains("DTSTART;VALUE=DATE:20270328\r\n")
        .contains("DTEND;VALUE=DATE:20270331\r\n");
  }

  static String write(Domain.Clock clock, Map<String, Object> args, int start, int end) {
    Domain domain = new Domain("test", "Test.", clock, Map.of(), Path.of("."));
    Plan plan = new Plan("test", List.of(new Step("s1", "meet", args, start, end, List.of())));
    return new CalendarFile(domain, LocalDate.of(2027, 3, 28), NOW).write(plan);
  }
}
