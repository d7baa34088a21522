package dev.surefoot.read.clause;

import static dev.surefoot.read.mention.Mention.Type.DURATION;
import static dev.surefoot.read.mention.Mention.Type.NAME;
import static dev.surefoot.read.mention.Mention.Type.NUMBER;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "I set out from the mill. The weir is ten minutes from it, the ford twelve": how far something is
 * from "it". Later items of the list lean on the first, which has to name the place.
 */
final class Antecedents {

  private Antecedents() {}

  /**
   * A sentence with the only name of the one before it in place of "it".
   *
   * @param before the sentence before
   */
  static List<Atom> resolved(List<Atom> sentence, List<Atom> before) {
    int it = place(sentence);
    Atom name = it < 0 ? null : only(before);
    if (name == null || said(sentence, name)) {
      return sentence;
    }
    Atom at = sentence.get(it);
    List<Atom> out = new ArrayList<>(sentence);
    out.set(it, new Atom(name.text(), name.mention(), at.from(), at.to()));
    return out;
  }

  /** Index of "it" in "N lies U from it" where no other name stands before; -1 for none. */
  private static int place(List<Atom> atoms) {
    int names = 0;
    for (int i = 0; i < atoms.size() && names < 2; i++) {
      boolean far = i > 1 && atoms.get(i - 1).is("from") && length(atoms.get(i - 2));
      if (names == 1 && far && (atoms.get(i).is("it") || there(atoms, i))) {
        return i;
      }
      names += atoms.get(i).of(NAME) ? 1 : 0;
    }
    return -1;
  }

  /** "U from there, N M": with more to come; alone it has the place as its context. */
  private static boolean there(List<Atom> atoms, int i) {
    boolean more = i + 1 < atoms.size() && atoms.get(i + 1).is(",", "and", ";");
    return atoms.get(i).is("there", "here") && more;
  }

  private static boolean length(Atom a) {
    return a.of(DURATION) || a.of(NUMBER);
  }

  private static @Nullable Atom only(List<Atom> atoms) {
    Atom name = null;
    for (Atom a : atoms) {
      if (a.of(NAME) && name != null && !same(a, name)) {
        return null;
      }
      name = a.of(NAME) ? a : name;
    }
    return name;
  }

  private static boolean said(List<Atom> atoms, Atom name) {
    return atoms.stream().anyMatch(a -> a.of(NAME) && same(a, name));
  }

  private static boolean same(Atom a, Atom b) {
    return Legends.value(a).equals(Legends.value(b));
  }
}
