package dev.surefoot.cli;

import dev.surefoot.domain.Domain;
import dev.surefoot.execute.CalendarFile;
import dev.surefoot.execute.ClockChanges;
import dev.surefoot.execute.StepDates;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Files that commands write. */
final class Outputs {

  @Option(names = "--out", paramLabel = "FILE", description = "write the plan as JSON")
  private @Nullable Path plan;

  @Option(names = "--out-spec", paramLabel = "FILE", description = "write the spec as JSON")
  private @Nullable Path spec;

  @Option(names = "--ics", paramLabel = "FILE", description = "write the plan as a calendar file")
  private @Nullable Path calendar;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "first day of the plan by the calendar (default: today)")
  private @Nullable LocalDate date;

  void write(Terminal terminal, Domain domain, Spec read, @Nullable Plan made) throws IOException {
    if (spec != null) {
      save(spec, SpecJson.write(domain, read));
    }
    if (made != null) {
      writePlan(terminal, domain, made);
    }
  }

  private void writePlan(Terminal terminal, Domain domain, Plan made) throws IOException {
    if (plan != null) {
      save(plan, PlanJson.write(domain, made));
    }
    if (calendar != null) {
      Clock clock = terminal.clock();
      save(calendar, new CalendarFile(domain, firstDay(clock), clock.instant()).write(made));
      noteClockChanges(terminal, domain, made);
    }
  }

  /** Warns of steps in the hours in which the clocks here are put forward or back. */
  void noteClockChanges(Terminal terminal, Domain domain, Plan made) {
    StepDates dates = new StepDates(domain, firstDay(terminal.clock()));
    ClockChanges.notes(dates, made, terminal.clock().getZone())
        .forEach(note -> terminal.err().println(note));
  }

  /** The first day of the plan. */
  LocalDate firstDay(Clock clock) {
    return date == null ? LocalDate.now(clock) : date;
  }

  /**
   * Begins a file anew that is written to bit by bit, so that it is known at once if it cannot be.
   */
  static void begin(Path file) {
    try {
      Files.writeString(file, "");
    } catch (IOException failed) {
      throw Inputs.bad(
          "'%s' cannot be written: %s.".formatted(file, failed.getMessage()),
          "its folder is not there.");
    }
  }

  private static void save(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new IOException(
          "'%s' cannot be written: %s.%nMaybe its folder is not there."
              .formatted(file, failed.getMessage()),
          failed);
    }
  }
}
