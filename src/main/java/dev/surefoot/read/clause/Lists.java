package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes enumerations apart: "P item, item and item S" becomes one clause "P item S" for each item,
 * so that all of them have one shape and the model reads it once.
 */
final class Lists {

  private static final int LONGEST_TAIL = 8;
  private static final int DEEPEST = 24;

  private Lists() {}

  /**
   * A clause cut from a sentence.
   *
   * @param lead the head of the list that it is an item of; empty for none
   * @param atoms its own words
   */
  record Part(List<Atom> lead, List<Atom> atoms) {}

  /** The sentence as clauses; itself when it is no list. */
  static List<Part> split(List<Atom> sentence) {
    List<Part> out = new ArrayList<>();
    split(sentence, 0, out);
    return out;
  }

  private static void split(List<Atom> sentence, int depth, List<Part> out) {
    if (mentions(sentence) == 0 && sentence.stream().allMatch(a -> a.mention() == null)) {
      if (!sentence.isEmpty()) {
        out.add(new Part(List.of(), sentence));
      }
      return;
    }
    Run best = null;
    List<List<Atom>> pieces = List.of();
    for (Pieces.Level level : Pieces.Level.values()) {
      List<List<Atom>> cut = Pieces.of(sentence, level);
      Run run = depth < DEEPEST ? Run.in(cut) : null;
      if (run != null && (best == null || run.weight() > best.weight())) {
        best = run;
        pieces = cut;
      }
    }
    if (best == null) {
      out.add(new Part(List.of(), sentence));
    } else {
      items(sentence, pieces, best, depth, out);
    }
  }

  private static void items(
      List<Atom> sentence, List<List<Atom>> pieces, Run run, int depth, List<Part> out) {
    int first = run.starts().get(0);
    int begin = index(sentence, pieces.get(first).get(0));
    int start = begin + run.itemStart(pieces.get(first), pieces.get(run.starts().get(1)));
    boolean joined =
        start > begin && (Words.joins(sentence.get(start - 1)) || sentence.get(start - 1).is("/"));
    start = joined ? begin : start;
    if (start > 0 && sentence.get(start - 1).is("except", "excepting", "excluding", "bar")) {
      out.add(new Part(List.of(), sentence)); // who is left out is no head of what follows
      return;
    }
    int stop = end(sentence, pieces, run.end());
    Head head = Head.of(sentence.subList(0, start), begin);
    if (!head.before().isEmpty()) {
      split(head.before(), depth + 1, out);
    }
    List<List<Atom>> own = cut(sentence, pieces, run, start, stop);
    List<List<Atom>> items = shared(own);
    List<Atom> rest = sentence.subList(stop, sentence.size());
    boolean common = !items.equals(own);
    List<Atom> shared = common ? List.of() : Shared.length(items, rest);
    boolean tail = !shared.isEmpty() || rest.size() <= LONGEST_TAIL && !Words.valued(rest);
    List<Atom> each = common ? rest : suffix(items, rest);
    List<Atom> suffix = !shared.isEmpty() ? shared : tail ? each : List.of();
    for (int i = 0; i < items.size(); i++) {
      boolean last = i == items.size() - 1;
      List<Atom> item = items.get(i);
      List<Atom> words = last && tail ? join(item, rest) : join(item, suffix);
      out.add(new Part(head.lead(), begun(head.inline(), words)));
    }
    if (!tail) {
      List<Part> more = new ArrayList<>();
      split(stripped(rest), depth + 1, more);
      for (Part part : more) {
        boolean alone = !part.lead().isEmpty() || !Head.labels(head.lead());
        out.add(alone ? part : new Part(head.lead(), part.atoms()));
      }
    }
  }

  /** Behind the words that all items begin with; one that leads back there has none of them. */
  private static List<Atom> begun(List<Atom> inline, List<Atom> item) {
    boolean back =
        inline.stream()
            .anyMatch(a -> a.of(Mention.Type.NAME) && item.stream().anyMatch(b -> named(a, b)));
    return back ? item : join(inline, item);
  }

  private static boolean named(Atom a, Atom b) {
    return a.mention() != null
        && b.of(Mention.Type.NAME)
        && a.mention().values().equals(b.mention().values());
  }

