package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sentences that are a name alone, with at most a remark in brackets: "Ana (lights). Bank, 9 to 10.
 * At least 40 minutes." What follows on the line is about the name.
 */
final class Entries {

  private Entries() {}

  /**
   * Whether a sentence is the name that an entry begins with.
   *
   * @param atoms the text
   * @param at the mark that ends the sentence
   */
  static boolean heads(List<Atom> atoms, int at, List<Atom> sentence) {
    boolean goesOn = at + 1 < atoms.size() && !atoms.get(at + 1).is("\n");
    return goesOn && atoms.get(at).is(".") && named(Outline.bare(sentence));
  }

  /** What holds over the rest of the line: the name, and its remark where that names something. */
  static List<Atom> head(List<Atom> sentence) {
    List<Atom> words = Outline.bare(sentence);
    boolean more = Words.named(words.subList(1, words.size()));
    return List.copyOf(more ? words : words.subList(0, 1));
  }

  /** A name alone, with at most a remark in brackets. */
  static boolean named(List<Atom> words) {
    boolean first = words.get(0).of(Mention.Type.NAME);
    boolean remark =
        words.size() > 2 && words.get(1).is("(") && words.get(words.size() - 1).is(")");
    return first && (words.size() == 1 || remark);
  }

  /** Whether a sentence is about the name: who writes speaks for himself. */
  static boolean holds(List<Atom> sentence) {
    boolean writer =
        sentence.stream()
            .anyMatch(a -> a.mention() != null && a.mention().values().get(0).equals("I"));
    return !writer && !Words.in(sentence, Words.FIRST_PERSON);
  }

  /** "T.K. (lights)": the dot behind the last of two initials does not end the sentence. */
  static boolean initials(List<Atom> atoms, int dot) {
    Atom name = dot > 0 ? atoms.get(dot - 1) : atoms.get(dot);
    Mention m = name.mention();
    boolean bracket = dot + 1 < atoms.size() && atoms.get(dot + 1).is("(");
    return bracket
        && m != null
        && name.of(Mention.Type.NAME)
        && m.values().get(0).toString().matches("(.*[ .])?\\p{L}\\. ?\\p{L}\\.?");
  }

  /**
   * "N to N, 10; to N, 14; to N, 25": bare ways that begin where the first one does are one list.
   *
   * @param mark the semicolon between two ways
   * @param joined the last semicolon before it that joins such ways; -1 for none
   */
  static boolean onward(List<Atom> atoms, int mark, int joined) {
    List<Atom> next = atoms.subList(mark + 1, until(atoms, mark + 1));
    int name = next.size() > 1 && next.get(1).is("the") ? 2 : 1;
    boolean to =
        name < next.size() && Words.links(next.get(0)) && next.get(name).of(Mention.Type.NAME);
    if (!to || !way(next)) {
      return false;
    }
    int from = mark;
    while (from > 0 && !atoms.get(from - 1).is("\n", ".", ";", ":")) {
      from--;
    }
    List<Atom> before = atoms.subList(from, mark);
    boolean pair = IntStream.range(0, before.size()).anyMatch(i -> Pieces.pair(before, i));
    return way(before) && (pair || from > 0 && from - 1 == joined);
  }

  /** One length, and no word that says more of it. */
  private static boolean way(List<Atom> words) {
    long values =
        words.stream().filter(a -> a.mention() != null && !a.of(Mention.Type.NAME)).count();
    return values == 1 && Words.measured(words) && Words.bare(words);
  }

  private static int until(List<Atom> atoms, int from) {
    int i = from;
    while (i < atoms.size() && !atoms.get(i).is("\n", ".", ";")) {
      i++;
    }
    return i;
  }
}
