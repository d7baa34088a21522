package dev.surefoot.read.mention;

import java.util.HashMap;
import java.util.Map;

/**
 * What common nouns stand for, by WordNet (see NOTICE, {@code models/recipe/classes.py}): people,
 * places, times. "The registrar" can be met and "the chapel" gone to, though neither has a capital.
 */
final class WordClasses {

  private static final Map<String, String> SIGNS = load();

  private WordClasses() {}

  /**
   * The sign of a word: {@code P} a person, {@code L} a place, {@code T} a time, {@code N} a
   * place's proper name; small letters where it is a rarer sense; empty for all other words.
   */
  static String of(String low) {
    String sign = SIGNS.get(low);
    if (sign == null && low.endsWith("s")) {
      sign = SIGNS.get(low.substring(0, low.length() - 1));
    }
    return sign == null ? "" : sign;
  }

  private static Map<String, String> load() {
    Map<String, String> signs = new HashMap<>();
    WordList.read(
        "classes.txt",
        line -> {
          String[] words = line.split(" ");
          for (int i = 1; i < words.length; i++) {
            signs.put(words[i], words[0]);
          }
        });
    return signs;
  }
}
