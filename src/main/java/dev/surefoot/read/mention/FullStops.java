package dev.surefoot.read.mention;

import java.util.List;
import java.util.Set;

/** Full stops that end something, unlike those of "Prof. Noon", "St. Olaf's" and "J. Pereira". */
final class FullStops {

  /** Abbreviations have at most three letters, but for these. */
  private static final int LONG = 4;

  private static final Set<String> TITLES =
      Set.of(
          "prof", "capt", "insp", "supt", "cllr", "brig", "engr", "atty", "dott", "mevr", "hosp",
          "univ", "dept", "mlle", "messrs");

  private FullStops() {}

  /** Whether a full stop in front of a token ends what stands before it: "ruth. pond. 2 to 3". */
  static boolean before(List<Token> tokens, int i) {
    if (i < 2 || !tokens.get(i - 1).is(".") || !tokens.get(i).spaced()) {
      return false;
    }
    Token word = tokens.get(i - 2);
    return word.word() && word.low().length() >= LONG && !TITLES.contains(word.low());
  }
}
