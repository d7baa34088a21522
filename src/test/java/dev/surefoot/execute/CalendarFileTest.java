package dev.surefoot.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void clockTimesAreLocalWhereverTheReaderIs() {
    String text = write(Domain.Clock.MINUTES, Map.of("who", "Ida"), 615, 24 * 60 + 15);
    assertThat(text)
        .contains("DTSTART:20270328T101500\r\n")
        .contains("DTEND:20270329T001500\r\n")
        .contains("DTSTAMP:20261124T100000Z\r\n")
        .contains("SUMMARY:meet Ida\r\n");
  }

  @Test
  void aTimeThatSummerTimeSkipsIsWrittenAsItIs() {
    assertThat(write(Domain.Clock.MINUTES, Map.of("who", "Ida"), 150, 165))
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
    Planning.Tool meet =
        new Planning.Tool("meet", "meet {who}", slots(args), Planning.Effect.NONE, true);
    Planning planning =
        new Planning(
            List.of(),
            null,
            Map.of(),
            List.of(),
            Map.of("meet", meet),
            Planning.NONE.template(),
            List.of(),
            List.of());
    Domain domain = new Domain("test", "Test.", clock, Map.of(), Path.of("."), planning);
    Plan plan = new Plan("test", List.of(new Step("s1", "meet", args, start, end, List.of())));
    return new CalendarFile(domain, LocalDate.of(2027, 3, 28), NOW).write(plan);
  }

  private static Map<String, Domain.Slot> slots(Map<String, Object> args) {
    return args.keySet().stream()
        .collect(
            Collectors.toMap(
                name -> name,
                name -> new Domain.Slot(name, Domain.Type.NAME, false, false, List.of())));
  }
}
