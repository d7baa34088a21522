package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.CalendarDay;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What words say about when something is, and nothing else: a day, a time of it, a length.
 *
 * @param days the day; two where the words mean either, none where they name none
 * @param time null when no time is said
 * @param until end of a range of times; null when none is said
 * @param minutes a length; null when none is said
 * @param clock the words of the time, to be read again beside those of an end
 */
public record When(
    List<LocalDate> days,
    @Nullable Clock time,
    @Nullable Clock until,
    @Nullable Integer minutes,
    String clock) {

  private static final Set<String> BESIDE =
      Set.of(
          ",",
          ".",
          "(",
          ")",
          ";",
          "-",
          "–",
          "—",
          "\n",
          "on",
          "at",
          "the",
          "for",
          "from",
          "to",
          "of",
          "and",
          "until",
          "till",
          "til",
          "by",
          "starting",
          "ending",
          "lasting",
          "sharp",
          "then",
          "about",
          "like",
          "around",
          "roughly",
          "approximately",
          "say",
          "in",
          "@",
          "~");
  private static final Set<String> MORNING = Set.of("morning", "mornin", "am");
  private static final Set<String> LATER =
      Set.of("afternoon", "evening", "night", "tonight", "eve", "arvo", "pm");
  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/])");
  private static final int NOON = 720;

  public When {
    days = List.copyOf(days);
  }

  /**
   * Reads words.
   *
   * @param today a day without a year, or a weekday, is the next such day from here on
   * @return empty when some of the words say something else, or contradict each other
   */
  public static Optional<When> of(String words, LocalDate today) {
    Optional<When> plain = new Reader(words, today).read();
    // "28/4" is a date only behind a word that dates follow
    return plain.isPresent() ? plain : new Reader("on " + words, today).read();
  }

  /**
   * The times at both ends: each helps to tell morning from afternoon in the other.
   *
   * @return empty when they make no range within a day
   */
  public static Optional<List<Clock>> between(String from, String to) {
    Cursor c = new Cursor(Tokens.of(from + " to " + to));
    Mention m = new Ranges(new Times()).at(c, 0);
    return m != null && m.next() == c.tokens().size() && m.values().get(0) instanceof ClockRange r
        ? Optional.of(List.of(r.from(), r.to()))
        : Optional.empty();
  }

  private static final class Reader {

    private final String words;
    private final Cursor c;
    private final LocalDate today;
    private final Dates dates;
    private final NearDays near;
    private final Durations durations;
    private final Times times = new Times();
    private final Ranges ranges = new Ranges(times);
    private List<LocalDate> days = List.of();
    private @Nullable Clock time;
    private @Nullable Clock until;
    private @Nullable Integer minutes;
    private String clock = "";
    private int half;
    private boolean broken;

    Reader(String words, LocalDate today) {
      this.words = words;
      this.c = new Cursor(Tokens.of(words));
      this.today = today;
      this.dates = new Dates(c, today);
      this.near = new NearDays(today);
      this.durations = new Durations(Habits.of(c));
    }

    Optional<When> read() {
      int i = 0;
      while (i < c.tokens().size() && !broken) {
        int next = value(i);
        broken |= next == i && !BESIDE.contains(c.at(i).low());
        i = next == i ? i + 1 : next;
      }
      boolean nothing = days.isEmpty() && time == null && minutes == null;
      return broken || nothing ? Optional.empty() : Optional.of(result());
    }

    private When result() {
      return new When(days, halved(time), halved(until), minutes, clock);
    }

    /** "Tomorrow morning at 9": the half of the day stands beside the day. */
    private @Nullable Clock halved(@Nullable Clock said) {
      if (said == null || half == 0 || !said.open()) {
        return said;
      }
      int minute = said.minutes() % NOON;
      return new Clock(half > 0 ? minute + NOON : minute, false);
    }

    /** Takes the value that starts at a token; the index behind it, or the same for none. */
    private int value(int i) {
      Mention date = dates.at(c, i);
      NearDays.Found day = near.at(c, i);
      Mention length = durations.at(c, i);
      Mention range = ranges.at(c, i);
      Mention point = point(i);
      int longest = i;
      for (Mention m : new Mention[] {date, length, range, point}) {
        longest = m == null ? longest : Math.max(longest, m.next());
      }
      longest = day == null ? longest : Math.max(longest, day.next());
      if (longest == i) {
        return halfOfDay(i);
      }
      if (date != null && date.next() == longest) {
        day(date, i);
      } else if (day != null && day.next() == longest) {
        days(day.days());
        half = c.is(i, "tonight") ? 1 : half;
      } else if (length != null && length.next() == longest) {
        broken |= minutes != null;
        minutes = (Integer) length.values().get(0);
      } else {
        times(range != null && range.next() == longest ? range : point, i, longest);
      }
      return longest;
    }

    /** A time, a bare hour included: here nothing else can be meant. */
    private @Nullable Mention point(int i) {
      Mention said = times.at(c, i);
      Times.Found bare = said == null ? times.find(c, i, true) : null;
      return bare == null || bare.minutes() > 1440
          ? said
          : Mention.of(Mention.Type.TIME, bare.clock(), i, bare.next());
    }

    private int halfOfDay(int i) {
      boolean morning = MORNING.contains(c.at(i).low());
      if (morning || LATER.contains(c.at(i).low())) {
        half = morning ? -1 : 1;
        return i + 1;
      }
      return i;
    }

    private void times(@Nullable Mention m, int i, int next) {
      Object value = m == null ? "" : m.values().get(0);
      broken |= time != null;
      if (value instanceof ClockRange r) {
        time = r.from();
        until = r.to();
      } else if (value instanceof Clock one) {
        time = one;
        clock = words.substring(c.at(i).from(), c.at(next - 1).to());
        if (c.is(next - 1, "tonight")) {
          days(List.of(today));
        }
      } else {
        broken = true;
      }
    }

    private void day(Mention m, int i) {
      if (!(m.values().get(0) instanceof CalendarDay d)) {
        broken = true;
        return;
      }
      List<LocalDate> found = new ArrayList<>(either(d));
      for (int k = i; k < m.next(); k++) {
        Weekday named = c.at(k).word() ? Weekday.sure(c.at(k)) : null;
        if (named != null) {
          found = named(DayOfWeek.of(named.ordinal() + 1), found);
        }
      }
      days(found);
    }

    /** A Friday that is a Saturday: the day as it was said, or the nearest Friday. */
    private static List<LocalDate> named(DayOfWeek day, List<LocalDate> found) {
      List<LocalDate> right = found.stream().filter(f -> f.getDayOfWeek() == day).toList();
      if (!right.isEmpty()) {
        return right;
      }
      LocalDate said = found.get(0);
      LocalDate nearest = said.minusDays(3).with(TemporalAdjusters.nextOrSame(day));
      return List.of(said, nearest);
    }

    /** 3/5 may be the third of May or the fifth of March. */
    private List<LocalDate> either(CalendarDay d) {
      Matcher m = SLASHED.matcher(words);
      if (m.find() && !m.group(1).equals(m.group(2))) {
        Optional<LocalDate> other = exchanged(d);
        if (other.isPresent()) {
          return List.of(d.date(), other.get());
        }
      }
      return List.of(d.date());
    }

    private Optional<LocalDate> exchanged(CalendarDay d) {
      LocalDate date = d.date();
      if (date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue()) {
        return Optional.empty();
      }
      LocalDate other = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
      if (!d.open()) {
        return Optional.of(other);
      }
      LocalDate year = other.withYear(today.getYear());
      return Optional.of(year.isBefore(today) ? year.plusYears(1) : year);
    }

    private void days(List<LocalDate> found) {
      List<LocalDate> both = new ArrayList<>(found);
      if (!days.isEmpty()) {
        both.retainAll(days);
        broken |= both.isEmpty();
      }
      days = both;
    }
  }
}
