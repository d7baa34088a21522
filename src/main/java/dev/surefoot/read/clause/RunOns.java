package dev.surefoot.read.clause;

import java.util.ArrayList;
import java.util.List;

/** Halves run-on sentences until each part is short enough to be read at once. */
final class RunOns {

  private static final int MOST = 34;
  private static final int LEAST = 6;

  private RunOns() {}

  static List<List<Atom>> split(List<Atom> atoms) {
    int cut = atoms.size() <= MOST ? -1 : cut(atoms);
    if (cut < 0) {
      return List.of(atoms);
    }
    List<List<Atom>> out = new ArrayList<>(split(atoms.subList(0, cut)));
    out.addAll(split(atoms.subList(cut, atoms.size())));
    return out;
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
      boolean both = before > 0 && before < all;
      if (joint && both && Math.abs(i - middle) < Math.abs(best - middle)) {
        best = i;
      }
      before += Run.typed(atoms.get(i)) ? 1 : 0;
    }
    return best;
  }
}
