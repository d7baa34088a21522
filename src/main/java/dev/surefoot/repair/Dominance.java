package dev.surefoot.repair;

import dev.surefoot.rule.Scope;
import dev.surefoot.rule.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers partial sequences by the set of visits made and the last of them, and tells when a new
 * one need not be followed because whatever completes it completes a remembered one no worse.
 *
 * <p>Why that is sound. The schedule places a visit by its predecessor alone. So when both end with
 * the very same step, all later steps are the same, and with them what {@code STEP} and {@code
 * NEIGHBOURS} checks measure; {@code PAIR} and {@code PLAN} checks must promise not to tell the two
 * pasts apart. Costs are compared lexicographically, which adding the same rest does not change.
 * When the remembered one only ends earlier, with the same arguments, the checks must promise
 * {@link Sensitivity#LATER_IS_WORSE}; its later steps then cost no more, but may be nearer or
 * farther from the draft, by at most one for each visit of the draft still to come. What it saved
 * at a level of {@link Sensitivity#PROGRESS} may be lost again by waiting, so there less counts as
 * equal.
 */
final class Dominance {

  /** How much the checks promise. */
  enum Mode {
    OFF,
    SAME_END,
    EARLIER_END
  }

  private record Label(Place last, long[] cost) {}

  private static final int MOST_LABELS = 1_000_000;

  private final Mode mode;
  private final boolean[] progress;
  private final Map<Long, List<Label>> labels = new HashMap<>();
  private int count;

  Dominance(Tally tally, Mode mode) {
    this.mode = mode;
    this.progress = new boolean[tally.levels() + 1];
    for (int level = 1; level <= tally.levels(); level++) {
      progress[level] = !tally.promises(Scope.NEIGHBOURS, level, Sensitivity.LATER_IS_WORSE);
    }
  }

  static Mode mode(Tally tally) {
    if (!tally.promises(Scope.PAIR, Sensitivity.NO_TIMES)
        || !tally.promises(Scope.PLAN, Sensitivity.LATER_IS_WORSE)) {
      return Mode.OFF;
    }
    for (int level = 0; level <= tally.levels(); level++) {
      if (!earlierIsBetter(tally, level)) {
        return Mode.SAME_END;
      }
    }
    return Mode.EARLIER_END;
  }

  private static boolean earlierIsBetter(Tally tally, int level) {
    boolean alone = level > 0 && !tally.has(Scope.STEP, level) && !tally.has(Scope.PAIR, level);
    return tally.promises(Scope.STEP, level, Sensitivity.LATER_IS_WORSE)
        && (tally.promises(Scope.NEIGHBOURS, level, Sensitivity.LATER_IS_WORSE)
            || (alone && tally.all(Scope.NEIGHBOURS, level, Sensitivity.PROGRESS)));
  }

  /**
   * True when a remembered sequence is at least as good; otherwise this one is remembered.
   *
   * @param made bit set of the visits made
   * @param drafted number of the draft's visits not made yet
   */
  boolean dominated(long made, Place last, long[] cost, int drafted) {
    if (mode == Mode.OFF) {
      return false;
    }
    List<Label> same = labels.computeIfAbsent((made << 6) | last.visit, k -> new ArrayList<>(2));
    for (Label label : same) {
      if (atLeastAsGood(label.last, label.cost, last, cost, drafted)) {
        return true;
      }
    }
    if (count < MOST_LABELS) {
      count -= same.size();
      same.removeIf(label -> atLeastAsGood(last, cost, label.last, label.cost, drafted));
      same.add(new Label(last, cost));
      count += same.size();
    }
    return false;
  }

  private boolean atLeastAsGood(Place a, long[] costA, Place b, long[] costB, int drafted) {
    if (a == b) {
      return Arrays.compare(costA, costB) <= 0;
    }
    if (mode != Mode.EARLIER_END || a.variant != b.variant || a.end() > b.end()) {
      return false;
    }
    int distance = costA.length - 1;
    for (int level = 0; level < distance; level++) {
      if (costA[level] != costB[level] && !(progress[level] && costA[level] < costB[level])) {
        return costA[level] < costB[level];
      }
    }
    return costA[distance] + drafted <= costB[distance];
  }
}
