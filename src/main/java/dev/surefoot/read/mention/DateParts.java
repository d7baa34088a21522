package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Reads one date, or what is said of one: a day of a month, with or without month and year. */
final class DateParts {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final Cursor c;
  private final boolean dayFirst;

  /**
   * Parts of one text.
   *
   * @param dayFirst whether 3/5 is the third of May
   */
  DateParts(Cursor c, boolean dayFirst) {
    this.c = c;
    this.dayFirst = dayFirst;
  }

  /**
   * What is said of a date.
   *
   * @param day of the month
   * @param month 0 when it is not said
   * @param year 0 when it is not said
   * @param sure whether the form alone tells a date
   */
  record Part(int day, int month, int year, int next, boolean sure) {

    boolean full() {
      return month > 0 && sure;
    }
  }

  /** The date that starts at token {@code i}, a weekday before it and behind it included. */
  @Nullable Part at(int i) {
    int j = weekday(i);
    Part part = bare(j, j > i);
    return part == null ? null : closed(part);
  }

  private int weekday(int i) {
    boolean day = c.at(i).word() && Weekday.perhaps(c.at(i)) != null;
    if (!day) {
      return i;
    }
    int j = c.is(i + 1, ".", ",") ? i + 2 : i + 1;
    return c.is(j, "on") ? j + 1 : j;
  }

  /** "12 Sep 2028 (Tue)". */
  private Part closed(Part p) {
    boolean comma = c.is(p.next(), ",") && c.is(p.next() + 2, ",", ".", ")", "\n", "-", "–");
    boolean open = c.is(p.next(), "(", "[");
    boolean day = c.at(p.next() + 1).word() && Weekday.sure(c.at(p.next() + 1)) != null;
    int dot = c.is(p.next() + 2, ".") ? p.next() + 3 : p.next() + 2;
    if (open && day && c.is(dot, ")", "]")) {
      return new Part(p.day(), p.month(), p.year(), dot + 1, p.sure());
    }
    return comma && day && p.full()
        ? new Part(p.day(), p.month(), p.year(), p.next() + 2, true)
        : p;
  }

  private @Nullable Part bare(int i, boolean weekday) {
    Part feast = Feasts.at(c, i);
    Part part = feast == null ? numeric(i) : feast;
    part = part == null ? monthFirst(i) : part;
    part = part == null ? dayFirst(i) : part;
    return part == null ? dayAlone(i, weekday) : part;
  }

  /** 2026-03-05, 03/05/2026, 5.3.26, 27.07. */
  private @Nullable Part numeric(int i) {
    if (!c.at(i).digits() || !separator(i + 1) || !c.at(i + 2).digits() || !c.glued(i + 2)) {
      return null;
    }
    String mark = c.at(i + 1).raw();
    boolean third = c.is(i + 3, mark) && c.glued(i + 3) && c.at(i + 4).digits() && c.glued(i + 4);
    int a = figure(i);
    int b = figure(i + 2);
    if (third && c.at(i).raw().length() == 4) {
      return part(figure(i + 4), b, a, i + 5, true);
    }
    boolean first = mark.equals(".") ? b <= 12 : a > 12 || dayFirst && b <= 12;
    int day = first ? a : b;
    int month = first ? b : a;
    if (third) {
      return part(day, month, year(figure(i + 4), c.at(i + 4).raw().length()), i + 5, true);
    }
    boolean dot = mark.equals(".") && c.is(i + 3, ".") && c.glued(i + 3);
    boolean shaped = mark.equals("/") || dot;
    return shaped && !c.is(i + 3, "%") ? part(day, month, 0, dot ? i + 4 : i + 3, false) : null;
  }

  private boolean separator(int i) {
    return c.is(i, "/", "-", ".", "‑") && c.glued(i);
  }

  private int figure(int i) {
    String raw = c.at(i).raw();
    return raw.length() > 4 ? -1 : Integer.parseInt(raw);
  }

  /** March 3rd, 2026; March the third; Sept. 30. */
  private @Nullable Part monthFirst(int i) {
    int month = c.at(i).word() ? Months.at(c.at(i)) : 0;
    if (month == 0) {
      return null;
    }
    int j = joint(i + 1);
    j = c.is(j, "the") ? j + 1 : j;
    Numbers.Found day = day(j, true);
    boolean clock = day != null && c.is(day.next(), ":") && c.at(day.next() + 1).digits();
    return day == null || clock ? null : dated(day.value(), month, day.next());
  }

