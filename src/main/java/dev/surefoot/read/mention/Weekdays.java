package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weekdays, full or short, single, a range ("Mon–Thu") or a set ("any weekday but Friday"). */
public final class Weekdays implements ValueReader {

  private static final List<String> WEEK =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Set<String> BESIDE =
      Set.of(",", "/", "or", "and", "&", "+", "n", "-", "–", "—", "to", "(");

  /** Words that go on behind a day that is cut short with a dot. */
  private static final String[] GOING_ON = {
    "and",
    "or",
    "to",
    "at",
    "from",
    "until",
    "till",
    "between",
    "before",
    "after",
    "through",
    "morning",
    "mornings",
    "afternoon",
    "afternoons",
    "evening",
    "evenings"
  };

  private final Habits habits;
  private final WeekdaySets sets;

  Weekdays(Habits habits) {
    this.habits = habits;
    this.sets = new WeekdaySets(this, habits);
  }

  /** 0 for Monday to 6 for Sunday; -1 for what is no weekday. */
  public static int order(Object day) {
    return WEEK.indexOf(day);
  }

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    Mention set = sets.at(c, i);
    if (set != null) {
      return set;
    }
    boolean between = c.is(i, "between", "btw", "btwn");
    boolean from = between || c.is(i, "from", "frae") && Weekday.sure(c.at(i + 1)) != null;
    int start = from ? i + 1 : i;
    Weekday first = day(c, start);
    if (first == null) {
      return initials(c, i);
    }
    int next = afterDot(c, start);
    int k = Connectors.after(c, next, between);
    boolean pair = k >= 0 && c.at(k).low().length() == 2 && c.at(start).low().length() > 2;
    Weekday last = k < 0 || pair ? null : Weekday.perhaps(c.at(k));
    if (last == null || last == first) {
      return from ? null : mention(List.of(first), i, next);
    }
    return sets.less(c, mention(run(first, last), i, afterDot(c, k)));
  }

  static List<Weekday> run(Weekday first, Weekday last) {
    List<Weekday> days = new ArrayList<>();
    for (int d = first.ordinal(); d != last.ordinal(); d = (d + 1) % 7) {
      days.add(Weekday.values()[d]);
    }
    days.add(last);
    return days;
  }

  static Mention mention(Iterable<Weekday> days, int first, int next) {
    List<Object> values = new ArrayList<>();
    days.forEach(d -> values.add(d.english()));
    return new Mention(Mention.Type.WEEKDAY, values, first, next);
  }

  private int afterDot(Cursor c, int i) {
    boolean dotted = Weekday.cut(c.at(i)) && c.is(i + 1, ".") && c.glued(i + 1);
    boolean ends = habits.plain() && c.at(i + 2).word() && !c.is(i + 2, GOING_ON);
    return dotted && !ends && !c.is(i + 2, "\n") ? i + 2 : i + 1;
  }

  /** The weekday named at token {@code i}; short words only where others stand beside them. */
  @Nullable Weekday day(Cursor c, int i) {
    if (!c.at(i).word()) {
      return null;
    }
    if (habits.initials().contains(c.at(i).raw())) {
      return c.at(i - 1).digits() ? null : Weekday.initial(c.at(i)); // "85 F"
    }
    Weekday sure = Weekday.sure(c.at(i));
    Weekday day = sure == null ? Weekday.perhaps(c.at(i)) : sure;
    if (day == null || sure != null) {
      return day;
    }
    boolean three = c.at(i).low().length() > 2;
    boolean beside = beside(c, i, -1) || beside(c, i, 1);
    boolean wed = c.is(i, "wed") && !verb(c, i);
    boolean pair = habits.pairs() && Weekday.pair(c.at(i));
    return beside || wed || pair || three && (dated(c, i) || habits.shortDays() && !verb(c, i))
        ? day
        : null;
  }

  /** Another weekday stands beside it, behind one mark or word of a list at most. */
  private static boolean beside(Cursor c, int i, int step) {
    int j = BESIDE.contains(c.at(i + step).low()) ? i + 2 * step : i + step;
    Token t = c.at(j);
    boolean pair = t.low().length() == 2 && c.at(i).low().length() == 2 && t.word();
    boolean cut = t.low().length() == 3 && c.at(i).low().length() == 3;
    boolean both = cut && !c.is(j, "the") && Weekday.perhaps(t) != null && !verb(c, Math.min(i, j));
    boolean we = c.at(i).low().equals("we") && !c.at(i).capital();
    boolean weToo = t.is("we") && !t.capital();
    return both
        || Weekday.sure(t) != null && !(we && step < 0)
        || pair && Weekday.perhaps(t) != null && !we && !weToo;
  }

  private static boolean dated(Cursor c, int i) {
    boolean led = c.is(i - 1, "on", "this", "next", "every", "each", "for", "by");
    boolean line = c.at(i - 1).raw().isEmpty() || c.is(i - 1, "\n", " ");
    boolean label = line && c.is(i + 1, ":", "-", "–", "->", "→", "—", "=", "\n");
    boolean timed = label || c.at(i + 1).digits() || c.is(i + 1, "morning", "afternoon", "evening");
    return led && !c.is(i + 1, "and") || timed && !verb(c, i);
  }

  /** "She sat", "the sun", "they wed". */
  private static boolean verb(Cursor c, int i) {
    boolean subject = c.is(i - 1, "the", "she", "he", "i", "we", "they", "who", "it", "you", "a");
    return subject || c.is(i - 1, "to", "be", "was", "were", "newly", "in") || c.is(i + 1, "down");
  }

  /** M T W T F: four initials or more in a row. */
  private static @Nullable Mention initials(Cursor c, int i) {
    if (!c.is(i, "m", "t", "w") || c.at(i - 1).word() && c.at(i - 1).raw().length() == 1) {
      return null;
    }
    Set<Weekday> days = EnumSet.noneOf(Weekday.class);
    int j = i;
    int from = 0;
    int last = i;
    while (c.at(j).word() && c.at(j).raw().length() == 1) {
      while (from < 7
          && !c.is(j, WEEK.get(from).substring(0, 1).toLowerCase(java.util.Locale.ROOT))) {
        from++;
      }
      if (from == 7) {
        return null;
      }
      days.add(Weekday.values()[from++]);
      last = j;
      j = c.is(j + 1, ",", "/") ? j + 2 : j + 1;
    }
    return days.size() > 3 ? mention(days, i, last + 1) : null;
  }
}
