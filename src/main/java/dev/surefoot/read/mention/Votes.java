package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phrase is a name throughout a text or nowhere: where most of its occurrences were found, the
 * others are names, too.
 */
final class Votes {

  private final List<Token> tokens;
  private final String[] labels;
  private final Map<String, List<Integer>> starts = new HashMap<>();

  private Votes(List<Token> tokens, String[] labels) {
    this.tokens = tokens;
    this.labels = labels.clone();
    for (int i = 0; i < labels.length; i++) {
      starts.computeIfAbsent(word(i), w -> new ArrayList<>()).add(i);
    }
  }

  /** The labels with missed occurrences added. */
  static String[] counted(List<Token> tokens, String[] labels) {
    Votes votes = new Votes(tokens, labels);
    votes.number();
    votes.count();
    return votes.labels;
  }

  /** "Lab 3" is a name where "Lab 7" is one and "Lab" was found before the 3. */
  private void number() {
    Set<String> heads = new HashSet<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i].equals(NameFinder.BEGIN) && tokens.get(next(i) - 1).digits()) {
        heads.add(phrase(i, next(i) - 1));
      }
    }
    for (int i = 0; i < labels.length; i++) {
      int next = labels[i].equals(NameFinder.BEGIN) ? next(i) : labels.length;
      boolean follows =
          next < labels.length
              && labels[next].equals(NameFinder.OUTSIDE)
              && tokens.get(next).digits()
              && !tokens.get(next).column();
      if (follows && heads.contains(phrase(i, next))) {
        labels[next] = NameFinder.INSIDE;
      }
    }
  }

  private void count() {
    Map<String, int[]> phrases = new LinkedHashMap<>();
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i].equals(NameFinder.BEGIN)) {
        String phrase = phrase(i, next(i));
        phrases.putIfAbsent(phrase, new int[] {i, next(i)});
        found.merge(phrase, 1, Integer::sum);
      }
    }
    phrases.values().forEach(p -> part(p[0], p[1], phrases, found));
    phrases.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<String, int[]> e) -> e.getValue()[0] - e.getValue()[1]))
        .forEach(e -> spread(e.getValue()[0], e.getValue()[1], found.get(e.getKey())));
  }

  /**
   * "P Q R" is three names where P, Q and R are names elsewhere and the whole is none; "P's Q" is
   * one.
   */
  private void part(int first, int next, Map<String, int[]> phrases, Map<String, Integer> found) {
    boolean once = next - first > 1 && found.get(phrase(first, next)) == 1;
    for (int i = first; i < next && once; i++) {
      boolean owns = i + 1 < next && tokens.get(i).low().endsWith("'s");
      once = phrases.containsKey(phrase(i, i + 1)) && !owns;
    }
    for (int i = first + 1; i < next && once; i++) {
      labels[i] = NameFinder.BEGIN;
    }
  }

  private void spread(int first, int next, int found) {
    List<Integer> missed = new ArrayList<>();
    for (int i : starts.get(word(first))) {
      if (free(i, next - first) && same(first, next, i)) {
        missed.add(i);
      }
    }
    boolean capital = tokens.get(first).capital();
    boolean sure = next - first > 1 || proper(first);
    if (sure || capital && found * 2 >= missed.size() || found >= missed.size()) {
      for (int i : missed) {
        for (int k = 0; k < next - first; k++) {
          labels[i + k] = k == 0 ? NameFinder.BEGIN : NameFinder.INSIDE;
        }
      }
    }
  }

  private boolean free(int i, int size) {
    for (int k = i; k < i + size; k++) {
      if (k >= labels.length || !labels[k].equals(NameFinder.OUTSIDE)) {
        return false;
      }
    }
    return true;
  }

  private boolean same(int first, int next, int i) {
    for (int k = 0; k < next - first; k++) {
      boolean word = word(first + k).equals(word(i + k));
      boolean gap = k > 0 && (tokens.get(i + k).column() || tokens.get(i + k).is("\n"));
      boolean glued = k == 0 || tokens.get(first + k).spaced() == tokens.get(i + k).spaced();
      if (!word || gap || !glued) {
        return false;
      }
    }
    boolean capitals = tokens.get(first).capital() == tokens.get(i).capital();
    // who writes quickly leaves the capital of a proper name out the second time
    boolean alike = capitals || proper(first) || opening(first, i) || opening(i, first);
    return next - first > 1 || alike;
  }

  /** A capital on a word that is nothing else. */
  private boolean proper(int i) {
    return tokens.get(i).capital() && !Lexicon.common(word(i));
  }

  /**
   * Where a sentence begins a capital says nothing: "Cottage to mill, 5" and "from the cottage".
   */
  private boolean opening(int one, int other) {
    boolean article = other > 0 && tokens.get(other - 1).is("the");
    boolean opens = one == 0 || tokens.get(one - 1).is(".", "!", "?", ":", ";", "|", "-", "\n");
    return article && opens && tokens.get(one).capital();
  }

  private int next(int i) {
    int next = i + 1;
    while (next < labels.length && labels[next].equals(NameFinder.INSIDE)) {
      next++;
    }
    return next;
  }

  private String phrase(int from, int next) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < next; i++) {
      out.append(word(i)).append(' ');
    }
    return out.toString();
  }

  private String word(int i) {
    return tokens.get(i).bare();
  }
}
