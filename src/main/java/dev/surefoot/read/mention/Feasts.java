package dev.surefoot.read.mention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days of the year that have a name of their own and always the same date. */
final class Feasts {

  private record Day(int month, int day) {}

  private static final Map<List<String>, Day> DAYS =
      Map.of(
          List.of("new", "year's", "day"), new Day(1, 1),
          List.of("new", "year's", "eve"), new Day(12, 31),
          List.of("new", "years", "day"), new Day(1, 1),
          List.of("new", "years", "eve"), new Day(12, 31),
          List.of("christmas", "eve"), new Day(12, 24),
          List.of("christmas", "day"), new Day(12, 25),
          List.of("boxing", "day"), new Day(12, 26),
          List.of("valentine's", "day"), new Day(2, 14),
          List.of("independence", "day"), new Day(7, 4),
          List.of("leap", "day"), new Day(2, 29));

  private Feasts() {}

  /** The day whose name starts at token {@code i}, with its year where that is said, or null. */
  static DateParts.@Nullable Part at(Cursor c, int i) {
    for (Map.Entry<List<String>, Day> e : DAYS.entrySet()) {
      List<String> words = e.getKey();
      boolean all = true;
      for (int k = 0; k < words.size(); k++) {
        all &= c.at(i + k).low().equals(words.get(k));
      }
      if (all) {
        int next = i + words.size();
        Numbers.Found year = DateParts.yearAt(c, next);
        int said = year == null ? 0 : year.value();
        Day day = e.getValue();
        return new DateParts.Part(
            day.day(), day.month(), said, year == null ? next : year.next(), true);
      }
    }
    return null;
  }
}
