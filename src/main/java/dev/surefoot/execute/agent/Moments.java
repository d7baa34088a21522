package dev.surefoot.execute.agent;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days and times in words as the text that an argument's schema takes. */
final class Moments {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter CLOCK_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private static final int HALF_DAY = 12;

  private final LocalDate today;
  private final ZoneId zone;

  Moments(LocalDate today, ZoneId zone) {
    this.today = today;
    this.zone = zone;
  }

  /** What the words say; a moment as a computer writes it is one too. */
  Optional<When> read(List<String> pieces) {
    String words = String.join(" ; ", pieces); // a comma would make one date of two values
    try {
      LocalDateTime iso = LocalDateTime.parse(words.strip());
      Clock clock = new Clock(iso.getHour() * 60 + iso.getMinute(), false);
      return Optional.of(
          new When(List.of(iso.toLocalDate()), clock, null, null, CLOCK.format(iso)));
    } catch (DateTimeException inWords) {
      return When.of(words, today);
    }
  }

  /** Whether the argument takes moments: a day, a time or both. */
  boolean takes(Argument argument) {
    LocalDateTime some = today.atTime(9, 30);
    return argument.text()
        && (fit(argument, both(some)).isPresent()
            || fit(argument, days(today)).isPresent()
            || fit(argument, clocks(LocalTime.of(9, 30))).isPresent());
  }

  boolean takesBoth(Argument argument) {
    return fit(argument, both(today.atTime(9, 30))).isPresent();
  }

  /**
   * Whether a moment may be part of a value: days alone know no times, and the other way round; a
   * length only says an end.
   */
  boolean partOf(Argument argument, When when) {
    if (takesBoth(argument)) {
      return when.minutes() == null || argument.name().equals(Coercion.END);
    }
    return takesDay(argument)
        ? when.time() == null && when.minutes() == null
        : when.days().isEmpty();
  }

  private boolean takesDay(Argument argument) {
    return fit(argument, days(today)).isPresent();
  }

  /** A moment for an argument, or the question that it leaves open. */
  Typed value(Argument argument, String shown, When when) {
    if (when.minutes() != null) {
      return unclear(argument, shown, "is a length. When is that", false);
    }
    if (when.days().size() > 1) {
      return either(argument, shown, when);
    }
    LocalDate day = when.days().isEmpty() ? null : when.days().get(0);
    Clock time = when.time();
    if (day != null && time != null && takesBoth(argument)) {
      return found(argument, shown, both(at(day, time)));
    }
    if (day != null && time == null) {
      return takesDay(argument)
          ? found(argument, shown, days(day))
          : unclear(argument, shown, "has no time of day. At what time is that", true);
    }
    if (day == null && takesBoth(argument)) {
      return unclear(argument, shown, "has no day. On which day is that", true);
    }
    return day == null && time != null
        ? found(argument, shown, clocks(at(today, time).toLocalTime()))
        : unclear(argument, shown, "is more than it takes. What is meant", false);
  }

  static LocalDateTime at(LocalDate day, Clock clock) {
    return day.atStartOfDay().plusMinutes(clock.minutes());
  }

  private Typed either(Argument argument, String shown, When when) {
    List<String> choices = new ArrayList<>();
    for (LocalDate day : when.days()) {
      String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      Clock time = when.time();
      choices.add(name + " " + day + (time == null ? "" : " " + CLOCK.format(at(day, time))));
    }
    return new Typed.Unclear(
        argument.name(),
        "Which day is meant by \"%s\" ('%s')?".formatted(shown, argument.name()),
        choices,
        false);
  }

  private static Typed unclear(Argument argument, String shown, String what, boolean more) {
    return new Typed.Unclear(
        argument.name(),
        "\"%s\" ('%s') %s?".formatted(shown, argument.name(), what),
        List.of(),
        more);
  }

  /** A moment that was worked out. */
  Typed value(Argument argument, String shown, LocalDateTime moment) {
    return found(argument, shown, both(moment));
  }

  private static Typed found(Argument argument, String shown, List<String> forms) {
    return fit(argument, forms)
        .<Typed>map(Typed.Value::new)
        .orElseGet(() -> unclear(argument, shown, "does not suit it. What is meant", false));
  }

  private static Optional<JsonElement> fit(Argument argument, List<String> forms) {
    return forms.stream().<JsonElement>map(JsonPrimitive::new).filter(argument.takes()).findFirst();
  }

  private List<String> both(LocalDateTime moment) {
    return List.of(
        MINUTES.format(moment),
        SECONDS.format(moment),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone)));
  }

  private static List<String> days(LocalDate day) {
    return List.of(day.toString());
  }

  private static List<String> clocks(LocalTime time) {
    return List.of(CLOCK.format(time), CLOCK_SECONDS.format(time));
  }

  /**
   * From when to when: an end is a time on the day of the start, a time of another day, or a length
   * after the start.
   *
   * @return null when the two do not say that
   */
  static @Nullable Span span(When start, When end) {
    if (start.days().size() != 1 || start.time() == null) {
      return null;
    }
    LocalDate day = start.days().get(0);
    LocalDateTime from = at(day, start.time());
    if (end.minutes() != null && end.time() == null && end.days().isEmpty()) {
      return new Span(from, from.plusMinutes(end.minutes()));
    }
    if (end.time() == null || end.minutes() != null || end.days().size() > 1) {
      return null;
    }
    LocalDate last = end.days().isEmpty() ? day : end.days().get(0);
    if (last.equals(day) && end.time().equals(start.time())) {
      return null; // nobody means a whole day so
    }
    Optional<List<Clock>> both =
        When.between(start.clock(), end.clock())
            .filter(b -> b.get(0).minutes() < b.get(1).minutes())
            .filter(b -> start.time().open() || b.get(0).minutes() == start.time().minutes());
    if (last.equals(day) && both.isPresent()) {
      return new Span(at(day, both.get().get(0)), at(day, both.get().get(1)));
    }
    LocalDateTime to = at(last, end.time());
    if (end.days().isEmpty() && end.time().open() && !to.isAfter(from)) {
      to = to.plusHours(HALF_DAY);
    }
    return new Span(from, end.days().isEmpty() && to.isBefore(from) ? to.plusDays(1) : to);
  }

  /** The end that stands with the start, as in "12:30-1:30". */
  static Optional<When> rest(When start) {
    return start.until() == null
        ? Optional.empty()
        : Optional.of(new When(List.of(), start.until(), null, null, ""));
  }

  /** From when to when. */
  record Span(LocalDateTime start, LocalDateTime end) {}
}
