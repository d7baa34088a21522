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

  private final Vocabulary words = Vocabulary.shipped();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, String> found = new HashMap<>();
  private final boolean small;

  private Mistyped(List<Token> tokens) {
    Set<String> capitals = new HashSet<>();
    int all = 0;
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

  static List<Token> righted(List<Token> tokens) {
    Mistyped text = new Mistyped(tokens);
    return tokens.stream().map(text::righted).toList();
  }

  private Token righted(Token t) {
    String bare = t.bare();
    boolean shouted = t.raw().length() > 1 && t.raw().equals(t.raw().toUpperCase(Locale.ROOT));
    boolean plain = t.word() && bare.length() > 1 && !shouted && !known(bare);
    if (!plain || !found.containsKey(bare) && found.size() >= MOST) {
      return t;
    }
    String key = (t.capital() ? "+" : "-") + bare;
    String meant = found.computeIfAbsent(key, k -> meant(t));
    return meant.equals(bare) ? t : written(t, meant + t.low().substring(bare.length()));
  }

  private boolean known(String low) {
    return words.has(low) || Lexicon.common(low);
  }

  /** Used in lower case, so that a capital says little. */
  private boolean ordinary(String low) {
    return words.uses(low) > 0 || Lexicon.common(low);
  }

  /** What was meant, or the word itself. */
  private String meant(Token t) {
    String low = t.bare();
    String name = t.capital() || small ? name(low) : null;
    if (name != null) {
      return name;
    }
    boolean again = counts.getOrDefault(low, 0) > 1 && (small || t.capital());
    boolean perhapsName = Lexicon.proper(low) || again;
    boolean tooShort = small && low.length() < 4 || t.capital() && low.length() < 3;
    String word = perhapsName || tooShort ? null : words.meant(low, counts);
    return word == null || t.capital() && !slip(low, word) ? low : word;
  }

  /** The capital is where it was meant to be, and no letter is missing: names are all but words. */
  private static boolean slip(String low, String word) {
    return word.length() == low.length() && word.charAt(0) == low.charAt(0);
  }

  /** The one name of the text, or its surer spelling, that this is a slip of; else null. */
  private @Nullable String name(String low) {
    String best = null;
    for (String other : names) {
      boolean same = other.charAt(0) == low.charAt(0) && !other.equals(low);
      double odds = same ? Edits.odds(low, other, low.length() > 7 ? 2 : 1) : 0;
      if (odds > 0 && surer(other, low, odds)) {
        if (best != null) {
          return null;
        }
        best = other;
      }
    }
    return best;
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