  /** 3 March 2026; the third of March; 3-Mar-26. */
  private @Nullable Part dayFirst(int i) {
    int start = c.is(i, "the") ? i + 1 : i;
    Numbers.Found day = day(start, true);
    if (day == null) {
      return null;
    }
    int j = joint(day.next());
    j = c.is(j, "of") ? j + 1 : j;
    j = c.is(j, "this", "next") ? j + 1 : j;
    int month = c.at(j).word() ? Months.at(c.at(j)) : 0;
    return month == 0 ? null : dated(day.value(), month, joint(j + 1));
  }

  /** The eighteenth; Saturday 24; 24th. */
  private @Nullable Part dayAlone(int i, boolean weekday) {
    int start = c.is(i, "the") ? i + 1 : i;
    Numbers.Found day = day(start, weekday);
    return day == null ? null : part(day.value(), 0, 0, day.next(), weekday);
  }

  private @Nullable Part dated(int day, int month, int next) {
    Numbers.Found year = yearAt(c, next);
    return year == null
        ? part(day, month, 0, c.is(next - 1, ".", "-") ? next - 1 : next, true)
        : part(day, month, year.value(), year.next(), true);
  }

  /** Behind a dot or hyphen that belongs to the date. */
  private int joint(int i) {
    boolean month = c.at(i + 1).word() && Months.at(c.at(i + 1)) > 0;
    boolean dot = c.is(i, ".") && (c.glued(i + 1) || c.at(i + 1).digits() || month);
    boolean hyphen = c.is(i, "-", "/", "‑") && c.glued(i) && c.glued(i + 1);
    boolean comma = c.is(i, ",") && month;
    return dot || hyphen || comma ? i + 1 : i;
  }

  /** A day of the month; in words that count only where something else tells a date. */
  private Numbers.@Nullable Found day(int i, boolean counted) {
    Numbers.Found n = Numbers.ordinalAt(c, i);
    n = n == null && counted ? Numbers.at(c, i) : n;
    boolean short2 = n != null && (!c.at(i).digits() || c.at(i).raw().length() < 3);
    return n != null && short2 && n.value() >= 1 && n.value() <= 31 ? n : null;
  }

  private static @Nullable Part part(int day, int month, int year, int next, boolean sure) {
    boolean fits = day >= 1 && day <= 31 && month >= 0 && month <= 12 && year >= 0;
    return fits ? new Part(day, month, year, next, sure) : null;
  }

  private static int year(int n, int digits) {
    return digits == 2 ? 2000 + n : digits == 4 && n >= FIRST_YEAR && n <= LAST_YEAR ? n : -1;
  }

  /** The year whose words start at token {@code i}: ", 2026", "'26", "twenty twenty-six". */
  static Numbers.@Nullable Found yearAt(Cursor c, int i) {
    int j = c.is(i, ",") || c.is(i, "of", "in") && c.at(i + 1).digits() ? i + 1 : i;
    j = c.is(i, "in", "of") && c.is(i + 1, "twenty") ? i + 1 : j;
    Token t = c.at(j);
    if (t.digits() && t.raw().length() == 4) {
      int n = Integer.parseInt(t.raw());
      return n >= FIRST_YEAR && n <= LAST_YEAR ? new Numbers.Found(n, j + 1, true) : null;
    }
    if (c.is(j, "'", "’") && c.at(j + 1).digits() && c.at(j + 1).raw().length() == 2) {
      return new Numbers.Found(2000 + Integer.parseInt(c.at(j + 1).raw()), j + 2, true);
    }
    if (c.is(j, "twenty")) {
      int k = c.skipHyphen(j + 1);
      Numbers.Found n = Numbers.at(c, k);
      boolean year = n != null && !n.digits() && n.value() >= 10 && n.value() < 100;
      return year ? new Numbers.Found(2000 + n.value(), n.next(), false) : null;
    }
    boolean thousand = c.is(j, "two") && c.is(j + 1, "thousand");
    int k = thousand && c.is(j + 2, "and") ? j + 3 : j + 2;
    Numbers.Found n = thousand ? Numbers.at(c, k) : null;
    return n != null && !n.digits() && n.value() < 100
        ? new Numbers.Found(2000 + n.value(), n.next(), false)
        : null;
  }
}
