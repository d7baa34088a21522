package dev.surefoot.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Closed sets of words: looks them up and proposes the nearest. */
public final class Words {

  private Words() {}

  /** A remedy that proposes the nearest known word. */
  public static String near(String word, Collection<String> known) {
    return nearest(word, known)
        .map("'%s' was meant."::formatted)
        .orElse("one of %s was meant.".formatted(known));
  }

  /** The known word that another is a misspelling of, if any. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> Math.abs(k.length() - word.length()) <= most(k))
        .filter(k -> distance(word, k) <= most(k))
        .min(Comparator.comparingInt(k -> distance(word, k)));
  }

  private static int most(String known) {
    return Math.max(known.length() > 3 ? 2 : 1, known.length() / 3);
  }

  /** The constant of an enum that a value names in lower case. */
  public static <E extends Enum<E>> E constant(Class<E> type, Yaml value) {
    var known = java.util.Arrays.stream(type.getEnumConstants()).map(Words::lower).toList();
    int index = known.indexOf(value.text());
    if (index < 0) {
      throw value.error(
          "'%s' is not one of %s.".formatted(value.text(), known), near(value.text(), known));
    }
    return type.getEnumConstants()[index];
  }

  /** The value's text, which must be one of the known words. */
  public static String among(Collection<String> known, Yaml value) {
    if (!known.contains(value.text())) {
      throw value.error(
          "'%s' is not one of %s.".formatted(value.text(), known), near(value.text(), known));
    }
    return value.text();
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Letters that differ, are too many or too few, and neighbours that were exchanged. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
