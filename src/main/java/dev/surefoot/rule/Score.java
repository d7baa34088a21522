package dev.surefoot.rule;

import java.util.Arrays;
import java.util.List;

/**
 * How good a plan is, compared level by level: hard first, then the domain's soft levels in their
 * order. Penalties are negative, so zero is perfect and greater is better.
 *
 * @param hard 0, or minus the sum of the measures of broken hard rules
 * @param soft minus the weighted measures, one entry a soft level
 */
public record Score(long hard, List<Long> soft) implements Comparable<Score> {

  public Score {
    soft = List.copyOf(soft);
  }

  /** True when nothing hard is broken. */
  public boolean feasible() {
    return hard == 0;
  }

  @Override
  public int compareTo(Score other) {
    int byHard = Long.compare(hard, other.hard);
    return byHard != 0
        ? byHard
        : Arrays.compare(
            soft.stream().mapToLong(Long::longValue).toArray(),
            other.soft.stream().mapToLong(Long::longValue).toArray());
  }
}