  private static List<List<Atom>> cut(
      List<Atom> sentence, List<List<Atom>> pieces, Run run, int start, int stop) {
    List<List<Atom>> items = new ArrayList<>();
    int from = start;
    for (int i = 1; i <= run.starts().size(); i++) {
      int to =
          i < run.starts().size() ? index(sentence, pieces.get(run.starts().get(i)).get(0)) : stop;
      items.add(trimmed(sentence.subList(from, to)));
      from = to;
    }
    return items;
  }

  /**
   * Connections of which only the last has a length have it in common: "N - N and N - N, M each".
   */
  private static List<List<Atom>> shared(List<List<Atom>> items) {
    List<Atom> last = items.get(items.size() - 1);
    int name = last.size() - 1;
    while (name >= 0 && !last.get(name).of(Mention.Type.NAME)) {
      name--;
    }
    List<Atom> length = last.subList(name + 1, last.size());
    List<List<Atom>> others = items.subList(0, items.size() - 1);
    boolean common =
        figures(length)
            && !Words.measured(last.subList(0, name + 1))
            && others.stream().allMatch(i -> Pieces.connects(i, 2) && !Words.measured(i));
    if (!common) {
      return items;
    }
    List<List<Atom>> out = new ArrayList<>();
    others.forEach(i -> out.add(join(trimmed(i), length)));
    out.add(last);
    return out;
  }

  /** One or two figures: a length, or one for each direction. */
  private static boolean figures(List<Atom> atoms) {
    long figures =
        atoms.stream()
            .filter(a -> a.of(Mention.Type.NUMBER) || a.of(Mention.Type.DURATION))
            .count();
    return figures > 0 && figures <= 2 && figures == mentions(atoms);
  }

  /**
   * Words behind the last value that hold for all items: "Monday 9-10, Tuesday 11-12 are taken".
   */
  private static List<Atom> suffix(List<List<Atom>> items, List<Atom> rest) {
    List<Atom> last = items.get(items.size() - 1);
    for (List<Atom> item : items.subList(0, items.size() - 1)) {
      if (item.get(item.size() - 1).mention() == null) {
        return List.of();
      }
    }
    int i = last.size();
    while (i > 0 && last.get(i - 1).mention() == null) {
      i--;
    }
    List<Atom> words = join(last.subList(i, last.size()), rest);
    return words.size() <= LONGEST_TAIL && !words.isEmpty() && !words.get(0).is(")", ":")
        ? words
        : List.of();
  }

  private static int end(List<Atom> sentence, List<List<Atom>> pieces, int end) {
    List<Atom> last = pieces.get(end - 1);
    return index(sentence, last.get(last.size() - 1)) + 1;
  }

  private static int index(List<Atom> sentence, Atom atom) {
    int low = 0;
    int high = sentence.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentence.get(middle).from() < atom.from()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static List<Atom> trimmed(List<Atom> item) {
    List<Atom> out = stripped(item);
    int end = out.size();
    while (end > 1 && out.get(end - 1).separates()) {
      end--;
    }
    return out.subList(0, end);
  }

  /** Without the separators that it begins with. */
  static List<Atom> stripped(List<Atom> piece) {
    int i = 0;
    while (i < piece.size() - 1 && piece.get(i).separates()) {
      i++;
    }
    return piece.subList(i, piece.size());
  }

  private static List<Atom> join(List<Atom> a, List<Atom> b) {
    List<Atom> out = new ArrayList<>(a);
    out.addAll(b);
    return out;
  }

  static String shape(List<Atom> atoms) {
    StringBuilder out = new StringBuilder();
    atoms.forEach(a -> out.append(a.text()).append(' '));
    return out.toString();
  }

  /** The words as they stand, names in full. */
  static String words(List<Atom> atoms) {
    StringBuilder out = new StringBuilder();
    for (Atom a : atoms) {
      out.append(out.isEmpty() ? "" : " ");
      out.append(a.mention() == null ? a.text() : a.mention().values().get(0));
    }
    return out.toString();
  }

  static long mentions(List<Atom> atoms) {
    return atoms.stream().filter(Run::typed).count();
  }
}
