package dev.surefoot.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the choice that a reply takes; a reply that could be two of them is none. */
final class Choices {

  private static final List<Set<String>> PLACES =
      List.of(
          Set.of("first", "former", "1st"),
          Set.of("second", "2nd"),
          Set.of("third", "3rd"),
          Set.of("fourth", "4th"));

  /** Words that name no choice but may stand around those that do. */
  private static final Set<String> FILLERS =
      Set.of(
          "a", "an", "the", "one", "choice", "option", "number", "please", "thanks", "it", "it's",
          "its", "is", "i", "mean", "meant", "that", "just", "only", "ok", "okay", "well");

  private static final Set<String> YES =
      Set.of("yes", "yep", "yeah", "right", "exactly", "correct");
  private static final Set<String> NO = Set.of("no", "nope", "nah");
  private static final Set<String> DISMISSALS =
      Set.of(
          "nothing",
          "ignore it",
          "ignore that",
          "leave it out",
          "forget it",
          "never mind",
          "nevermind",
          "skip it",
          "neither",
          "none");

  private Choices() {}

  /** Index of the choice that is taken; -1 for none or for more than one. */
  static int pick(List<String> choices, String words) {
    String said = plain(words);
    if (choices.isEmpty() || said.isEmpty()) {
      return -1;
    }
    int numbered = number(said, choices.size());
    if (numbered >= 0) {
      return numbered;
    }
    int silent = choices.indexOf(Telling.NOTHING);
    if (silent >= 0 && DISMISSALS.contains(said)) {
      return silent;
    }
    if (YES.contains(said) || NO.contains(said)) {
      return agreed(choices.size(), silent, YES.contains(said));
    }
    int whole = only(choices, c -> plain(c).equals(said));
    return whole >= 0 ? whole : named(choices, said);
  }

  /** Yes and no mean something where the question is whether the words state a thing or nothing. */
  private static int agreed(int choices, int silent, boolean yes) {
    return choices == 2 && silent >= 0 ? yes ? 1 - silent : silent : -1;
  }

  private static int number(String said, int choices) {
    String bare = said.startsWith("#") ? said.substring(1) : said;
    if (bare.length() <= 2 && bare.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int n = bare.isEmpty() ? 0 : Integer.parseInt(bare);
      return n <= choices ? n - 1 : -1;
    }
    Set<String> left = telling(said);
    if (left.size() != 1) {
      return -1;
    }
    String word = left.iterator().next();
    if (word.equals("latter") && choices == 2 || word.equals("last")) {
      return choices - 1;
    }
    return IntStream.range(0, Math.min(choices, PLACES.size()))
        .filter(i -> PLACES.get(i).contains(word))
        .findFirst()
        .orElse(-1);
  }

  /** The one choice that has every telling word of the reply. */
  private static int named(List<String> choices, String said) {
    Set<String> left = telling(said);
    return left.isEmpty() ? -1 : only(choices, c -> words(plain(c)).containsAll(left));
  }

  private static int only(List<String> choices, java.util.function.Predicate<String> fits) {
    int[] all = IntStream.range(0, choices.size()).filter(i -> fits.test(choices.get(i))).toArray();
    return all.length == 1 ? all[0] : -1;
  }

  private static Set<String> telling(String said) {
    Set<String> left = words(said);
    left.removeAll(FILLERS);
    return left;
  }

  private static Set<String> words(String plain) {
    return new HashSet<>(Arrays.asList(plain.split(" ")));
  }

  /** Lower case, without marks at the ends of words. */
  private static String plain(String words) {
    String low = words.toLowerCase(Locale.ROOT).replace('’', '\'');
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < low.length(); i++) {
      char c = low.charAt(i);
      boolean end = i + 1 == low.length() || Character.isWhitespace(low.charAt(i + 1));
      boolean mark = end && ".,;:!?)\"".indexOf(c) >= 0 || "(\"".indexOf(c) >= 0;
      out.append(mark || Character.isWhitespace(c) ? ' ' : c);
    }
    return String.join(
        " ", Arrays.stream(out.toString().split(" ")).filter(w -> !w.isEmpty()).toList());
  }
}
