package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes enumerations apart: "P item, item and item S" becomes one clause "P item S" for each item,
 * so that all of them have one shape and the model reads it once.
 */
final class Lists {

  private static final int LONGEST_ITEM = 9;
  private static final int LONGEST_LEAD = 14;
  private static final int SHORT_ITEM = 5;

  private Lists() {}

  /** The sentence as clauses; itself when it is no list. */
  static List<List<Atom>> split(List<Atom> sentence) {
    List<List<Atom>> pieces = pieces(sentence);
    if (pieces.size() == 2 && alike(pieces.get(0), withoutConjunction(pieces.get(1)))) {
      return List.of(pieces.get(0), withoutConjunction(pieces.get(1)));
    }
    List<List<Atom>> listed = pieces.size() < 3 ? List.of() : byCommas(pieces);
    return listed.isEmpty() ? byRepetition(sentence) : listed;
  }

  /** Two short items with values of the same types: "A and B, from C to D". */
  private static boolean alike(List<Atom> a, List<Atom> b) {
    boolean brief = a.size() <= SHORT_ITEM && b.size() <= SHORT_ITEM && mentions(a) > 1;
    return brief && types(a).equals(types(b));
  }

  private static List<Mention.Type> types(List<Atom> atoms) {
    return atoms.stream().map(Atom::mention).filter(Objects::nonNull).map(Mention::type).toList();
  }

  private static List<List<Atom>> pieces(List<Atom> sentence) {
    List<List<Atom>> pieces = new ArrayList<>();
    List<Atom> open = new ArrayList<>();
    for (Atom a : sentence) {
      if (a.is(",")) {
        if (!open.isEmpty()) {
          pieces.add(open);
        }
        open = new ArrayList<>();
      } else {
        open.add(a);
      }
    }
    if (!open.isEmpty()) {
      pieces.add(open);
    }
    return pieces;
  }

  private static List<List<Atom>> byCommas(List<List<Atom>> pieces) {
    List<List<Atom>> items = new ArrayList<>();
    Map<String, Integer> shapes = new HashMap<>();
    for (List<Atom> piece : pieces.subList(1, pieces.size())) {
      List<Atom> item = withoutConjunction(piece);
      items.add(item);
      shapes.merge(shape(item), 1, Integer::sum);
    }
    int middle = items.size() - 1;
    for (int i = 0; i < middle; i++) {
      if (mentions(items.get(i)) < 2 || items.get(i).size() > LONGEST_ITEM) {
        return List.of();
      }
    }
    String common = null;
    for (Map.Entry<String, Integer> e : shapes.entrySet()) {
      boolean frequent = common == null || e.getValue() > shapes.get(common);
      common = frequent ? e.getKey() : common;
    }
    if (common == null || shapes.size() > 3 || middle > 1 && shapes.get(common) < 2) {
      return List.of();
    }
    return distribute(pieces.get(0), items, shapes);
  }

  private static List<List<Atom>> distribute(
      List<Atom> first, List<List<Atom>> items, Map<String, Integer> shapes) {
    int head = tail(first, shapes);
    if (head < 0) {
      return List.of();
    }
    List<Atom> last = items.get(items.size() - 1);
    int cut =
        front(last, shapes, items.size() == 1 ? shape(first.subList(head, first.size())) : null);
    if (cut < 0) {
      return List.of();
    }
    List<Atom> prefix = first.subList(0, head);
    List<Atom> suffix = last.subList(cut, last.size());
    List<List<Atom>> out = new ArrayList<>();
    out.add(join(prefix, first.subList(head, first.size()), suffix));
    for (int i = 0; i < items.size(); i++) {
      List<Atom> item = i == items.size() - 1 ? last.subList(0, cut) : items.get(i);
      out.add(join(prefix, item, suffix));
    }
    return out;
  }

