package dev.surefoot.bench;

import java.util.Locale;

/** The three tasks of NATURAL PLAN: each names a domain, its official scorer and answer format. */
enum NaturalPlanTask {
  CALENDAR(new CalendarScorer(), new CalendarAnswer()),
  MEETING(new MeetingScorer(), new MeetingAnswer()),
  TRIP(new TripScorer(), new TripAnswer());

  private final Scorer scorer;
  private final AnswerFormat format;

  NaturalPlanTask(Scorer scorer, AnswerFormat format) {
    this.scorer = scorer;
    this.format = format;
  }

  Scorer scorer() {
    return scorer;
  }

  AnswerFormat format() {
    return format;
  }

  /** Name of the task, its domain and its data file. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The task of a name.
   *
   * @throws IllegalArgumentException when there is none; the message has the remedy
   */
  static NaturalPlanTask of(String name) {
    for (NaturalPlanTask task : values()) {
      if (task.label().equals(name)) {
        return task;
      }
    }
    throw new IllegalArgumentException(
        "There is no task '%s'.%nMaybe you meant calendar, meeting or trip.".formatted(name));
  }
}
