package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weekdays, full or short, single or a range ("Mon–Thu", "Monday through Wednesday"). */
public final class Weekdays implements ValueReader {

  private static final List<String> WEEK =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Map<String, Integer> SHORT =
      Map.ofEntries(
          Map.entry("mon", 0),
          Map.entry("tue", 1),
          Map.entry("tues", 1),
          Map.entry("wed", 2),
          Map.entry("weds", 2),
          Map.entry("thu", 3),
          Map.entry("thur", 3),
          Map.entry("thurs", 3),
          Map.entry("th", 3),
          Map.entry("fri", 4),
          Map.entry("sat", 5),
          Map.entry("sun", 6));

  /** 0 for Monday to 6 for Sunday; -1 for what is no weekday. */
  public static int order(Object day) {
    return WEEK.indexOf(day);
  }

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    int from = day(c.at(i));
    if (from < 0) {
      return null;
    }
    int next = afterDot(c, i);
    boolean range = c.is(next, "to", "through", "thru", "till", "until", "-", "–", "—");
    int to = range ? day(c.at(next + 1)) : -1;
    if (to < 0 || to == from) {
      return new Mention(Mention.Type.WEEKDAY, List.of(WEEK.get(from)), i, next);
    }
    List<Object> days = new ArrayList<>();
    for (int d = from; d != to; d = (d + 1) % 7) {
      days.add(WEEK.get(d));
    }
    days.add(WEEK.get(to));
    return new Mention(Mention.Type.WEEKDAY, days, i, afterDot(c, next + 1));
  }

  private static int afterDot(Cursor c, int i) {
    boolean dotted = SHORT.containsKey(c.at(i).low()) && c.is(i + 1, ".") && c.glued(i + 1);
    return dotted && !c.is(i + 2, "\n") ? i + 2 : i + 1;
  }

  private static int day(Token t) {
    String low = t.low().endsWith("'s") ? t.low().substring(0, t.low().length() - 2) : t.low();
    for (int d = 0; d < WEEK.size(); d++) {
      String name = WEEK.get(d).toLowerCase(java.util.Locale.ROOT);
      if (low.equals(name) || low.equals(name + "s")) {
        return d;
      }
    }
    // in lower case "sat", "sun" and "wed" are words of their own
    boolean sure = t.capital() || low.length() > 2 && !Set.of("sat", "sun", "wed").contains(low);
    return sure ? SHORT.getOrDefault(low, -1) : -1;
  }
}
