package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names called by their last word alone: "the stage" for "the Jubilee stage", "deputy" for "her
 * deputy". Only where a single name of the text ends so, and the word is a common noun.
 */
final class ShortForms {

  private static final Set<String> POSSESSIVES = Set.of("my", "our", "her", "his", "your", "their");
  private static final Set<String> SHORT =
      Set.of("the", "no", "not", "before", "after", "until", "with", "for", "and", "then", "first");
  private static final Set<String> NOUNS = Set.of("P", "L");
  private static final int LEAST = 4;

  private final List<Token> tokens;
  private final List<Mention> names;

  private ShortForms(List<Token> tokens, List<Mention> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** The names, in order, with short forms among them. */
  static List<Mention> found(List<Token> tokens, List<Mention> names) {
    return new ShortForms(tokens, names).read();
  }

  private List<Mention> read() {
    Map<String, Boolean> ends = ends();
    boolean[] taken = new boolean[tokens.size()];
    names.forEach(m -> Arrays.fill(taken, m.first(), m.next(), true));
    List<Mention> out = new ArrayList<>(names);
    for (int i = 0; i < tokens.size(); i++) {
      Boolean owned = taken[i] ? null : ends.get(tokens.get(i).low());
      boolean article = i > 0 && tokens.get(i - 1).is("the") && !taken[i - 1];
      if (owned != null && (article || owned && alone(i)) && !longer(i, taken)) {
        int first = article ? i - 1 : i;
        out.add(Mention.of(Mention.Type.NAME, NameSpans.text(tokens, first, i + 1), first, i + 1));
      }
    }
    out.sort(Comparator.comparingInt(Mention::first));
    return out;
  }

  /** Last words that one name alone ends with, and whether it says whose they are. */
  private Map<String, Boolean> ends() {
    Map<String, Boolean> owned = new HashMap<>();
    Map<String, String> whole = new HashMap<>();
    for (Mention m : names) {
      String last = tokens.get(m.next() - 1).low();
      String name = Aliases.key(NameSpans.text(tokens, m.first(), m.next()));
      boolean several = name.indexOf(' ') > 0;
      if (several && last.length() >= LEAST && Lexicon.common(last)) {
        owned.merge(last, owner(m), (a, b) -> a && b);
        whole.merge(last, name, (a, b) -> a.equals(b) ? a : "");
      }
    }
    owned.keySet().removeIf(last -> whole.getOrDefault(last, "").isEmpty());
    return owned;
  }

  private boolean owner(Mention m) {
    boolean possessive = POSSESSIVES.contains(tokens.get(m.first()).low());
    for (int i = m.first(); i < m.next() - 1; i++) {
      possessive |= tokens.get(i).low().endsWith("'s") || tokens.get(i).is("'", "’");
    }
    return possessive;
  }

  /** Without an article it has to begin its words, or to follow one that tells of an order. */
  private boolean alone(int i) {
    boolean begins = i == 0 || !tokens.get(i - 1).word() && !tokens.get(i - 1).digits();
    return begins || SHORT.contains(tokens.get(i - 1).low());
  }

  /** "The stage entrance": part of something else. */
  private boolean longer(int i, boolean[] taken) {
    return i + 1 < tokens.size()
        && tokens.get(i + 1).spaced()
        && (taken[i + 1] || NOUNS.contains(WordClasses.of(tokens.get(i + 1).bare())));
  }
}
