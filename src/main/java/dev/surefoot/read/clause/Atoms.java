package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns tokens and mentions into atoms and merges enumerations of one type ("R, R and R"). */
final class Atoms {

  private static final Set<Mention.Type> LISTED = Set.of(Mention.Type.RANGE, Mention.Type.WEEKDAY);

  private Atoms() {}

  /**
   * Index of the first atom that ends behind a place of the text.
   *
   * @param atoms in the order of the text
   */
  static int behind(List<Atom> atoms, int place) {
    int low = 0;
    int high = atoms.size();
    while (low < high) {
      int middle = (low + high) / 2;
      boolean before = atoms.get(middle).to() <= place;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }

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
        while ((more = continuation(atoms, next, head.mention().type())) > 0
            && !anew(atoms, i, next, more)) {
          head = join(head, atoms.get(more));
          next = more + 1;
        }
      }
      out.add(head);
      i = next;
    }
    return out;
  }

  /**
   * Whether a weekday begins something new: "not on W; W R", "W to W, W R", "W or W, W", "on W, and
   * W is", as two days are no list with a comma.
   *
   * @param first the first day of the list
   * @param behind index after its last
   * @param more the day that might go on with it
   */
  private static boolean anew(List<Atom> atoms, int first, int behind, int more) {
    if (!atoms.get(first).of(Mention.Type.WEEKDAY)) {
      return false;
    }
    Atom mark = atoms.get(behind);
    boolean bare = mark.is(",") && more == behind + 1;
    boolean closed = atoms.subList(first, behind).stream().anyMatch(a -> a.is("and", "or", "&"));
    Mention left = atoms.get(behind - 1).mention();
    Atom after = more + 1 < atoms.size() ? atoms.get(more + 1) : mark;
    boolean run = left != null && left.values().size() > 2 && after.of(Mention.Type.RANGE);
    boolean too = mark.is(",", ";") && after.is("too", "also");
    boolean two = mark.is(",") && atoms.get(more - 1).is("and") && behind == first + 1;
    boolean other = two && left != null && left.values().size() == 1;
    return mark.is(";")
        || too
        || other
        || bare && (closed || run)
        || DayTurns.at(atoms, first, behind, more);
  }

  /**
   * Joins three names or more, "N, N and N". Two may be a pair and stay apart, unless they stand
   * where a connection leads: "from N to N and N". A name that a connection starts from begins
   * something new: "N with N and N, N with N".
   */
  static List<Atom> nameLists(List<Atom> atoms) {
    List<Atom> out = new ArrayList<>();
    for (int i = 0; i < atoms.size(); ) {
      int end = atoms.get(i).of(Mention.Type.NAME) ? listEnd(atoms, i) : i + 1;
      Atom joined = atoms.get(i);
      for (int j = i + 1; j < end; j++) {
        joined = atoms.get(j).of(Mention.Type.NAME) ? join(joined, atoms.get(j)) : joined;
      }
      out.add(joined);
      i = end;
    }
    return out;
  }

  /** Index after a list that starts at {@code i}: commas, and one conjunction before the last. */
  private static int listEnd(List<Atom> atoms, int i) {
    boolean target = target(atoms, i);
    if (!target && paired(atoms, i)) {
      return i + 1;
    }
    int last = i;
    int names = 1;
    boolean closed = false;
    int more;
    while ((more = continuation(atoms, last + 1, Mention.Type.NAME)) > 0) {
      boolean starts = Pieces.pair(atoms, more);
      boolean again = repeats(atoms, i, more) || target && atoms.get(more - 1).is("plus");
      if (target && starts || begins(atoms, more)) {
        break;
      }
      if (closed || again || starts && names == 1 || atoms.get(more - 1).is("/", "+")) {
        return i + 1; // "N and N, N and N" or "N/N": pairs
      }
      closed = !atoms.get(more - 1).is(",");
      last = more;
      names++;
    }
    return names > (target ? 1 : 2) ? last + 1 : i + 1;
  }

  /** "From N to N, N is 5 minutes from N": what one thing is said of begins something new. */
  private static boolean begins(List<Atom> atoms, int name) {
    return atoms.get(name - 1).is(",")
        && name + 1 < atoms.size()
        && atoms.get(name + 1).is("is", "isn't", "lies", "sits", "takes", "needs");
  }

  /** Whether the name stands in the list already: what looks like one list are pairs. */
  private static boolean repeats(List<Atom> atoms, int from, int name) {
    Mention m = java.util.Objects.requireNonNull(atoms.get(name).mention());
    for (int i = from; i < name; i++) {
      Mention other = atoms.get(i).mention();
      if (other != null && other.values().equals(m.values())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a connection leads to the name: "N to (the) N". */
  private static boolean target(List<Atom> atoms, int i) {
    int link = i > 0 && atoms.get(i - 1).is("the") ? i - 2 : i - 1;
    return link > 0 && Words.links(atoms.get(link)) && atoms.get(link - 1).of(Mention.Type.NAME);
  }

  private static boolean paired(List<Atom> atoms, int i) {
    boolean joint = i >= 2 && atoms.get(i - 1).is("and", "/");
    return joint && atoms.get(i - 2).of(Mention.Type.NAME);
  }

  /** Index of a mention of that type behind separators only, or -1. */
  private static int continuation(List<Atom> atoms, int i, Mention.Type type) {
    int j = i;
    while (j < atoms.size() && j - i < 3 && atoms.get(j).separates()) {
      j++;
    }
    boolean next = j < atoms.size() && atoms.get(j).of(type);
    return next && (j > i || listed(atoms, j)) ? j : -1;
  }

  /** The second of three weekdays that stand side by side, as in "W W or W". */
  private static boolean listed(List<Atom> atoms, int i) {
    boolean three = i + 2 < atoms.size() && atoms.get(i + 1).is("or", "and", "&");
    return three
        && atoms.get(i).of(Mention.Type.WEEKDAY)
        && atoms.get(i + 2).of(Mention.Type.WEEKDAY);
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
