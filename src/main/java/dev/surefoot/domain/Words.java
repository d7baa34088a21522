package dev.surefoot.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Closed sets of words: looks them up and proposes the nearest. */
public final class Words {

  private Words() {}

  /** A remedy that proposes the nearest known word. */
  static String near(String word, Collection<String> known) {
    return nearest(word, known)
        .map("'%s' was meant."::formatted)
        .orElse("one of %s was meant.".formatted(known));
  }

  /** The known word that another is a misspelling of, if any. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(word, k) <= Math.max(k.length() > 3 ? 2 : 1, k.length() / 3))
        .min(Comparator.comparingInt(k -> distance(word, k)));
  }

  /** The constant of an enum that a value names in lower case. */
  static <E extends Enum<E>> E constant(Class<E> type, Yaml value) {
    var known = java.util.Arrays.stream(type.getEnumConstants()).map(Words::lower).toList();
    int index = known.indexOf(value.text());
    if (index < 0) {
      throw value.error(
          "'%s' is not one of %s.".formatted(value.text(), known), near(value.text(), known));
    }
    return type.getEnumConstants()[index];
  }

  /** The value's text, which must be one of the known words. */
  static String among(Collection<String> known, Yaml value) {
    if (!known.contains(value.text())) {
      throw value.error(
          "'%s' is not one of %s.".formatted(value.text(), known), near(value.text(), known));
    }
    return value.text();
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
