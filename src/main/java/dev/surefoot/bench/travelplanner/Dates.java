package dev.surefoot.bench.travelplanner;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates as specs write them. */
final class Dates {

  private Dates() {}

  /** Days from the first to the last, both counted; one when there is no last. */
  static int days(String from, @Nullable String to) {
    return to == null
        ? 1
        : (int) ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to)) + 1;
  }
}
