package dev.surefoot.read.mention;

import java.util.List;
import java.util.Map;

/** The months and how they are written. */
final class Months {

  private static final List<String> FULL =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> SLIPS =
      Map.of(
          "sept",
          9,
          "febuary",
          2,
          "feburary",
          2,
          "febr",
          2,
          "aprl",
          4,
          "apirl",
          4,
          "agust",
          8,
          "setember",
          9,
          "ocotber",
          10);

  private Months() {}

  /** 1 to 12, or 0 when the token names no month. */
  static int at(Token t) {
    String low = t.low();
    int full = FULL.indexOf(low) + 1;
    if (full > 0 || low.length() < 3) {
      return full;
    }
    for (int i = 0; i < FULL.size() && low.length() == 3; i++) {
      if (FULL.get(i).startsWith(low)) {
        return i + 1;
      }
    }
    return SLIPS.getOrDefault(low, 0);
  }
}
