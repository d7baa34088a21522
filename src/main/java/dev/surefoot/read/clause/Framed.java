package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;

/** Titles on a line of their own between marks: "--- Ana ---", "== Ana ==", "### Ana". */
final class Framed {

  private static final int LONGEST = 6;
  private static final int SHORT = 3;

  /** Marks a side; two stars are but bold print. */
  private static final int LEAST = 2;

  private Framed() {}

  /** The title without its marks; empty for a line that is none. */
  static List<Atom> title(List<Atom> line) {
    int left = 0;
    while (left < line.size() && mark(line.get(left), line.get(0))) {
      left++;
    }
    int right = line.size();
    while (right > left && mark(line.get(right - 1), line.get(0))) {
      right--;
    }
    List<Atom> title = line.subList(left, right);
    if (title.isEmpty() || left < least(line.get(0))) {
      return List.of();
    }
    boolean closed = line.size() - right >= least(line.get(0));
    // Markdown has marks in front alone
    boolean open = line.get(0).is("#") && title.size() <= SHORT && called(title);
    boolean plain = title.size() <= LONGEST && title.stream().noneMatch(Framed::telling);
    return plain && (closed || open) ? List.copyOf(title) : List.of();
  }

  private static int least(Atom mark) {
    return mark.is("*") ? LEAST + 1 : LEAST;
  }

  private static boolean mark(Atom a, Atom first) {
    return a.is("-", "=", "*", "#", "~", "_", "—", "─", "+") && a.is(first.text());
  }

  private static boolean called(List<Atom> title) {
    return title.stream().anyMatch(a -> a.of(Mention.Type.NAME) || a.of(Mention.Type.WEEKDAY));
  }

  /** A value or a mark: a line with it states something itself. */
  private static boolean telling(Atom a) {
    boolean value = a.mention() != null && !a.of(Mention.Type.NAME) && !a.of(Mention.Type.WEEKDAY);
    return value || a.is(":", ",", "|", "=", "->", "→");
  }
}
