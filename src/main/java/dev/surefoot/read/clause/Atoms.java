package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns tokens and mentions into atoms and merges enumerations of one type ("R, R and R"). */
final class Atoms {

  private static final Set<Mention.Type> LISTED =
      Set.of(Mention.Type.RANGE, Mention.Type.WEEKDAY, Mention.Type.DAYS);

  private Atoms() {}

  static List<Atom> of(List<Token> tokens, List<Mention> mentions) {
    List<Atom> atoms = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < tokens.size(); ) {
      boolean mention = next < mentions.size() && mentions.get(next).first() == i;
      if (mention) {
        Mention m = mentions.get(next++);
        int to = tokens.get(m.next() - 1).to();
        atoms.add(new Atom(String.valueOf(m.type().letter()), m, tokens.get(i).from(), to));
        i = m.next();
      } else {
        Token t = tokens.get(i++);
        atoms.add(new Atom(t.low(), null, t.from(), t.to()));
      }
    }
    return atoms;
  }

  /** Joins neighbours of a type that lists well into one atom with all their values. */
  static List<Atom> enumerations(List<Atom> atoms) {
    List<Atom> out = new ArrayList<>();
    for (int i = 0; i < atoms.size(); ) {
      Atom head = atoms.get(i);
      int next = i + 1;
      if (head.mention() != null && LISTED.contains(head.mention().type())) {
        int more;
        while ((more = continuation(atoms, next, head.mention().type())) > 0) {
          head = join(head, atoms.get(more));
          next = more + 1;
        }
      }
      out.add(head);
      i = next;
    }
    return out;
  }

  /** Joins three names or more, "N, N and N"; two may be a pair and stay apart. */
  static List<Atom> nameLists(List<Atom> atoms) {
    List<Atom> out = new ArrayList<>();
    for (int i = 0; i < atoms.size(); ) {
      Atom head = atoms.get(i);
      int next = i + 1;
      int count = 1;
      int more = head.of(Mention.Type.NAME) ? continuation(atoms, next, Mention.Type.NAME) : -1;
      Atom joined = head;
      while (more > 0) {
        joined = join(joined, atoms.get(more));
        next = more + 1;
        count++;
        more = continuation(atoms, next, Mention.Type.NAME);
      }
      boolean list = count > 2;
      out.add(list ? joined : head);
      i = list ? next : i + 1;
    }
    return out;
  }

  /** Index of a mention of that type behind separators only, or -1. */
  private static int continuation(List<Atom> atoms, int i, Mention.Type type) {
    int j = i;
    while (j < atoms.size() && j - i < 3 && atoms.get(j).separates()) {
      j++;
    }
    return j > i && j < atoms.size() && atoms.get(j).of(type) ? j : -1;
  }

  private static Atom join(Atom a, Atom b) {
    Mention left = java.util.Objects.requireNonNull(a.mention());
    Mention right = java.util.Objects.requireNonNull(b.mention());
    List<Object> values = new ArrayList<>(left.values());
    values.addAll(right.values());
    Mention m = new Mention(left.type(), values, left.first(), right.next());
    return new Atom(a.text(), m, a.from(), b.to());
  }
}
