package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;

/**
 * Sentences of a single weekday that go on with the one before: "Oke cannot come on Monday.
 * Friday." says of Friday what was said of Monday.
 */
final class Fragments {

  private Fragments() {}

  /**
   * The words of a clause, filled up from the clause before where it is only a weekday.
   *
   * @param before the clause before; one that names somebody and one weekday, and no other value
   */
  static List<Atom> whole(List<Atom> atoms, List<Atom> before, String request) {
    List<Atom> words = atoms.stream().filter(a -> !mark(a)).toList();
    boolean day = words.size() == 1 && words.get(0).of(Mention.Type.WEEKDAY);
    if (!day || before.isEmpty() || !repeatable(before)) {
      return atoms;
    }
    int end = before.stream().mapToInt(Atom::to).max().orElse(0);
    boolean apart =
        end > words.get(0).from() || request.substring(end, words.get(0).from()).contains("\n");
    return apart
        ? atoms
        : before.stream().map(a -> a.of(Mention.Type.WEEKDAY) ? words.get(0) : a).toList();
  }

  private static boolean mark(Atom a) {
    return a.mention() == null && !Character.isLetterOrDigit(a.text().charAt(0));
  }

  private static boolean repeatable(List<Atom> before) {
    long days = before.stream().filter(a -> a.of(Mention.Type.WEEKDAY)).count();
    long names = before.stream().filter(a -> a.of(Mention.Type.NAME)).count();
    long values = before.stream().filter(a -> a.mention() != null).count();
    return days == 1 && names > 0 && values == days + names;
  }
}
