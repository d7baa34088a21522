package dev.surefoot.read.mention;

import java.util.Map;

/** How likely one word is what another was meant to be, by the slips of a hand on the keyboard. */
final class Edits {

  /** Keys beside each other. */
  private static final Map<Character, String> BESIDE =
      Map.ofEntries(
          Map.entry('a', "sqzw"),
          Map.entry('b', "vgn"),
          Map.entry('c', "xdv"),
          Map.entry('d', "sfexc"),
          Map.entry('e', "wrd"),
          Map.entry('f', "dgrvc"),
          Map.entry('g', "fhtbv"),
          Map.entry('h', "gjynb"),
          Map.entry('i', "uok"),
          Map.entry('j', "hkum"),
          Map.entry('k', "jlim"),
          Map.entry('l', "kop"),
          Map.entry('m', "nkj"),
          Map.entry('n', "bmhj"),
          Map.entry('o', "ipl"),
          Map.entry('p', "ol"),
          Map.entry('q', "wa"),
          Map.entry('r', "etf"),
          Map.entry('s', "adwxz"),
          Map.entry('t', "ryg"),
          Map.entry('u', "yij"),
          Map.entry('v', "cbfg"),
          Map.entry('w', "qesa"),
          Map.entry('x', "zcsd"),
          Map.entry('y', "tuhg"),
          Map.entry('z', "xas"));

  /** A letter too many or too few. */
  private static final double RARE = 0.05;

  /** A second slip in one word. */
  static final double SECOND = 0.02;

  private Edits() {}

  /** The letters of a word as bits: words whose bits differ much are far from each other. */
  static int letters(String word) {
    int bits = 0;
    for (int i = 0; i < word.length(); i++) {
      bits |= 1 << (word.charAt(i) & 31);
    }
    return bits;
  }

  /** Whether words with these letters are more than two slips apart, seen at a glance. */
  static boolean apart(int a, int b) {
    return Integer.bitCount(a ^ b) > 4;
  }

  /**
   * The odds that somebody who meant one word typed another; 0 for too many slips.
   *
   * @param reach most slips, 1 or 2
   */
  static double odds(String typed, String meant, int reach) {
    int from = 0;
    int most = Math.min(typed.length(), meant.length());
    while (from < most && typed.charAt(from) == meant.charAt(from)) {
      from++;
    }
    int typedEnd = typed.length();
    int meantEnd = meant.length();
    while (typedEnd > from
        && meantEnd > from
        && typed.charAt(typedEnd - 1) == meant.charAt(meantEnd - 1)) {
      typedEnd--;
      meantEnd--;
    }
    String left = typed.substring(from, typedEnd);
    String right = meant.substring(from, meantEnd);
    if (reach == 1 || left.length() + right.length() < 3) {
      return slip(left, right);
    }
    return two(left, right);
  }

  /** Two slips, where the ends differ already: one at each end. */
  private static double two(String left, String right) {
    double best = 0;
    for (int a = 1; a <= 2 && a <= left.length(); a++) {
      for (int b = Math.max(1, a - 1); b <= a + 1 && b <= right.length(); b++) {
        double first = slip(left.substring(0, a), right.substring(0, b));
        if (first > 0) {
          double rest = odds(left.substring(a), right.substring(b), 1);
          best = Math.max(best, first * rest * SECOND);
        }
      }
    }
    return best;
  }

  /** Of what is left between the letters in common: one wrong key, two swapped, one too many. */
  private static double slip(String left, String right) {
    if (left.length() == 1 && right.length() == 1) {
      boolean near = BESIDE.getOrDefault(right.charAt(0), "").indexOf(left.charAt(0)) >= 0;
      return near ? 1 : 0;
    }
    if (left.length() == 2 && right.length() == 2) {
      boolean swapped = left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0);
      return swapped ? 1 : 0;
    }
    return left.length() + right.length() == 1 ? RARE : 0;
  }

  /** One letter wrong, missing, too many, or two neighbours exchanged. */
  static boolean near(String said, String meant) {
    int same = 0;
    while (same < Math.min(said.length(), meant.length())
        && said.charAt(same) == meant.charAt(same)) {
      same++;
    }
    String a = said.substring(same);
    String b = meant.substring(same);
    boolean longer = a.length() == b.length() + 1 && a.substring(1).equals(b);
    boolean shorter = b.length() == a.length() + 1 && b.substring(1).equals(a);
    boolean one =
        a.length() == b.length() && a.length() > 0 && a.substring(1).equals(b.substring(1));
    boolean swapped =
        a.length() == b.length()
            && a.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0)
            && a.substring(2).equals(b.substring(2));
    return same > 0 && (longer || shorter || one || swapped);
  }
}
