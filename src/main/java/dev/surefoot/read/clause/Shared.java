package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;

/** Lengths that hold for all items of a list: "Monday 9:00 and Friday 10:00, 45 min each". */
final class Shared {

  private static final int NEAR = 3;
  private static final int LONGEST = 8;

  private Shared() {}

  /**
   * The words that say how long each item lasts; empty where they do not say so of all.
   *
   * @param items the last of which may end with these words
   * @param rest what stands behind the last item
   */
  static List<Atom> length(List<List<Atom>> items, List<Atom> rest) {
    List<Atom> last = items.get(items.size() - 1);
    List<Atom> words = new ArrayList<>(last);
    words.addAll(rest);
    int at = words.size() - 1;
    while (at >= 0 && words.get(at).mention() == null) {
      at--;
    }
    boolean one =
        at > 0
            && words.get(at).of(Mention.Type.DURATION)
            && words.subList(0, at).stream().anyMatch(a -> a.of(Mention.Type.TIME))
            && items.subList(0, items.size() - 1).stream().allMatch(Shared::open);
    if (!one || !each(words, at)) {
      return List.of();
    }
    int from = at;
    while (from > 0 && words.get(from - 1).mention() == null) {
      from--;
    }
    List<Atom> shared = words.subList(from, words.size());
    return from == 0 || shared.size() > LONGEST ? List.of() : List.copyOf(shared);
  }

  /** Begins at a time and has no end yet. */
  private static boolean open(List<Atom> item) {
    return item.stream().anyMatch(a -> a.of(Mention.Type.TIME))
        && item.stream().noneMatch(a -> a.of(Mention.Type.DURATION) || a.of(Mention.Type.RANGE));
  }

  private static boolean each(List<Atom> words, int length) {
    for (int i = Math.max(0, length - NEAR); i <= Math.min(length + NEAR, words.size() - 1); i++) {
      if (words.get(i).is("each", "both", "apiece", "every", "either")) {
        return true;
      }
    }
    return false;
  }
}