  /** Where the first item starts: the end of the first piece that looks like another item. */
  private static int tail(List<Atom> first, Map<String, Integer> shapes) {
    for (int i = 0; i < first.size(); i++) {
      List<Atom> rest = first.subList(i, first.size());
      if (mentions(rest) >= 2 && shapes.containsKey(shape(rest))) {
        return i;
      }
    }
    return mentions(first) >= 2 && first.size() <= LONGEST_ITEM ? 0 : -1;
  }

  private static int front(
      List<Atom> last, Map<String, Integer> shapes, @org.jspecify.annotations.Nullable String own) {
    for (int i = last.size(); i > 0; i--) {
      String shape = shape(last.subList(0, i));
      boolean known =
          shape.equals(own) || shapes.getOrDefault(shape, 0) > (i == last.size() ? 1 : 0);
      if (mentions(last.subList(0, i)) >= 2 && known) {
        return i;
      }
    }
    return -1;
  }

  /** Runs of one block without commas: "C in N C in N and C in N". */
  private static List<List<Atom>> byRepetition(List<Atom> s) {
    int bestStart = -1;
    int bestLength = 0;
    int bestCount = 1;
    for (int start = 0; start < s.size(); start++) {
      for (int length = 2; length <= LONGEST_ITEM && start + 2 * length <= s.size(); length++) {
        boolean open = s.get(start).separates() || hangs(s.get(start + length - 1));
        if (open || mentions(s.subList(start, start + length)) < 2) {
          continue;
        }
        int count = starts(s, start, length).size();
        if (count > 1 && count * length > bestCount * bestLength) {
          bestStart = start;
          bestLength = length;
          bestCount = count;
        }
      }
    }
    return bestStart < 0 ? List.of(s) : blocks(s, starts(s, bestStart, bestLength), bestLength);
  }

  /** Words that an item cannot end with: something is to follow. */
  private static boolean hangs(Atom last) {
    return last.separates()
        || last.is(
            "to", "from", "with", "in", "at", "on", "for", "is", "the", "a", "an", "of", "by",
            "has", "are");
  }

  private static List<Integer> starts(List<Atom> s, int start, int length) {
    String block = shape(s.subList(start, start + length));
    List<Integer> starts = new ArrayList<>(List.of(start));
    int i = start + length;
    while (true) {
      int j = i;
      while (j < s.size() && j - i < 2 && s.get(j).separates()) {
        j++;
      }
      boolean again = j + length <= s.size() && shape(s.subList(j, j + length)).equals(block);
      if (!again) {
        return starts;
      }
      starts.add(j);
      i = j + length;
    }
  }

  private static List<List<Atom>> blocks(List<Atom> s, List<Integer> starts, int length) {
    int from = starts.get(0);
    int cut = from;
    while (cut > 0 && !s.get(cut - 1).is(",", "and", "so", "because")) {
      cut--;
    }
    boolean content = mentions(s.subList(0, cut)) > 0 || from > LONGEST_LEAD;
    List<List<Atom>> out = new ArrayList<>();
    if (content) {
      out.addAll(split(s.subList(0, cut)));
    }
    List<Atom> prefix = s.subList(content ? cut : 0, from);
    int end = starts.get(starts.size() - 1) + length;
    List<Atom> rest = s.subList(end, s.size());
    boolean own =
        !rest.isEmpty() && (rest.get(0).separates() || mentions(rest) > 0 || rest.size() > 6);
    for (int start : starts) {
      out.add(join(prefix, s.subList(start, start + length), own ? List.of() : rest));
    }
    if (own && rest.size() > 1) {
      out.addAll(split(withoutConjunction(rest)));
    }
    return out;
  }

  private static List<Atom> withoutConjunction(List<Atom> piece) {
    int i = 0;
    while (i < piece.size() - 1 && piece.get(i).separates()) {
      i++;
    }
    return piece.subList(i, piece.size());
  }

  private static List<Atom> join(List<Atom> a, List<Atom> b, List<Atom> c) {
    List<Atom> out = new ArrayList<>(a);
    out.addAll(b);
    out.addAll(c);
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
    return atoms.stream()
        .filter(a -> a.mention() != null && a.mention().type() != Mention.Type.OTHER)
        .count();
  }
}
