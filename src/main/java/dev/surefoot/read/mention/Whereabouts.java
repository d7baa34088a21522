package dev.surefoot.read.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * "Ana is at the pool 9 to 10": the common noun that says where somebody is at a time is a place.
 * What was learnt ({@link NameFinder}) misses it where nothing else in the text tells of it.
 */
final class Whereabouts {

  private static final int LONGEST = 3;

  /** Most words between who and where: "will only be". */
  private static final int BETWEEN = 3;

  /** "In the same building" names none, nor does "on the other side". */
  private static final Set<String> POINTING = Set.of("same", "other", "usual", "time", "whole");

  private final List<Token> tokens;
  private final String[] labels;

  private Whereabouts(List<Token> tokens, String[] labels) {
    this.tokens = tokens;
    this.labels = labels.clone();
  }

  /**
   * The labels with such places added.
   *
   * @param values times and lengths of the text
   */
  static String[] found(List<Token> tokens, String[] labels, List<Mention> values) {
    Whereabouts places = new Whereabouts(tokens, labels);
    Set<Integer> ranges = new HashSet<>();
    for (Mention m : values) {
      if (m.type() == Mention.Type.RANGE) {
        ranges.add(m.first());
      }
    }
    for (int i = 2; i < labels.length; i++) {
      if (tokens.get(i - 1).is("the") && places.located(i - 2)) {
        places.mark(i, ranges);
      }
    }
    return places.labels;
  }

  private void mark(int first, Set<Integer> ranges) {
    int next = first;
    while (next < labels.length && next < first + LONGEST && noun(next)) {
      next++;
    }
    int behind = next < labels.length && tokens.get(next).is(",") ? next + 1 : next;
    if (next == first || !ranges.contains(behind) || !place(next - 1)) {
      return;
    }
    for (int i = first; i < next; i++) {
      labels[i] = i == first ? NameFinder.BEGIN : NameFinder.INSIDE;
    }
  }

  /** Whether a name stands before "at", with at most a few words between. */
  private boolean located(int at) {
    boolean in = tokens.get(at).is("at", "in", "on", "by", "inside", "behind", "near");
    int i = at - 1;
    i = i >= 0 && tokens.get(i).is(",") ? i - 1 : i;
    while (in && i >= 0 && at - i <= BETWEEN && free(i) && tokens.get(i).word()) {
      i--;
    }
    return in && i >= 0 && !free(i);
  }

  private boolean noun(int i) {
    Token t = tokens.get(i);
    return t.word()
        && free(i)
        && t.spaced()
        && !t.column()
        && !Nouns.linking(t.low())
        && !POINTING.contains(t.low());
  }

  /** A person or a time is no place. */
  private boolean place(int last) {
    String sense = WordClasses.of(tokens.get(last).bare());
    return !sense.startsWith("P") && !sense.startsWith("T");
  }

  private boolean free(int i) {
    return NameFinder.OUTSIDE.equals(labels[i]);
  }
}
