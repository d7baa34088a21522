package dev.surefoot.read.clause;

import static dev.surefoot.read.mention.Mention.Type.NAME;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines whose fields are divided by full stops: "* Ana. Pond. 9 to 10. At least 20 min." Such a
 * line begins with two bare names, who and where, and then a value; it is read as if it had commas.
 */
final class Dotted {

  /** Most atoms of a field without values, of a place, and of a field with values. */
  private static final int REMARK = 3;

  private static final int PLACE = 4;
  private static final int FIELD = 8;

  private Dotted() {}

  /** The atoms of a text with commas between the fields of such lines. */
  static List<Atom> joined(List<Atom> text) {
    List<Atom> out = new ArrayList<>(text);
    int from = 0;
    for (int i = 0; i <= text.size(); i++) {
      if (i == text.size() || text.get(i).is("\n")) {
        line(text, from, i, out);
        from = i + 1;
      }
    }
    return out;
  }

  private static void line(List<Atom> text, int from, int to, List<Atom> out) {
    int begin = stop(text, from, to) == from + 1 && !text.get(from).of(NAME) ? from + 2 : from;
    int first = stop(text, begin, to);
    int second = stop(text, first + 1, to);
    int third = stop(text, second + 1, to);
    boolean fields =
        first > begin
            && second < to
            && Entries.named(Outline.bare(text.subList(begin, first)))
            && place(text.subList(first + 1, second))
            && value(text.subList(second + 1, third));
    int stop = first;
    while (fields && stop < to) {
      int next = stop(text, stop + 1, to);
      List<Atom> field = text.subList(stop + 1, next);
      if (stop >= second && !value(field) && !remark(field)) {
        return;
      }
      Atom dot = text.get(stop);
      out.set(stop, new Atom(",", null, dot.from(), dot.to()));
      stop = next;
    }
  }

  /** Index of the next full stop of a line, or its end. */
  private static int stop(List<Atom> text, int from, int to) {
    int i = Math.min(from, to);
    while (i < to && !(text.get(i).is(".") && Sentences.ends(text, i))) {
      i++;
    }
    return i;
  }

  private static boolean place(List<Atom> field) {
    long names = field.stream().filter(a -> a.of(NAME)).count();
    boolean begins =
        !field.isEmpty() && (field.get(0).of(NAME) || field.get(0).is("at", "in", "on", "by"));
    return begins && names == 1 && field.size() <= PLACE && !Words.measured(field);
  }

  private static boolean value(List<Atom> field) {
    return field.size() <= FIELD && !Words.named(field) && Words.measured(field);
  }

  private static boolean remark(List<Atom> field) {
    return !field.isEmpty() && field.size() <= REMARK && !Words.valued(field);
  }
}
