package dev.surefoot.execute;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;

/**
 * A plan as an iCalendar file (RFC 5545). Clock times are floating: they mean the local time of
 * wherever the reader is. Days are all-day events.
 */
public final class CalendarFile {

  private final Domain domain;
  private final StepDates dates;
  private final Instant written;

  /**
   * A writer.
   *
   * @param firstDay as for {@link StepDates}
   * @param written when the file is written
   */
  public CalendarFile(Domain domain, LocalDate firstDay, Instant written) {
    this.domain = domain;
    this.dates = new StepDates(domain, firstDay);
    this.written = written;
  }

  /** The text of the file, one event for each step, lines folded and ended as RFC 5545 wants. */
  public String write(Plan plan) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Surefoot//EN");
    String plans = PlanJson.hash(domain, plan);
    for (Step step : plan.steps()) {
      calendar.addEvent(event(calendar, plans, step));
    }
    return Biweekly.write(calendar).go();
  }

  private VEvent event(ICalendar calendar, String planHash, Step step) {
    VEvent event = new VEvent();
    event.setUid(planHash + "-" + step.id().replaceAll("[^A-Za-z0-9]", "-") + "@surefoot");
    event.setDateTimeStamp(Date.from(written));
    event.setSummary(Wording.say(domain, step));
    boolean timed = domain.clock() == Domain.Clock.MINUTES;
    event.setDateStart(new DateStart(date(dates.start(step.args(), step.start()), timed)));
    event.setDateEnd(new DateEnd(date(dates.end(step.args(), step.end()), timed)));
    floating(calendar, event.getDateStart());
    floating(calendar, event.getDateEnd());
    return event;
  }

  private static void floating(ICalendar calendar, DateOrDateTimeProperty property) {
    calendar.getTimezoneInfo().setFloating(property, true);
  }

  private static ICalDate date(LocalDateTime time, boolean timed) {
    return new ICalDate(
        new DateTimeComponents(
            time.getYear(),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            0,
            false),
        timed);
  }
}
