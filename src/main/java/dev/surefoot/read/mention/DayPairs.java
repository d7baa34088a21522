package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.DayRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two bare numbers that are days from and to: 2-3, 5..9, [3, 4], and "2 to 3" alone in a cell. */
final class DayPairs {

  private static final Set<String> MONTHS =
      Set.of(
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private DayPairs() {}

  static @Nullable Mention at(Cursor c, int i) {
    int from = c.is(i, "[") ? i + 1 : i;
    int a = number(c, from);
    if (a < 1) {
      return null;
    }
    int j = from > i ? c.is(from + 1, ",") ? from + 2 : -1 : Connectors.after(c, from + 1, false);
    int b = j < 0 ? 0 : number(c, j);
    if (b < a || from > i && !c.is(j + 1, "]")) {
      return null;
    }
    boolean cell = edge(c, i - 1) && edge(c, j + 1);
    boolean marks = from > i || !c.at(from + 1).word();
    boolean sane = (marks || cell) && !Labels.firm(c, from) && !Labels.place(c, from);
    int next = from > i ? j + 2 : j + 1;
    return sane && !unit(c, next)
        ? Mention.of(Mention.Type.DAYS, new DayRange(a, b), i, next)
        : null;
  }

  private static int number(Cursor c, int i) {
    Token t = c.at(i);
    boolean dated = c.is(i - 1, "/", ":", ".") && c.glued(i) && c.at(i - 2).digits();
    return t.digits() && t.raw().length() < 4 && !dated && Integer.parseInt(t.raw()) <= Days.MOST
        ? Integer.parseInt(t.raw())
        : 0;
  }

  /** What follows says that the two are no days: 2-3 people, 9-11am, 1-2-2026, 3-5 nights. */
  private static boolean unit(Cursor c, int i) {
    boolean glued = c.glued(i) && (c.at(i).word() || c.at(i).digits());
    boolean more = c.is(i, "-", "–", "/", ":", ".") && c.glued(i) && c.at(i + 1).digits();
    return glued
        || more
        || Labels.counted(c, i)
        || MONTHS.contains(c.at(i).low())
        || Durations.unit(c, i) > 0
        || c.is(i, "am", "pm", "day", "days", "night", "nights", "week", "weeks", "times");
  }

  private static boolean edge(Cursor c, int i) {
    boolean end = i < 0 || i >= c.tokens().size();
    return end || c.is(i, "|", ";", ",", "\n", ":", "(", ")", "\"", "\t");
  }
}
