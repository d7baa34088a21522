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

  private static final Set<String> MUSTS =
      Set.of(
          "must",
          "rule",
          "firm",
          "fixed",
          "impossible",
          "required",
          "mandatory",
          "obligatory",
          "compulsory",
          "essential",
          "definitely",
          "hard");
  private static final Set<String> WISHES =
      Set.of(
          "wish",
          "rather",
          "prefer",
          "preferably",
          "preference",
          "hope",
          "nice",
          "optional",
          "soft",
          "ideally");

  private Choices() {}

  /**
   * What a reply takes.
   *
   * @param choice index; -1 for none
   * @param rest what is said besides; the whole reply where no choice is taken
   */
  record Taken(int choice, String rest) {}

  /** A reply is a choice as a whole, or begins with one: "the first, she has his key". */
  static Taken take(List<String> choices, String words) {
    int whole = pick(choices, words);
    if (whole >= 0) {
      return new Taken(whole, "");
    }
    int cut = cut(words);
    String rest = words.substring(cut).strip();
    String head = plain(words.substring(0, cut));
    boolean known = !choices.isEmpty() && !head.isEmpty() && !head.equals(plain(words));
    boolean takenBack =
        telling(plain(words)).stream().anyMatch(w -> NO.contains(w) || w.equals("not"));
    int begun = known && !takenBack ? begun(choices, head) : -1;
    return begun < 0 ? new Taken(-1, words) : new Taken(begun, rest);
  }

  private static int begun(List<String> choices, String head) {
    int silent = choices.indexOf(Doubt.NOTHING);
    if (YES.contains(head)) {
      return agreed(choices.size(), silent, true);
    }
    boolean digits = head.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? -1 : pick(choices, head);
  }

  /** Where the first mark stands that ends a part of a sentence. */
  private static int cut(String words) {
    for (int i = 1; i < words.length(); i++) {
      boolean ends = i + 1 == words.length() || Character.isWhitespace(words.charAt(i + 1));
      if (".,;:!?".indexOf(words.charAt(i)) >= 0 && ends) {
        return i + 1;
      }
    }
    return words.length();
  }

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
    int silent = choices.indexOf(Doubt.NOTHING);
    if (silent >= 0 && DISMISSALS.contains(said)) {
      return silent;
    }
    if (YES.contains(said) || NO.contains(said)) {
      return agreed(choices.size(), silent, YES.contains(said));
    }
    int whole = only(choices, c -> plain(c).equals(said));
    int named = whole >= 0 ? whole : named(choices, said);
    return named >= 0 ? named : weighed(choices, telling(said));
  }

  /** Between a must and a wish, one word tells. */
  private static int weighed(List<String> choices, Set<String> said) {
    int wish = only(choices, c -> words(plain(c)).stream().anyMatch(WISHES::contains));
    boolean must = said.stream().allMatch(MUSTS::contains);
    boolean soft = said.stream().allMatch(WISHES::contains);
    return choices.size() != 2 || said.isEmpty() || wish < 0 || must == soft
        ? -1
        : soft ? wish : 1 - wish;
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
    if (word.length() <= 2 && !word.equals(said)) {
      int n = number(word, choices);
      if (n >= 0) {
        return n;
      }
    }
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
