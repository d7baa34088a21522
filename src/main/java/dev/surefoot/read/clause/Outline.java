package dev.surefoot.read.clause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which line of a text stands over which: items are set in, or have bullets. */
final class Outline {

  private static final int LONGEST = 70;
  private static final int TAB = 4;
  private static final String BULLETS = "-*•–—·+◦▪";

  private final List<Line> lines = new ArrayList<>();
  private final Set<Line> heads = new HashSet<>();

  /**
   * A line.
   *
   * @param from index of its first character
   * @param to index after its last
   * @param depth how far it is set in
   * @param over the line that it belongs to; itself for none
   */
  private record Line(int from, int to, int depth, int over) {}

  Outline(String text) {
    Deque<Line> open = new ArrayDeque<>();
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      int depth = depth(text, from, to);
      if (depth >= 0) {
        while (!open.isEmpty() && open.peek().depth() >= depth) {
          open.pop();
        }
        Line head = open.peek();
        boolean under = head != null && titular(text, head);
        Line line = new Line(from, to, depth, under ? head.from() : from);
        if (under) {
          heads.add(head);
        }
        lines.add(line);
        open.push(line);
      } else {
        open.removeIf(head -> !announcing(text, head));
      }
      from = to + 1;
    }
  }

  /** Twice the indent, one more for a bullet; -1 for a blank line. */
  private static int depth(String text, int from, int to) {
    int indent = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        boolean bullet = BULLETS.indexOf(c) >= 0 && i + 1 < to && text.charAt(i + 1) == ' ';
        return 2 * indent + (bullet ? 1 : 0);
      }
      indent += c == '\t' ? TAB : 1;
    }
    return -1;
  }

  /** Short, with a letter, and no sentence. */
  private static boolean titular(String text, Line line) {
    boolean brief = line.to() - line.from() <= LONGEST;
    String words = brief ? text.substring(line.from(), line.to()).strip() : ".";
    return !words.endsWith(".") && words.chars().anyMatch(Character::isLetter);
  }

  /** A title that holds over a blank line: with a colon, or marked as one. */
  private static boolean announcing(String text, Line line) {
    String words = text.substring(line.from(), Math.min(line.to(), line.from() + LONGEST)).strip();
    return words.endsWith(":") || words.startsWith("#") || words.endsWith("*");
  }

  /** Where the line over the one at a place begins; -1 for none. */
  int over(int place) {
    Line line = line(place);
    return line == null || line.over() == line.from() ? -1 : line.over();
  }

  /** Whether the line at a place stands beside or over the items of a head, and not under it. */
  boolean closes(int place, int head) {
    Line line = line(place);
    Line over = line(head);
    return line != null
        && over != null
        && heads.contains(over)
        && line.from() > over.from()
        && line.depth() <= over.depth();
  }

  /** The words of a line without its bullet or number. */
  static List<Atom> bare(List<Atom> line) {
    int i = 0;
    while (i < line.size() - 1
        && line.get(i).mention() == null
        && !Character.isLetterOrDigit(line.get(i).text().charAt(0))) {
      i++;
    }
    boolean numbered = i + 2 < line.size() && line.get(i + 1).is(".", ")");
    return line.subList(numbered ? i + 2 : i, line.size());
  }

  /** Index after the last character of the line at a place. */
  int end(int place) {
    Line line = line(place);
    return line == null ? place : line.to();
  }

  private @Nullable Line line(int place) {
    int at =
        Collections.binarySearch(
            lines, new Line(place, 0, 0, 0), Comparator.comparingInt(Line::from));
    int index = at >= 0 ? at : -at - 2;
    return index < 0 ? null : lines.get(index);
  }
}
