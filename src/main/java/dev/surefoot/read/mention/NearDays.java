package dev.surefoot.read.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days said from today on: tomorrow, in two weeks, next Friday, Friday week, the 14th. One that
 * people mean in two ways has both.
 */
final class NearDays {

  private static final int WEEK = 7;

  private final LocalDate today;

  NearDays(LocalDate today) {
    this.today = today;
  }

  /**
   * Days that start at a token.
   *
   * @param days one, or two where it may be either
   * @param next index of the token after it
   */
  record Found(List<LocalDate> days, int next) {}

  @Nullable Found at(Cursor c, int i) {
    if (c.is(i, "the") && c.is(i + 1, "day") && c.is(i + 2, "after") && tomorrow(c, i + 3)) {
      return one(today.plusDays(2), i + 4);
    }
    if (c.is(i, "day") && c.is(i + 1, "after") && tomorrow(c, i + 2)) {
      return one(today.plusDays(2), i + 3);
    }
    if (c.is(i, "today", "tonight", "2day")) {
      return one(today, i + 1);
    }
    if (tomorrow(c, i)) {
      return c.is(i + 1, "week")
          ? one(today.plusDays(WEEK + 1), i + 2)
          : one(today.plusDays(1), i + 1);
    }
    if (c.is(i, "yesterday")) {
      return one(today.minusDays(1), i + 1);
    }
    Found weekday = weekday(c, i);
    Found counted = weekday == null ? counted(c, i) : weekday;
    return counted == null ? ofMonth(c, i) : counted;
  }

  private static boolean tomorrow(Cursor c, int i) {
    return c.is(i, "tomorrow", "tomorow", "tommorow", "tommorrow", "tmrw", "tmr", "tomoz");
  }

  private static Found one(LocalDate day, int next) {
    return new Found(List.of(day), next);
  }

  /** Friday; next Friday; Friday next week; next week Friday; Friday week; a week on Friday. */
  private @Nullable Found weekday(Cursor c, int i) {
    boolean weekOn = c.is(i, "a") && c.is(i + 1, "week") && c.is(i + 2, "on", "from");
    boolean nextWeek = c.is(i, "next") && c.is(i + 1, "week");
    int start = weekOn ? i + 3 : nextWeek ? c.is(i + 2, "on") ? i + 3 : i + 2 : i;
    boolean next = start == i && c.is(i, "next");
    boolean coming = start == i && c.is(i, "this", "coming");
    int j = next || coming ? c.is(i + 1, "coming") ? i + 2 : i + 1 : start;
    Weekday named = c.at(j).word() ? Weekday.perhaps(c.at(j)) : null;
    if (named == null) {
      return null;
    }
    DayOfWeek day = DayOfWeek.of(named.ordinal() + 1);
    LocalDate nearest = today.with(TemporalAdjusters.nextOrSame(day));
    int k = Weekday.cut(c.at(j)) && c.is(j + 1, ".") && c.glued(j + 1) ? j + 2 : j + 1;
    if (weekOn) {
      return one(nearest.plusDays(WEEK), k);
    }
    Found numbered = numbered(c, c.is(k, ",") ? k + 1 : k, day);
    if (numbered != null) {
      return numbered;
    }
    next |= c.is(k, "next") && !c.is(k + 1, "week");
    k = c.is(k, "next") && !c.is(k + 1, "week") ? k + 1 : k;
    int of = c.is(k, "of") ? k + 1 : k;
    if (nextWeek || c.is(of, "next") && c.is(of + 1, "week")) {
      return one(ofNextWeek(day), nextWeek ? k : of + 2);
    }
    if (c.is(of, "this") && c.is(of + 1, "week")) {
      return one(ofNextWeek(day).minusDays(WEEK), of + 2);
    }
    if (c.is(k, "week")) {
      return one(nearest.plusDays(WEEK), k + 1);
    }
    if (next) {
      LocalDate first = today.with(TemporalAdjusters.next(day));
      LocalDate second = ofNextWeek(day);
      return new Found(first.equals(second) ? List.of(first) : List.of(first, second), k);
    }
    return one(nearest, k);
  }

  /** "Saturday the 21st": the next 21st, or the next that is a Saturday where these are two. */
  private @Nullable Found numbered(Cursor c, int i, DayOfWeek day) {
    Found next = ofMonth(c, i);
    if (next == null || next.days().get(0).getDayOfWeek() == day) {
      return next;
    }
    LocalDate first = next.days().get(0);
    LocalDate other = first;
    while (other.getDayOfWeek() != day || other.getDayOfMonth() != first.getDayOfMonth()) {
      other = other.plusDays(1);
    }
    return new Found(List.of(first, other), next.next());
  }

  private LocalDate ofNextWeek(DayOfWeek day) {
    return today.with(DayOfWeek.MONDAY).plusDays(WEEK).with(day);
  }

  /** In three days; two weeks from today; a week today. */
  private @Nullable Found counted(Cursor c, int i) {
    boolean in = c.is(i, "in");
    int start = in ? i + 1 : i;
    Numbers.Found n =
        c.is(start, "a", "one") ? new Numbers.Found(1, start + 1, false) : Numbers.at(c, start);
    if (n == null || n.value() > 1000) {
      return null;
    }
    int j = n.next();
    int unit = c.is(j, "day", "days") ? 1 : c.is(j, "week", "weeks") ? WEEK : 0;
    boolean from = c.is(j + 1, "from") && c.is(j + 2, "now", "today");
    boolean said = c.is(j + 1, "today");
    if (unit == 0 || !in && !from && !said) {
      return null;
    }
    return one(today.plusDays((long) n.value() * unit), from ? j + 3 : said ? j + 2 : j + 1);
  }

  /** The 14th, the next one there is. */
  private @Nullable Found ofMonth(Cursor c, int i) {
    int start = c.is(i, "the") ? i + 1 : i;
    Numbers.Found n = Numbers.ordinalAt(c, start);
    if (n == null || n.value() > 31) {
      return null;
    }
    boolean of =
        c.is(n.next(), "of") && c.is(n.next() + 1, "this", "next") && c.is(n.next() + 2, "month");
    LocalDate month = today.withDayOfMonth(1);
    if (of) {
      LocalDate in = c.is(n.next() + 1, "next") ? month.plusMonths(1) : month;
      return n.value() <= in.lengthOfMonth()
          ? one(in.withDayOfMonth(n.value()), n.next() + 3)
          : null;
    }
    for (int more = 0; more < 3; more++) {
      LocalDate first = month.plusMonths(more);
      if (n.value() <= first.lengthOfMonth()) {
        LocalDate day = first.withDayOfMonth(n.value());
        if (!day.isBefore(today)) {
          return one(day, n.next());
        }
      }
    }
    return null;
  }
}
