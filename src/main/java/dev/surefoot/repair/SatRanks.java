package dev.surefoot.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Options of a slot that clash with the same steps, and which of them enough others beat.
 *
 * <p>Where others may be in use elsewhere, only such are counted that differ from each other in
 * every thing that can be used once: what another slot uses then takes away one of them at most.
 */
final class SatRanks {

  /**
   * An option.
   *
   * @param row less is better in every column
   * @param cost less is better, compared level by level
   * @param things what of it can be used once, by rule
   */
  private record Rank(int index, long[] row, long[] cost, List<Integer> things) {

    /** Of equal ones the earlier counts as better, so that none beats itself by way of others. */
    boolean beats(Rank other) {
      boolean equal = true;
      for (int i = 0; i < row.length; i++) {
        if (row[i] > other.row[i]) {
          return false;
        }
        equal &= row[i] == other.row[i];
      }
      int dearer = Arrays.compare(cost, other.cost);
      return dearer < 0 || (dearer == 0 && (!equal || index < other.index));
    }

    long sum() {
      return Arrays.stream(row).sum();
    }
  }

  private final List<Rank> ranks = new ArrayList<>();

  /** Adds an option. */
  void add(long[] row, long[] cost, List<Integer> things) {
    ranks.add(new Rank(ranks.size(), row, cost, things));
  }

  /**
   * Places of the options that no more than some number of others beat.
   *
   * @param inUse how many things of the others may be in use
   */
  IntStream unbeaten(int inUse) {
    List<Rank> best = new ArrayList<>(ranks);
    best.sort(
        Comparator.<Rank, long[]>comparing(Rank::cost, Arrays::compare).thenComparing(Rank::sum));
    return ranks.stream().filter(r -> !beaten(r, best, inUse)).mapToInt(Rank::index);
  }

  private static boolean beaten(Rank one, List<Rank> best, int inUse) {
    int count = 0;
    Set<List<Integer>> used = new HashSet<>();
    for (Rank other : best) {
      if (other != one && other.beats(one) && fresh(other, used) && ++count > inUse) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing of an option is used yet; it is from now on. */
  private static boolean fresh(Rank rank, Set<List<Integer>> used) {
    List<List<Integer>> own = new ArrayList<>();
    for (int rule = 0; rule < rank.things.size(); rule++) {
      own.add(List.of(rule, rank.things.get(rule)));
    }
    if (own.stream().anyMatch(used::contains)) {
      return false;
    }
    used.addAll(own);
    return true;
  }
}
