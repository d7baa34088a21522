package dev.surefoot.read.mention;

import dev.surefoot.read.mention.DateParts.Part;
import dev.surefoot.read.mention.Mention.CalendarDay;
import dev.surefoot.read.mention.Mention.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Dates and ranges of dates. What a date leaves out is taken from the date before it, or from the
 * one after it where there is none; a year that is said nowhere makes it the next such day.
 */
final class Dates implements ValueReader {

  /** What else is counted in order. */
  private static final Set<String> NOUNS =
      Set.of(
          "floor",
          "birthday",
          "anniversary",
          "time",
          "street",
          "avenue",
          "grade",
          "edition",
          "annual",
          "class",
          "row",
          "person",
          "city",
          "of",
          "day",
          "night",
          "place",
          "st",
          "ave",
          "year",
          "wedding",
          "century",
          "stop",
          "thing",
          "choice",
          "one");

  private final Cursor c;
  private final DateParts parts;
  private final LocalDate today;
  private final TreeMap<Integer, CalendarDay> known = new TreeMap<>();
  private final Map<Integer, Mention> found = new HashMap<>();

  /** Reads all dates of a text. */
  Dates(Cursor c, LocalDate today) {
    this.c = c;
    this.today = today;
    this.parts = new DateParts(c, dayFirst(c));
    anchors();
    for (int i = 0; i < c.tokens().size(); i++) {
      Mention m = dated(i);
      if (m != null) {
        found.put(i, m);
      }
    }
  }

  @Override
  public @Nullable Mention at(Cursor ignored, int i) {
    return found.get(i);
  }

  /** A day above twelve in front shows how a text writes its dates. */
  private static boolean dayFirst(Cursor c) {
    for (int i = 0; i + 4 < c.tokens().size(); i++) {
      boolean three =
          c.at(i).digits()
              && c.at(i).raw().length() <= 2
              && c.is(i + 1, "/", "-")
              && c.at(i + 2).digits()
              && c.is(i + 3, c.at(i + 1).raw())
              && c.at(i + 4).digits();
      int day = three ? Integer.parseInt(c.at(i).raw()) : 0;
      if (day > 12 && day <= 31) {
        return true;
      }
    }
    return false;
  }

  /** Dates that say their month themselves, in order, each with the year that it has. */
  private void anchors() {
    int year = 0;
    for (int i = 0; i < c.tokens().size(); ) {
      Part p = parts.at(i);
      if (p != null && p.full()) {
        CalendarDay before = known.isEmpty() ? null : known.lastEntry().getValue();
        CalendarDay day = day(p, before, year);
        if (day != null) {
          known.put(i, day);
        }
        year = p.year() > 0 ? p.year() : year;
      }
      i = p != null && p.full() ? p.next() : i + 1;
    }
    settleYears();
  }

  /** A year said behind a date, as in "March 13th to March 15th, 2022", holds for both. */
  private void settleYears() {
    CalendarDay later = null;
    for (Map.Entry<Integer, CalendarDay> e : known.descendingMap().entrySet()) {
      CalendarDay day = e.getValue();
      if (day.open() && later != null && !later.open()) {
        LocalDate same = year(day.date(), later.date().getYear());
        boolean after = same.isAfter(later.date());
        e.setValue(new CalendarDay(after ? same.minusYears(1) : same, false));
      }
      later = e.getValue();
    }
  }

  private static LocalDate year(LocalDate date, int year) {
    return date.withYear(year);
  }

  /** The day of a part with a month, or null where the calendar has no such day. */
  private @Nullable CalendarDay day(Part p, @Nullable CalendarDay before, int year) {
    if (p.year() > 0) {
      return valid(p.year(), p.month(), p.day(), false);
    }
    if (before != null && year > 0) {
      CalendarDay same = valid(before.date().getYear(), p.month(), p.day(), false);
      boolean earlier = same != null && same.date().isBefore(before.date());
      return earlier ? valid(before.date().getYear() + 1, p.month(), p.day(), false) : same;
    }
    LocalDate from = before == null ? today : before.date();
    CalendarDay next = valid(from.getYear(), p.month(), p.day(), true);
    return next == null || next.date().isBefore(from)
        ? valid(from.getYear() + 1, p.month(), p.day(), true)
        : next;
  }

