package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Counts of days: 5 days, a 14-day trip, 3d, a week, a fortnight. */
final class Counts implements ValueReader {

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    if (c.is(i, "a", "one", "the", "whole", "full") && c.is(i + 1, "week", "fortnight")) {
      return of(c.is(i + 1, "week") ? 7 : 14, i, i + 2);
    }
    Numbers.Found n = Numbers.at(c, i);
    if (n == null || n.value() < 1) {
      return null;
    }
    int j = c.skipHyphen(n.next());
    while (c.is(j, "full", "whole", "calendar", "solid")) {
      j++;
    }
    if (c.is(j, "day", "days", "day's", "days'")) {
      return of(n.value(), i, j + 1);
    }
    if (c.is(j, "d") && c.glued(j) && n.digits()) {
      return of(n.value(), i, j + 1);
    }
    return c.is(j, "week", "weeks") ? of(7 * n.value(), i, j + 1) : null;
  }

  private static Mention of(int days, int first, int next) {
    return Mention.of(Mention.Type.COUNT, days, first, next);
  }
}
