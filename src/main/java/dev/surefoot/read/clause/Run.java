package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that are items of one list.
 *
 * @param starts the pieces that items begin with
 * @param end the piece behind the last
 * @param types what an item holds
 */
record Run(List<Integer> starts, int end, String types) {

  private static final int SIGNATURES = 6;

  int weight() {
    return starts.size() * types.length();
  }

  /** The longest run of a sentence cut into pieces; null when it is no list. */
  static @Nullable Run in(List<List<Atom>> pieces) {
    List<String> types = pieces.stream().map(Run::types).toList();
    Map<String, Integer> counts = new HashMap<>();
    types.forEach(t -> counts.merge(t, 1, Integer::sum));
    List<String> candidates =
        counts.keySet().stream()
            .filter(t -> t.length() > 1 || t.equals("N"))
            .sorted(
                Comparator.<String>comparingInt(t -> -counts.getOrDefault(t, 0))
                    .thenComparing(t -> t))
            .limit(SIGNATURES)
            .toList();
    Run best = null;
    for (String candidate : candidates) {
      for (int i = 0; i < pieces.size(); i++) {
        Run run = run(pieces, types, i, candidate);
        if (run != null) {
          best = best == null || run.weight() > best.weight() ? run : best;
          i = run.end() - 1;
        }
      }
    }
    return best;
  }

  /** The run that begins with a piece; null when that is no list. */
  private static @Nullable Run run(
      List<List<Atom>> pieces, List<String> types, int first, String candidate) {
    if (!types.get(first).endsWith(candidate)) {
      return null;
    }
    boolean names = candidate.chars().allMatch(c -> c == 'N');
    List<Integer> starts = new ArrayList<>(List.of(first));
    int end = first + 1;
    int i = end;
    for (; i < pieces.size(); i++) {
      String t = types.get(i);
      boolean alike = t.startsWith(candidate) && t.length() <= candidate.length() + 1;
      if (alike && (!names || Pieces.connects(pieces.get(i), candidate.length()))) {
        starts.add(i);
        end = i + 1;
      } else if (!t.isEmpty() && !(candidate.contains("N") && adds(pieces.get(i), t))) {
        break;
      } else if (!t.isEmpty()) {
        end = i + 1;
      }
    }
    return starts.size() > 1 ? new Run(starts, end, candidate) : null;
  }

  /** A piece that says more of the item before: another amount, its days, "after N". */
  private static boolean adds(List<Atom> piece, String types) {
    boolean ordered = types.equals("N") && Words.ordering(piece);
    return types.equals("#") || types.equals("Y") || ordered;
  }

  /** Where the first item starts in its piece: at its first value, or words that all begin with. */
  int itemStart(List<Atom> piece, List<Atom> second) {
    int need = types.length();
    int at = piece.size();
    while (at > 0 && need > 0) {
      at--;
      need -= typed(piece.get(at)) ? 1 : 0;
    }
    int value = 0;
    while (value < second.size() && second.get(value).mention() == null) {
      value++;
    }
    while (at > 0 && value > 0 && same(piece.get(at - 1), second.get(value - 1))) {
      at--;
      value--;
    }
    if (at > 0
        && value > 0
        && Words.places(piece.get(at - 1))
        && Words.places(second.get(value - 1))) {
      at--;
    }
    while (at > 0 && piece.get(at - 1).is("the", "-", "–", "•", "*", "(")) {
      at--;
    }
    return at;
  }

  private static boolean same(Atom a, Atom b) {
    return a.mention() == null && b.mention() == null && a.text().equals(b.text());
  }

  /** One letter for each value, amounts of all kinds alike. */
  private static String types(List<Atom> atoms) {
    StringBuilder out = new StringBuilder();
    for (Atom a : atoms) {
      if (a.mention() != null && typed(a)) {
        out.append(
            switch (a.mention().type()) {
              case DURATION, NUMBER, COUNT, TIME -> '#';
              default -> a.mention().type().letter();
            });
      }
    }
    return out.toString();
  }

  static boolean typed(Atom a) {
    return a.mention() != null && a.mention().type() != Mention.Type.OTHER;
  }
}
