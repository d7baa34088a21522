package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;
import java.util.Set;

/** Finds the sentence that says what a table holds: it states no value itself. */
final class Captions {

  private static final Set<String> PARTS =
      Set.of(
          "row", "rows", "column", "columns", "cell", "cells", "grid", "table", "matrix", "top",
          "side", "left", "across", "down", "line", "lines", "half");
  private static final Set<String> SURE =
      Set.of("row", "rows", "column", "columns", "cell", "cells", "grid", "table", "matrix");
  private static final int REACH = 4;

  private Captions() {}

  /**
   * The caption of a table.
   *
   * @param before sentences in front of the table, as far as the table before it
   * @param after sentences behind it
   * @return the caption; empty when there is none
   */
  static List<Atom> of(List<Sentences.Sentence> before, List<Sentences.Sentence> after) {
    List<Atom> best = List.of();
    int first = Math.max(0, before.size() - REACH);
    for (int i = before.size() - 1; i >= first; i--) {
      List<Atom> atoms = before.get(i).atoms();
      boolean near = i == before.size() - 1 && bare(atoms);
      boolean about = plain(atoms) && about(atoms);
      best = about && !about(best) || near ? atoms : best;
      if (before.get(i).gap()) {
        break;
      }
    }
    for (int i = 0; i < Math.min(REACH, after.size()) && !about(best); i++) {
      List<Atom> atoms = after.get(i).atoms();
      best = plain(atoms) && has(atoms, SURE) ? atoms : best;
    }
    return best;
  }

  /** Whether the words are about parts of a table. */
  static boolean about(List<Atom> atoms) {
    return has(atoms, PARTS);
  }

  private static boolean has(List<Atom> atoms, Set<String> words) {
    return atoms.stream().anyMatch(a -> a.mention() == null && words.contains(a.text()));
  }

  /** No value, but numbers in a legend. */
  private static boolean bare(List<Atom> atoms) {
    boolean legend = atoms.stream().anyMatch(a -> a.is("="));
    return atoms.stream()
        .allMatch(
            a ->
                a.mention() == null
                    || a.of(Mention.Type.OTHER)
                    || legend && a.of(Mention.Type.NUMBER));
  }

  private static boolean plain(List<Atom> atoms) {
    return atoms.stream().allMatch(a -> a.mention() == null || !telling(a));
  }

  private static boolean telling(Atom a) {
    return !a.of(Mention.Type.OTHER) && !a.of(Mention.Type.NUMBER) && !a.of(Mention.Type.DURATION);
  }
}
