package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts mistyped words right: a word that nobody knows is a name of the same text, or a usual word,
 * that one slip of the hand makes of it. Where a token stands is where it was written.
 */
final class Mistyped {

  /** Most different words that are looked at: no request has more, and each costs time. */
  private static final int MOST = 2000;

  /** One word in so many is mistyped where somebody was in a hurry. */
  private static final int HURRIED = 30;

  /** How much better another word must fit before a word is doubted. */
  private static final double DOUBT = 60;

  private static final double OWN = 5;
  private static final int USUAL = 300;

  private final Vocabulary words = Vocabulary.shipped();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, String> called = new HashMap<>();
  private final Map<String, Map<String, Double>> near = new HashMap<>();
  private final Neighbours neighbours = Neighbours.shipped();
  private boolean hurried;
  private int looked;
  private int all;
  private final boolean small;

  private Mistyped(List<Token> tokens) {
    Set<String> capitals = new HashSet<>();
    for (Token t : tokens) {
      if (t.word()) {
        counts.merge(t.bare(), 1, Integer::sum);
        all++;
        if (t.capital()) {
          capitals.add(t.bare());
        }
      }
    }
    small = all > 12 && tokens.stream().filter(Token::capital).count() * 20 < all;
    counts.keySet().stream()
        .filter(w -> w.length() > 3 && (capitals.contains(w) || small) && !ordinary(w))
        .limit(MOST)
        .forEach(names::add);
  }

  /** The tokens as they were meant. */
  static List<Token> righted(List<Token> tokens) {
    Mistyped text = new Mistyped(tokens);
    List<Token> once = text.pass(tokens, false);
    int changed = 0;
    for (int i = 0; i < tokens.size(); i++) {
      changed += once.get(i).equals(tokens.get(i)) ? 0 : 1;
    }
    // only where much is mistyped is a word doubted that is one by itself
    return changed > 3 && changed * HURRIED > text.all ? text.pass(once, true) : once;
  }

  private List<Token> pass(List<Token> tokens, boolean hurry) {
    hurried = hurry;
    List<Token> out = new ArrayList<>(tokens);
    for (int i = 0; i < out.size(); i++) {
      Token t = out.get(i);
      boolean shouted = t.raw().length() > 1 && t.raw().equals(t.raw().toUpperCase(Locale.ROOT));
      boolean plain = t.word() && t.bare().length() > 1 && !shouted;
      if (plain && (hurried || !known(t.bare())) && (looked < MOST || near.containsKey(t.bare()))) {
        String meant = known(t.bare()) ? better(out, i) : meant(out, i);
        out.set(
            i,
            meant.equals(t.bare()) ? t : written(t, meant + t.low().substring(t.bare().length())));
      }
    }
    return out;
  }

  /** A usual word that fits its neighbours far better than the one that is there, if any. */
  private String better(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    String low = t.bare();
    if (t.capital() || low.length() > 8 || t.low().length() > low.length()) {
      return low;
    }
    String left = Neighbours.kind(tokens, i - 1);
    String right = Neighbours.kind(tokens, i + 1);
    String best = usual(low, left, right);
    double mine = neighbours.fit(left, low, right);
    boolean hit = best != null && best.length() == low.length();
    return hit && neighbours.fit(left, best, right) > DOUBT * mine ? best : low;
  }

  private boolean known(String low) {
    return words.has(low) || Lexicon.common(low);
  }

  /** Used in lower case, so that a capital says little. */
  private boolean ordinary(String low) {
    return words.uses(low) > 0 || Lexicon.common(low);
  }

  /** What was meant, or the word itself. */
  private String meant(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    String low = t.bare();
    String name = t.capital() || small ? called.computeIfAbsent(low, this::name) : null;
    if (name != null && !name.isEmpty()) {
      return name;
    }
    boolean again = counts.getOrDefault(low, 0) > 1 && (small || t.capital());
    boolean perhapsName = Lexicon.proper(low) || again;
    boolean tooShort = small && low.length() < 4 || t.capital() && low.length() < 3;
    String left = Neighbours.kind(tokens, i - 1);
    String right = Neighbours.kind(tokens, i + 1);
    String word = perhapsName || tooShort ? null : usual(low, left, right);
    boolean mended = word != null && (!t.capital() || slip(low, word) && noName(tokens, i, word));
    return mended ? word : low;
  }

  /**
   * Surnames are all but words, so a capital is doubted at the start of a hurried sentence only.
   */
  private boolean noName(List<Token> tokens, int i, String word) {
    boolean begins = i == 0 || tokens.get(i - 1).is("\n", ".", "!", "?");
    return Lexicon.proper(word) || hurried && begins;
  }

  /** The word that was most likely meant; null when nothing is near enough. */
  private @Nullable String usual(String low, String left, String right) {
    Map<String, Double> all = near.get(low);
    if (all == null) {
      looked++;
      all = words.near(low);
      near.put(low, all);
    }
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> e : all.entrySet()) {
      double own = counts.containsKey(e.getKey()) ? OWN : 1;
      boolean usual = hurried || low.length() > 3 || words.uses(e.getKey()) >= USUAL;
      double score = usual ? e.getValue() * own * neighbours.fit(left, e.getKey(), right) : 0;
      if (score > most) {
        most = score;
        best = e.getKey();
      }
    }
    return best;
  }

  /** The capital is where it was meant to be, and no letter is missing: names are all but words. */
  private static boolean slip(String low, String word) {
    return word.length() == low.length() && word.charAt(0) == low.charAt(0);
  }

  /** The one name of the text, or its surer spelling, that this is a slip of; else empty. */
  private String name(String low) {
    String best = null;
    for (String other : names) {
      boolean same = other.charAt(0) == low.charAt(0) && !other.equals(low);
      double odds = same ? Edits.odds(low, other, low.length() > 7 ? 2 : 1) : 0;
      if (odds > 0 && surer(other, low, odds)) {
        if (best != null) {
          return "";
        }
        best = other;
      }
    }
    return best == null ? "" : best;
  }

  private boolean surer(String other, String low, double odds) {
    int mine = counts.getOrDefault(low, 0);
    int others = counts.getOrDefault(other, 0);
    if (mine > 1 || Lexicon.proper(low)) {
      return false;
    }
    boolean first = names.indexOf(other) < names.indexOf(low);
    return others > 1
        || odds == 1 && (Lexicon.proper(other) || known(other) || first && low.length() > 4);
  }

  private static Token written(Token t, String low) {
    String raw =
        t.capital() ? low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1) : low;
    return new Token(raw, low, t.from(), t.to(), t.spaced(), t.column());
  }
}
