package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;

/** Questions whose answer is a name alone, "Who must not be missed? A. Ana": only they say why. */
final class Questions {

  private static final int LONGEST = 16;

  private Questions() {}

  /**
   * The question that waits for an answer behind a sentence.
   *
   * @param mark the end of the sentence
   * @param asked the question before it
   */
  static List<Atom> open(Atom mark, List<Atom> sentence, List<Atom> asked) {
    if (mark.is("?")) {
      return List.copyOf(sentence.subList(Math.max(0, sentence.size() - LONGEST), sentence.size()));
    }
    return sentence.size() == 1 && label(sentence.get(0)) ? asked : List.of();
  }

  /** Whether the line at a place is marked as an answer: "A: Ana". */
  static boolean replies(List<Atom> atoms, int i) {
    return i + 1 < atoms.size() && label(atoms.get(i)) && atoms.get(i + 1).is(".", ":", ")");
  }

  /** Names and nothing that is said of them. */
  static boolean answers(List<Atom> sentence) {
    return Words.named(sentence)
        && Words.bare(sentence)
        && sentence.stream().allMatch(a -> a.mention() == null || a.of(Mention.Type.NAME));
  }

  private static boolean label(Atom a) {
    return a.mention() == null && a.is("a", "ans", "answer");
  }
}
