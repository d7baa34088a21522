package dev.surefoot.tool.local;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/**
 * A calendar file (RFC 5545) that others may write too. What is not understood in it stays as it
 * is. Times are local to one zone; new ones are written in UTC.
 */
final class IcsFile {

  /** Bytes; a calendar of decades is smaller. */
  private static final long MOST = 16 << 20;

  private final Path file;
  private final ZoneId zone;

  IcsFile(Path file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
  }

  /** An event with the calendar that knows its time zones. */
  record Event(ICalendar calendar, VEvent event) {}

  /**
   * The calendars in the file; one empty one when there is no file.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  List<ICalendar> read() {
    try {
      if (Files.size(file) > MOST) {
        throw new IOException("'%s' has more than %d bytes".formatted(file, MOST));
      }
      List<ICalendar> all = new ArrayList<>(Biweekly.parse(Files.readString(file)).all());
      if (!all.isEmpty()) {
        return all;
      }
      throw new IOException("'%s' is no calendar file".formatted(file));
    } catch (NoSuchFileException none) {
      ICalendar fresh = new ICalendar();
      fresh.setProductId("-//Surefoot//EN");
      return new ArrayList<>(List.of(fresh));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes them in place of the file, whole or not at all. */
  void write(List<ICalendar> calendars) {
    SafeFiles.replace(file, Biweekly.write(calendars).go());
  }

  static List<Event> events(List<ICalendar> calendars) {
    return calendars.stream()
        .flatMap(c -> c.getEvents().stream().map(e -> new Event(c, e)))
        .toList();
  }

  static Optional<Event> event(List<ICalendar> calendars, String uid) {
    return events(calendars).stream()
        .filter(e -> e.event().getUid() != null && uid.equals(e.event().getUid().getValue()))
        .findFirst();
  }

  Instant instant(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  /** When an event begins. */
  Instant start(Event event) {
    return instant(event.calendar(), event.event().getDateStart());
  }

  /** How long it lasts; a day when it names one and no end. */
  Duration length(Event event) {
    VEvent it = event.event();
    if (it.getDateEnd() != null) {
      return Duration.between(start(event), instant(event.calendar(), it.getDateEnd()));
    }
    if (it.getDuration() != null) {
      return Duration.ofMillis(it.getDuration().getValue().toMillis());
    }
    return allDay(event) ? Duration.ofDays(1) : Duration.ZERO;
  }

  static boolean allDay(Event event) {
    return !event.event().getDateStart().getValue().hasTime();
  }

  /** When a repeated event happens, the earliest first. */
  interface Repeats extends Iterator<Instant> {}

  /**
   * The beginnings of a repeated event, by the clock of its own time zone: at nine every Thursday
   * is at nine in summer and in winter.
   */
  Repeats repeats(Event event) {
    DateStart start = event.event().getDateStart();
    TimezoneInfo zones = event.calendar().getTimezoneInfo();
    boolean local = !start.getValue().hasTime() || zones.isFloating(start);
    TimezoneAssignment assigned = zones.getTimezone(start);
    TimeZone own =
        local
            ? TimeZone.getDefault() // the library reads local times as such of this machine
            : assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone();
    DateIterator dates = event.event().getDateIterator(own);
    return new Repeats() {
      @Override
      public boolean hasNext() {
        return dates.hasNext();
      }

      @Override
      public Instant next() {
        Instant next = dates.next().toInstant();
        return local ? instant(LocalDateTime.ofInstant(next, own.toZoneId())) : next;
      }
    };
  }

  /** Floating times and days are local to the zone. */
  private Instant instant(ICalendar calendar, DateOrDateTimeProperty property) {
    ICalDate value = property.getValue();
    DateTimeComponents raw = value.getRawComponents();
    boolean local = !value.hasTime() || calendar.getTimezoneInfo().isFloating(property);
    return raw == null || !local ? value.toInstant() : instant(local(raw, value.hasTime()));
  }

  private static LocalDateTime local(DateTimeComponents raw, boolean time) {
    return LocalDateTime.of(
        raw.getYear(),
        raw.getMonth(),
        raw.getDate(),
        time ? raw.getHour() : 0,
        time ? raw.getMinute() : 0,
        time ? Math.min(59, raw.getSecond()) : 0);
  }
}
