package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts sentences where a second main clause begins, and halves run-on sentences until each part is
 * short enough to be read at once.
 */
final class RunOns {

  private static final int MOST = 34;
  private static final int LEAST = 6;
  private static final int STATEMENT = 4;
  private static final int LASTS = 5;

  private static final Set<String> SUBJECTS =
      Set.of(
          "i", "i'd", "i'll", "i've", "i'm", "he", "he's", "he'd", "he'll", "she", "she's", "she'd",
          "she'll", "they", "they're", "they'd", "we", "we'd", "we'll", "we're", "it", "it's",
          "that", "that's", "there", "there's", "you", "please");

  private static final Set<String> VERBS =
      Set.of("is", "are", "was", "will", "has", "can", "needs", "wants", "works", "sits");

  private static final Set<String> ENDS =
      Set.of(
          "more", "less", "least", "most", "minimum", "min", "maximum", "max", "him", "her", "them",
          "it", "me", "there", "too", "well");

  private RunOns() {}

  static List<List<Atom>> split(List<Atom> atoms) {
    int second = second(atoms);
    int cut = second > 0 || atoms.size() <= MOST ? second : cut(atoms);
    if (cut < 0) {
      return List.of(atoms);
    }
    List<List<Atom>> out = new ArrayList<>(split(atoms.subList(0, cut)));
    out.addAll(split(atoms.subList(cut, atoms.size())));
    return out;
  }

  /** Where a second statement with a subject of its own begins: ", and she", "and I"; or -1. */
  private static int second(List<Atom> atoms) {
    for (int i = STATEMENT; i + STATEMENT <= atoms.size(); i++) {
      boolean writer =
          atoms.get(i + 1).mention() == null
              && Words.FIRST_PERSON.contains(atoms.get(i + 1).text());
      boolean and = atoms.get(i).is("and") && (writer || atoms.get(i - 1).is(","));
      boolean joint = and || atoms.get(i).is("but");
      boolean subject =
          atoms.get(i + 1).mention() == null && SUBJECTS.contains(atoms.get(i + 1).text());
      if (joint && subject && Lists.mentions(atoms.subList(0, i)) > 0 && !lasts(atoms, i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** "It takes an hour", "that's 40 minutes": how long what stands before lasts. */
  private static boolean lasts(List<Atom> atoms, int i) {
    boolean it = atoms.get(i).is("it", "it's", "that", "that's", "they");
    List<Atom> near = atoms.subList(i, Math.min(i + LASTS, atoms.size()));
    return it && near.stream().anyMatch(a -> a.of(Mention.Type.DURATION));
  }

  /** "Starting at 9 and finishing by 5": two ends of one stretch of time. */
  private static boolean ends(List<Atom> atoms, int and) {
    boolean time = atoms.get(and).is("and") && atoms.get(and - 1).of(Mention.Type.TIME);
    for (int i = and + 1; time && i < Math.min(and + LASTS + 1, atoms.size()); i++) {
      if (atoms.get(i).mention() != null || Words.in(atoms.subList(i, i + 1), SUBJECTS)) {
        return atoms.get(i).of(Mention.Type.TIME);
      }
    }
    return false;
  }

  /** The joint nearest to the middle that leaves mentions on both sides, or -1. */
  private static int cut(List<Atom> atoms) {
    int best = -1;
    int middle = atoms.size() / 2;
    long all = Lists.mentions(atoms);
    long before = Lists.mentions(atoms.subList(0, LEAST));
    for (int i = LEAST; i < atoms.size() - LEAST; i++) {
      boolean joint =
          atoms.get(i - 1).is(",", "–", "—", ":")
              || atoms.get(i).is("and", "then", "but", "so", "oh", "um", "because");
      boolean both =
          before > 0
              && before < all
              && !lasts(atoms, atoms.get(i).is("and") ? i + 1 : i)
              && !ends(atoms, i);
      if (joint && both && Math.abs(i - middle) < Math.abs(best - middle)) {
        best = i;
      }
      before += Run.typed(atoms.get(i)) ? 1 : 0;
    }
    return best < 0 ? subject(atoms) : best;
  }

  /** Where, nearest to the middle, a name and its verb begin something without any joint; or -1. */
  private static int subject(List<Atom> atoms) {
    int best = -1;
    int middle = atoms.size() / 2;
    for (int i = LEAST; i < atoms.size() - LEAST; i++) {
      boolean begins =
          atoms.get(i).of(Mention.Type.NAME)
              && Words.in(atoms.subList(i + 1, i + 2), VERBS)
              && ended(atoms.get(i - 1));
      if (begins && Math.abs(i - middle) < Math.abs(best - middle)) {
        best = i;
      }
    }
    return best;
  }

  /** Whether a statement may end with an atom: with a value, or with "or more", "at least". */
  private static boolean ended(Atom a) {
    boolean value = a.mention() != null && !a.of(Mention.Type.NAME);
    return value || Words.in(List.of(a), ENDS);
  }
}
