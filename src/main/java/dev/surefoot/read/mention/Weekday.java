package dev.surefoot.read.mention;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days of the week and how they are written. */
enum Weekday {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY;

  private static final Map<String, Weekday> SHORT =
      Map.ofEntries(
          Map.entry("mon", MONDAY),
          Map.entry("mons", MONDAY),
          Map.entry("tue", TUESDAY),
          Map.entry("tues", TUESDAY),
          Map.entry("wed", WEDNESDAY),
          Map.entry("weds", WEDNESDAY),
          Map.entry("wensday", WEDNESDAY),
          Map.entry("wendsday", WEDNESDAY),
          Map.entry("thu", THURSDAY),
          Map.entry("thur", THURSDAY),
          Map.entry("thurs", THURSDAY),
          Map.entry("thrs", THURSDAY),
          Map.entry("th", THURSDAY),
          Map.entry("fri", FRIDAY),
          Map.entry("fris", FRIDAY),
          Map.entry("sat", SATURDAY),
          Map.entry("sats", SATURDAY),
          Map.entry("sun", SUNDAY),
          Map.entry("suns", SUNDAY));
  private static final Map<String, Weekday> PAIRS =
      Map.of(
          "mo", MONDAY, "tu", TUESDAY, "we", WEDNESDAY, "th", THURSDAY, "fr", FRIDAY, "sa",
          SATURDAY, "su", SUNDAY);

  /** In lower case words of their own. */
  private static final Set<String> WORDS = Set.of("sat", "sats", "sun", "suns", "wed", "th");

  private final String english = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);

  /** The full name, which is the value of a slot. */
  String english() {
    return english;
  }

  /** The day that a token names beyond doubt, or null. */
  static @Nullable Weekday sure(Token t) {
    Weekday day = full(t.bare());
    boolean word = !t.capital() && WORDS.contains(t.bare());
    return day != null || word ? day : SHORT.get(t.bare());
  }

  /** The day that a token can name where days are named; "we" and "sat" are such. */
  static @Nullable Weekday perhaps(Token t) {
    Weekday day = full(t.bare());
    day = day == null ? SHORT.get(t.bare()) : day;
    return day == null ? PAIRS.get(t.low()) : day;
  }

  /** Two letters with a capital: "Mo", which may be a name, or "We". */
  static boolean pair(Token t) {
    return t.capital() && PAIRS.containsKey(t.low());
  }

  /** The only day that a single capital can be short for where days are so short; else null. */
  static @Nullable Weekday initial(Token t) {
    return switch (t.raw()) {
      case "M" -> MONDAY;
      case "W" -> WEDNESDAY;
      case "F" -> FRIDAY;
      default -> null;
    };
  }

  /** A form cut short, behind which a dot may stand. */
  static boolean cut(Token t) {
    return SHORT.containsKey(t.low()) || PAIRS.containsKey(t.low());
  }

  private static @Nullable Weekday full(String low) {
    if (low.length() < 5 || low.length() > 11) {
      return null;
    }
    String one = low.endsWith("s") ? low.substring(0, low.length() - 1) : low;
    for (Weekday day : values()) {
      if (one.equalsIgnoreCase(day.english)) {
        return day;
      }
    }
    return one.endsWith("y") && !Lexicon.common(low) && !Lexicon.proper(low) ? misspelt(one) : null;
  }

  /** One letter wrong, missing, too many or two exchanged. */
  private static @Nullable Weekday misspelt(String low) {
    for (Weekday day : values()) {
      String right = day.english.toLowerCase(Locale.ROOT);
      int same = 0;
      while (same < Math.min(low.length(), right.length())
          && low.charAt(same) == right.charAt(same)) {
        same++;
      }
      String l = low.substring(same);
      String r = right.substring(same);
      boolean near =
          tail(l, 1).equals(tail(r, 1))
              || tail(l, 1).equals(r)
              || l.equals(tail(r, 1))
              || l.length() > 1
                  && r.length() > 1
                  && tail(l, 2).equals(tail(r, 2))
                  && l.charAt(0) == r.charAt(1)
                  && l.charAt(1) == r.charAt(0);
      if (same > 0 && near) {
        return day;
      }
    }
    return null;
  }

  private static String tail(String s, int from) {
    return s.substring(Math.min(from, s.length()));
  }
}
