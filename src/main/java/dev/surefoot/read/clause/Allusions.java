package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;
import java.util.Set;

/** Words that leave out who or where, since it was said before, although they may name somebody. */
final class Allusions {

  private static final Set<String> LIMITS = Set.of("only", "not", "never");
  private static final Set<String> ONCE =
      Set.of("before", "after", "until", "till", "once", "when", "behind");

  private Allusions() {}

  /** "After him", "not ahead of her": two are meant, and none is named. */
  static boolean second(List<Atom> atoms) {
    boolean named = Words.named(atoms);
    for (int i = 1; i < atoms.size() && !named; i++) {
      int order = atoms.get(i - 1).is("of") && i > 1 ? i - 2 : i - 1;
      boolean who = Words.in(atoms.subList(i, i + 1), Words.SINGLE);
      if (who && Words.in(atoms.subList(order, order + 1), Words.ORDERING)) {
        return true;
      }
    }
    return false;
  }

  /** "N is there", "N comes there too": where was said before. */
  static boolean place(List<Atom> atoms) {
    boolean single = single(atoms);
    for (int i = 1; i + 1 < atoms.size() && single; i++) {
      boolean also =
          atoms.get(i - 1).is("also") || atoms.get(i + 1).is("too", "also", "as", "again");
      if ((also || being(atoms, i)) && atoms.get(i).is("there", "here")) {
        return true;
      }
    }
    return false;
  }

  /** Whether "N is" or "N will be" stands before a word. */
  private static boolean being(List<Atom> atoms, int at) {
    int verb = atoms.get(at - 1).is("only", "still", "already") ? at - 2 : at - 1;
    int name = verb > 0 && atoms.get(verb).is("be") ? verb - 2 : verb - 1;
    return name >= 0
        && atoms.get(verb).is("is", "are", "be", "'s")
        && atoms.get(name).of(Mention.Type.NAME);
  }

  /** "From there to N", "out to: N": where it begins was said before. */
  static boolean setting(List<Atom> atoms) {
    for (int i = 1; i < atoms.size(); i++) {
      if (atoms.get(i).is("there", "here") && atoms.get(i - 1).is("from", "to", "out")) {
        return true;
      }
    }
    return atoms.size() > 2 && atoms.get(0).is("out") && atoms.get(1).is("to");
  }

  /** "For U, and only after N has spoken": who is met for so long was said before. */
  static boolean met(List<Atom> atoms) {
    boolean single = single(atoms);
    for (int i = 1; i + 1 < atoms.size() && single; i++) {
      boolean limited =
          Words.in(atoms.subList(i - 1, i), LIMITS) && Words.in(atoms.subList(i, i + 1), ONCE);
      if (limited && atoms.get(i + 1).of(Mention.Type.NAME)) {
        return Words.measured(atoms);
      }
    }
    return false;
  }

  private static boolean single(List<Atom> atoms) {
    return atoms.stream().filter(a -> a.of(Mention.Type.NAME)).count() == 1;
  }
}
