package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Proper names: capitalised words that are no sentence openers, joined over "de", "the" and the
 * like; in text without capitals, words that no dictionary has.
 */
final class Names {

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "st", "sir", "dame", "fr", "sr", "rev");
  private static final Set<String> LINKS =
      Set.of(
          "de", "del", "la", "las", "los", "le", "du", "da", "do", "dos", "di", "van", "von", "der",
          "of", "the", "al", "el", "upon", "y", "bin");
  private static final Set<String> NEVER =
      Set.of(
          "i",
          "i'm",
          "i'd",
          "i've",
          "i'll",
          "ok",
          "pm",
          "am",
          "a",
          "the",
          "min",
          "mins",
          "eta",
          "asap",
          "fyi",
          "ps",
          "re",
          "hi",
          "hello",
          "dear",
          "thanks",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun",
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
          "december",
          "hr",
          "hrs",
          "q",
          "vs",
          "x",
          "tba");

  private final List<Token> tokens;
  private final boolean[] taken;
  private final boolean[] belongs;
  private final boolean lowerCase;
  private final Map<String, Integer> seen = new HashMap<>();

  private Names(List<Token> tokens, boolean[] taken, boolean[] numbered) {
    this.tokens = tokens;
    this.taken = taken;
    this.belongs = numbered;
    this.lowerCase = writtenInLowerCase();
  }

  /**
   * Finds all names.
   *
   * @param taken tokens that other mentions hold
   * @param numbered numbers that belong to a name
   */
  static List<Mention> in(List<Token> tokens, boolean[] taken, boolean[] numbered) {
    Names names = new Names(tokens, taken, numbered);
    names.count();
    return names.collect();
  }

  private boolean writtenInLowerCase() {
    int capitals = 0;
    int words = 0;
    for (Token t : tokens) {
      if (t.word() && !t.is("i", "i'm", "i've", "i'd", "i'll")) {
        words++;
        capitals += t.capital() ? 1 : 0;
      }
    }
    return words > 12 && capitals * 40 < words;
  }

  /** Counts capitalised spellings away from sentence starts: evidence for the doubtful ones. */
  private void count() {
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (t.word() && t.capital() && !opener(i)) {
        seen.merge(t.bare(), 1, Integer::sum);
      }
    }
  }

  private List<Mention> collect() {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int next = taken[i] || !startsName(i) ? i : end(i);
      if (next > i) {
        found.add(Mention.of(Mention.Type.NAME, text(i, next), i, next));
      }
      i = Math.max(next, i + 1);
    }
    return found;
  }

  private boolean startsName(int i) {
    Token t = tokens.get(i);
    if (t.word() && code(i)) {
      return true;
    }
    if (!t.word()
        || NEVER.contains(t.low()) && !(t.is("may", "april", "june", "august") && seen(t))) {
      return t.is("the") && t.capital() && !opener(i) && i + 1 < tokens.size() && nameWord(i + 1);
    }
    if (!nameWord(i)) {
      return false;
    }
    return !opener(i) || sureAtStart(i);
  }

  /** Whether a capitalised word that opens a sentence is a name all the same. */
  private boolean sureAtStart(int i) {
    Token t = tokens.get(i);
    String low = t.bare();
    if (i + 1 < belongs.length && belongs[i + 1]) {
      return true;
    }
    if (TITLES.contains(low) || !Lexicon.common(low) || seen(t)) {
      return true;
    }
    boolean followed =
        i + 1 < tokens.size() && nameWord(i + 1) && !taken[i + 1] && tokens.get(i + 1).capital();
    boolean both = followed && Lexicon.common(tokens.get(i + 1).bare());
    return Lexicon.proper(low) || both;
  }

  private boolean seen(Token t) {
    return seen.getOrDefault(t.bare(), 0) > 0;
  }

  private boolean nameWord(int i) {
    Token t = tokens.get(i);
    if (!t.word() || taken[i]) {
      return false;
    }
    String low = t.bare();
    if (lowerCase && !t.capital()) {
      return low.length() > 2 && !low.contains("'") && !Lexicon.common(low) && !plural(low);
    }
    if (!t.capital() || NEVER.contains(low) && !t.is("may", "june", "april", "august")) {
      return false;
    }
    boolean shouted = t.raw().length() > 1 && t.raw().equals(t.raw().toUpperCase(Locale.ROOT));
    boolean letter = t.raw().length() == 1;
    return !(shouted && !letter && Lexicon.common(low) && seen.getOrDefault(low, 0) < 2);
  }

  private static boolean plural(String low) {
    return low.endsWith("s") && Lexicon.common(low.substring(0, low.length() - 1));
  }

  private int end(int i) {
    int j = i + 1;
    while (j < tokens.size() && !possessive(tokens.get(j - 1), j)) {
      if (joined(j) && nameWord(j)) {
        j++;
      } else if (tokens.get(j).is("-", "'", "’", "&") && bridge(j)) {
        j += 2;
      } else if (tokens.get(j).is(".")
          && !tokens.get(j).spaced()
          && abbreviated(j)
          && j + 1 < tokens.size()
          && nameWord(j + 1)) {
        j += 2;
      } else {
        int link = links(j);
        if (link == j) {
          break;
        }
        j = link + 1;
      }
    }
    return numbered(i, j);
  }

  /** "Jun's" ends a name unless what follows makes one with it ("Fisherman's Wharf"). */
  private boolean possessive(Token t, int next) {
    boolean owns = t.low().endsWith("'s");
    return owns
        && (next >= tokens.size() || seen.getOrDefault(t.bare() + "'s", 0) < 2 && seenAlone(t));
  }

  private boolean seenAlone(Token t) {
    String name = t.bare();
    return tokens.stream().anyMatch(o -> o.low().equals(name));
  }

  /** One space lies between; two or more part the columns of a table. */
  private boolean joined(int j) {
    Token t = tokens.get(j);
    return t.spaced() && t.from() - tokens.get(j - 1).to() == 1 && !t.raw().equals("\n");
  }

  /** A code alone in a table cell, or before the equals sign of a legend. */
  private boolean code(int i) {
    Token t = tokens.get(i);
    boolean upper = t.raw().matches("\\p{Lu}{1,4}");
    boolean left =
        i == 0
            || tokens.get(i - 1).is("\n", "|", ",", ";", "(")
            || t.from() - tokens.get(i - 1).to() > 1;
    boolean right =
        i + 1 < tokens.size()
            && (tokens.get(i + 1).is("\n", "|", "=") || tokens.get(i + 1).from() - t.to() > 1);
    boolean cell =
        i > 0
            && right
            && left
            && (tokens.get(i - 1).is("|")
                || t.from() - tokens.get(i - 1).to() > 1
                || i + 1 < tokens.size()
                    && (tokens.get(i + 1).is("=", "|") || tokens.get(i + 1).from() - t.to() > 1));
    return upper && cell;
  }

  private boolean bridge(int j) {
    boolean glued = !tokens.get(j).spaced() && j + 1 < tokens.size() && !tokens.get(j + 1).spaced();
    boolean ampersand = tokens.get(j).is("&");
    boolean word = j + 1 < tokens.size() && nameWord(j + 1);
    boolean hyphen = tokens.get(j).is("-") && glued && word && !knownAlone(j);
    return hyphen || ampersand && word && glued;
  }

  /** "Rome-Nice" is a pair when both sides stand alone elsewhere; "Haight-Ashbury" is one name. */
  private boolean knownAlone(int j) {
    return alone(j - 1, j) && alone(j + 1, j);
  }

  private boolean alone(int word, int hyphen) {
    String low = tokens.get(word).low();
    for (int k = 0; k < tokens.size(); k++) {
      boolean touched = hyphenated(k - 1) || hyphenated(k + 1);
      if (k != word && tokens.get(k).low().equals(low) && !touched) {
        return true;
      }
    }
    int pairs = 0;
    for (int k = 0; k < tokens.size(); k++) {
      if (k != word && tokens.get(k).low().equals(low) && !samePair(k, word, hyphen)) {
        pairs++;
      }
    }
    return pairs > 0;
  }

  private boolean hyphenated(int k) {
    return k >= 0 && k < tokens.size() && tokens.get(k).is("-") && !tokens.get(k).spaced();
  }

  private boolean samePair(int k, int word, int hyphen) {
    int other = word < hyphen ? k + 2 : k - 2;
    int mine = word < hyphen ? word + 2 : word - 2;
    return other >= 0
        && other < tokens.size()
        && tokens.get(other).low().equals(tokens.get(mine).low());
  }

  private boolean abbreviated(int j) {
    return TITLES.contains(tokens.get(j - 1).low()) || tokens.get(j - 1).raw().length() == 1;
  }

  private int links(int j) {
    int k = j;
    while (k < tokens.size()
        && k - j < 3
        && LINKS.contains(tokens.get(k).low())
        && joined(k)
        && !tokens.get(k).capital()) {
      k++;
    }
    boolean ends =
        k > j
            && k < tokens.size()
            && nameWord(k)
            && joined(k)
            && tokens.get(k).capital()
            && !lowerCase;
    return ends && !tokens.get(j).is("the") ? k : j;
  }

  /** "Ward 4" is one name where the same pair stands in the text again. */
  private int numbered(int i, int j) {
    boolean named = j < tokens.size() && !taken[j] && belongs[j];
    return named ? j + 1 : glued(j);
  }

  /** "B2", "Q3": letters with digits right behind. */
  private int glued(int j) {
    boolean glued =
        j < tokens.size() && tokens.get(j).digits() && !tokens.get(j).spaced() && !taken[j];
    return glued ? j + 1 : j;
  }

  private String text(int i, int next) {
    return Token.bare(NameSpans.joined(tokens, i, next));
  }

  /** Whether the token opens a sentence, a line or a cell, where capitals mean nothing. */
  private boolean opener(int i) {
    boolean column = i > 0 && tokens.get(i).from() - tokens.get(i - 1).to() > 1;
    if (column) {
      return true;
    }
    int k = i - 1;
    while (k >= 0
        && tokens.get(k).is("\"", "“", "(", "*", "-", "•", "[", "'", "#", "_", "–", "—", ">")
        && !tokens.get(k).raw().equals("\n")) {
      k--;
    }
    if (k < 0) {
      return true;
    }
    Token t = tokens.get(k);
    return t.raw().equals("\n")
        || t.is(".", "!", "?", ":", "|", ";", ")")
            && !(t.is(".")
                && k > 0
                && (TITLES.contains(tokens.get(k - 1).low())
                    || tokens.get(k - 1).raw().length() == 1 && tokens.get(k - 1).capital()));
  }
}