  private static @Nullable CalendarDay valid(int year, int month, int day, boolean open) {
    try {
      return new CalendarDay(LocalDate.of(year, month, day), open);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Mention dated(int i) {
    boolean inside = c.glued(i) && c.is(i - 1, "/", "-", ".") && c.at(i - 2).digits();
    if (inside && !known.containsKey(i)) {
      return null;
    }
    boolean between = Connectors.between(c, i);
    int start = between || Connectors.from(c, i) ? i + 1 : i;
    start = c.is(start, "the") && Weekday.perhaps(c.at(start + 1)) != null ? start + 1 : start;
    Part said = parts.at(start);
    Part a = said == null ? number(start) : said;
    if (a == null) {
      return start > i ? null : following(i);
    }
    Mention range = range(i, start, a, between);
    return range != null || start > i || said == null ? range : single(i, said);
  }

  /** "Back that Wednesday": the next one after the date before. */
  private @Nullable Mention following(int i) {
    int j = i;
    while (c.is(j, "that", "the", "this", "following", "next") && j - i < 2) {
      j++;
    }
    Weekday day = c.at(j).word() ? Weekday.sure(c.at(j)) : null;
    int k = c.is(i - 1, "on", "by") ? i - 2 : i - 1;
    boolean led = c.is(k, "back", "home", "returning", "return", "until", "till");
    CalendarDay before = day == null || !led && j == i ? null : before(i);
    if (day == null || before == null) {
      return null;
    }
    int days = Math.floorMod(day.ordinal() + 1 - before.date().getDayOfWeek().getValue(), 7);
    LocalDate date = before.date().plusDays(days == 0 ? 7 : days);
    return Mention.of(Mention.Type.DATE, new CalendarDay(date, before.open()), i, j + 1);
  }

  private @Nullable Mention range(int i, int start, Part a, boolean between) {
    int j = Connectors.after(c, a.next(), between);
    j = a.year() > 0 && c.is(a.next(), "/") ? a.next() + 1 : j;
    j = j < 0 ? listed(a) : j;
    j = j > 0 && c.is(j, "on", "the") && c.is(j + 1, "the") ? j + 1 : j;
    Part b = j < 0 ? null : parts.at(j);
    b = b == null && j > 0 ? number(j) : b;
    if (b == null || b.month() == 0 && a.month() == 0 || !b.sure() && !a.sure() && !led(i)) {
      return null;
    }
    boolean score = b.month() == 0 && !b.sure() && Labels.counted(c, b.next());
    CalendarDay to = b.month() > 0 ? resolved(j, b, a) : null;
    CalendarDay from = a.month() > 0 ? resolved(start, a, b) : null;
    if (to == null && from != null && b.month() == 0 && !score) {
      to = valid(from.date().getYear(), from.date().getMonthValue(), b.day(), from.open());
      Numbers.Found year = DateParts.yearAt(c, b.next());
      if (year != null && to != null) {
        from = valid(year.value(), a.month(), a.day(), false);
        to = valid(year.value(), a.month(), b.day(), false);
        b = new Part(b.day(), a.month(), year.value(), year.next(), true);
      }
    }
    if (from == null && to != null && a.month() == 0) {
      from = valid(to.date().getYear(), to.date().getMonthValue(), a.day(), to.open());
    }
    if (from == null || to == null) {
      return null;
    }
    if (a.month() == b.month() && a.year() == 0 && to.date().isBefore(from.date().plusYears(1))) {
      // "May 9 to May 4, 2027" is asked about, not taken for most of a year
      LocalDate same = from.date().withYear(to.date().getYear());
      from = new CalendarDay(same, from.open());
    }
    boolean backwards = to.date().isBefore(from.date());
    if (backwards && (b.year() == 0 || b.month() == 0)) {
      return null;
    }
    known.put(start, from);
    known.put(j, to);
    return Mention.of(Mention.Type.DATES, new DateRange(from, to), i, b.next());
  }

  /** 9/29 - 10/3 without a year is a range where words lead to it. */
  /** Days in a row, "15, 16 and 17 May": index of the last of them, or -1. */
  private int listed(Part first) {
    int day = first.day();
    int next = first.next();
    int last = -1;
    while (c.is(next, ",", "and", "&")) {
      int j = c.is(next, ",") && c.is(next + 1, "and", "&") ? next + 2 : next + 1;
      Part more = number(j);
      if (more == null || more.day() != day + 1) {
        break;
      }
      last = j;
      day = more.day();
      next = more.next();
    }
    return last;
  }

  private boolean led(int i) {
    return Connectors.from(c, i)
        || Connectors.between(c, i)
        || c.is(i - 1, ":", "(", "on", "dates");
  }

  /** A bare number as the end of a range: March 3-5. */
  private @Nullable Part number(int j) {
    int k = c.is(j, "the") ? j + 1 : j;
    Numbers.Found ordinal = Numbers.ordinalAt(c, k);
    Numbers.Found n = ordinal == null ? Numbers.at(c, k) : ordinal;
    if (n != null
        && c.is(n.next(), ".")
        && c.glued(n.next())
        && c.is(n.next() + 1, "-", "–", "to")) {
      n = new Numbers.Found(n.value(), n.next() + 1, n.digits());
    }
    boolean day = n != null && n.value() >= 1 && n.value() <= 31 && c.at(k).raw().length() < 3;
    return day || n != null && !n.digits() && n.value() >= 1 && n.value() <= 31
        ? new Part(n.value(), 0, 0, n.next(), false)
        : null;
  }

  private @Nullable CalendarDay resolved(int i, Part p, Part other) {
    CalendarDay day = known.get(i);
    if (day != null && !(day.open() && other.year() > 0)) {
      return day;
    }
    int year = p.year() > 0 ? p.year() : other.year();
    if (year > 0) {
      return valid(year, p.month(), p.day(), false);
    }
    return day(p, before(i), 0);
  }

  private @Nullable CalendarDay before(int i) {
    Map.Entry<Integer, CalendarDay> e = known.lowerEntry(i);
    return e == null ? null : e.getValue();
  }

  private @Nullable Mention single(int i, Part p) {
    if (p.full()) {
      CalendarDay day = known.get(i);
      return day == null
          ? Mention.of(Mention.Type.DATE, NameSpans.joined(c.tokens(), i, p.next()), i, p.next())
          : Mention.of(Mention.Type.DATE, day, i, p.next());
    }
    CalendarDay day = null;
    if (p.month() > 0 && lead(i) && !c.is(i + 1, ".")) {
      day = day(p, before(i), before(i) == null ? 0 : 1);
    } else if (p.month() == 0 && (lead(i) || p.sure()) && (p.sure() || free(p.next()))) {
      day = near(i, p.day());
    }
    return day == null ? null : Mention.of(Mention.Type.DATE, day, i, p.next());
  }

  /** Month and year from the date before, else from the one after it. */
  private @Nullable CalendarDay near(int i, int day) {
    CalendarDay before = before(i);
    if (before != null) {
      LocalDate d = before.date();
      LocalDate month = day >= d.getDayOfMonth() ? d : d.withDayOfMonth(1).plusMonths(1);
      return valid(month.getYear(), month.getMonthValue(), day, before.open());
    }
    Map.Entry<Integer, CalendarDay> e = known.higherEntry(i);
    if (e == null) {
      return null;
    }
    LocalDate d = e.getValue().date();
    LocalDate month = day <= d.getDayOfMonth() ? d : d.withDayOfMonth(1).minusMonths(1);
    return valid(month.getYear(), month.getMonthValue(), day, e.getValue().open());
  }

  /** Words in front that lead to a day of the month. */
  private boolean lead(int i) {
    return c.is(
        i - 1,
        "on",
        "until",
        "till",
        "til",
        "to",
        "through",
        "thru",
        "by",
        "from",
        "between",
        "and",
        "-",
        "–",
        "—",
        "→",
        "back",
        "home",
        "return",
        "returning",
        "leaving",
        "leave",
        "depart",
        "departing",
        "(",
        "again",
        ",",
        ":",
        "until",
        "ending",
        "starting",
        "is",
        "at",
        "of",
        "=",
        "|",
        "end",
        "start",
        "out",
        "in",
        "arriving",
        "ends",
        "starts",
        "begins",
        "the");
  }

  private boolean free(int next) {
    Token after = c.at(next);
    boolean joined = c.is(next, "-", "'", "%") && c.glued(next) && c.glued(next + 1);
    return !joined && !NOUNS.contains(after.low());
  }
}
