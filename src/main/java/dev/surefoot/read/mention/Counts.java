package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Counts of days: 5 days, a 14-day trip, 3d, a whole week, a fortnight, a couple of days. */
final class Counts implements ValueReader {

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    Mention week = week(c, i);
    if (week != null) {
      return week;
    }
    int couple = c.is(i, "a") ? i + 1 : i;
    if (c.is(couple, "couple")) {
      int j = c.is(couple + 1, "of", "o") ? couple + 2 : couple + 1;
      return days(c, 2, i, j);
    }
    if (c.is(i, "a") && c.is(i + 1, "single") && c.is(i + 2, "day")) {
      return of(1, i, i + 3);
    }
    Numbers.Found n = Numbers.at(c, i);
    return n == null || n.value() < 1 ? null : days(c, n.value(), i, n.next());
  }

  private static @Nullable Mention week(Cursor c, int i) {
    int j = i;
    while (j - i < 3 && c.is(j, "a", "one", "the", "whole", "full", "entire", "my")) {
      j++;
    }
    if (j == i || !c.is(j, "week", "fortnight", "week's", "fortnight's", "wk")) {
      return null;
    }
    return plus(c, c.is(j, "week", "week's", "wk") ? 7 : 14, i, j + 1);
  }

  private static @Nullable Mention days(Cursor c, int n, int i, int next) {
    int j = c.skipHyphen(next);
    while (c.is(j, "full", "whole", "calendar", "solid", "clear", "straight")) {
      j++;
    }
    boolean letter = c.is(j, "d", "w") && c.glued(j) && c.at(j - 1).digits();
    if (c.is(j, "day", "days", "day's", "days'", "dys") || letter && c.is(j, "d")) {
      return of(n, i, j + 1);
    }
    boolean weeks = c.is(j, "week", "weeks", "week's", "weeks'", "wk", "wks");
    return weeks || letter ? plus(c, 7 * n, i, j + 1) : null;
  }

  /** Days on top of weeks: two weeks and a day. */
  private static Mention plus(Cursor c, int days, int i, int next) {
    int j = c.is(next, "and", "&", "plus", "+") ? next + 1 : next;
    Numbers.Found n = j == next ? null : Numbers.at(c, j);
    boolean one = j > next && c.is(j, "a") && c.is(j + 1, "day");
    if (one || n != null && c.is(n.next(), "day", "days")) {
      return of(days + (n == null ? 1 : n.value()), i, n == null ? j + 2 : n.next() + 1);
    }
    return of(days, i, next);
  }

  private static Mention of(int days, int first, int next) {
    return Mention.of(Mention.Type.COUNT, days, first, next);
  }
}
