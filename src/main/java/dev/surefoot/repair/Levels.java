package dev.surefoot.repair;

import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** Costs as OptaPlanner's scores: one hard level, the domain's soft levels, closeness last. */
final class Levels {

  /** OptaPlanner wants the number of levels as a constant; a domain leaves the rest unused. */
  static final int SOFT = 9;

  /** Soft level of the distance from the draft, after those of the domain. */
  static final int CLOSENESS = SOFT - 1;

  private Levels() {}

  static void check(Tally tally) {
    if (tally.levels() > CLOSENESS) {
      throw new IllegalArgumentException(
          "The domain has %d soft levels; the solver takes at most %d.%nMaybe two of them can be one with weights."
              .formatted(tally.levels(), CLOSENESS));
    }
  }

  /** The weight of one at a level: 0 for hard, else 1 + index of the soft level. */
  static BendableLongScore one(int level) {
    return level == 0
        ? BendableLongScore.ofHard(1, SOFT, 0, 1)
        : BendableLongScore.ofSoft(1, SOFT, level - 1, 1);
  }

  /** A cost as a score. */
  static BendableLongScore score(long[] cost) {
    long[] soft = new long[SOFT];
    for (int level = 1; level < cost.length - 1; level++) {
      soft[level - 1] = -cost[level];
    }
    soft[CLOSENESS] = -cost[cost.length - 1];
    return BendableLongScore.of(new long[] {-cost[0]}, soft);
  }

  /** A score as a cost with this many soft levels. */
  static long[] cost(BendableLongScore score, int levels) {
    long[] cost = new long[levels + 2];
    cost[0] = -score.hardScore(0);
    for (int level = 1; level <= levels; level++) {
      cost[level] = -score.softScore(level - 1);
    }
    cost[cost.length - 1] = -score.softScore(CLOSENESS);
    return cost;
  }
}
