package dev.surefoot.read.teach;

import java.util.Map;
import java.util.Random;

/** Mistypes a text as hurried hands do: a neighbouring key, or two letters the wrong way round. */
public final class Noise {

  /** Keys beside each other on a QWERTY keyboard. */
  private static final Map<Character, String> BESIDE =
      Map.ofEntries(
          Map.entry('a', "sqz"),
          Map.entry('b', "vgn"),
          Map.entry('c', "xdv"),
          Map.entry('d', "sfe"),
          Map.entry('e', "wrd"),
          Map.entry('f', "dgr"),
          Map.entry('g', "fht"),
          Map.entry('h', "gjy"),
          Map.entry('i', "uok"),
          Map.entry('j', "hku"),
          Map.entry('k', "jli"),
          Map.entry('l', "kop"),
          Map.entry('m', "nk"),
          Map.entry('n', "bmh"),
          Map.entry('o', "ipl"),
          Map.entry('p', "ol"),
          Map.entry('q', "wa"),
          Map.entry('r', "etf"),
          Map.entry('s', "adw"),
          Map.entry('t', "ryg"),
          Map.entry('u', "yij"),
          Map.entry('v', "cbf"),
          Map.entry('w', "qes"),
          Map.entry('x', "zcs"),
          Map.entry('y', "tuh"),
          Map.entry('z', "xa"));

  private Noise() {}

  /**
   * The text with some of its small letters mistyped; capitals, figures and marks stay, and so does
   * the length.
   *
   * @param share of the small letters, in [0, 1]
   * @param seed the same seed makes the same mistakes
   */
  public static String in(String text, double share, long seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      String beside = BESIDE.get(out.charAt(i));
      if (beside == null || random.nextDouble() >= share) {
        continue;
      }
      boolean swap = random.nextBoolean() && i + 1 < out.length();
      if (swap && BESIDE.containsKey(out.charAt(i + 1))) {
        char c = out.charAt(i);
        out.setCharAt(i, out.charAt(i + 1));
        out.setCharAt(++i, c);
      } else {
        out.setCharAt(i, beside.charAt(random.nextInt(beside.length())));
      }
    }
    return out.toString();
  }
}
