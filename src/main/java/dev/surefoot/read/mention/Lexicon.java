package dev.surefoot.read.mention;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** English words, from SCOWL (see NOTICE): tells a name from a word. */
final class Lexicon {

  private static final Set<String> WORDS = load();

  private Lexicon() {}

  /** A common word when written in lower case. */
  static boolean common(String low) {
    if (WORDS.contains(low)) {
      return true;
    }
    int cut = low.indexOf('\'');
    return cut > 0 && WORDS.contains(low.substring(0, cut));
  }

  /** Also, or only, a proper name ("Mark", "Jordan"). */
  static boolean proper(String low) {
    return WORDS.contains(low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1));
  }

  private static Set<String> load() {
    Set<String> words = new HashSet<>();
    WordList.read("words.txt", words::add);
    return words;
  }
}
