package dev.surefoot.repair;

import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problem.Visit;
import dev.surefoot.rule.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partial sequence must cost in the end at the very least: its cost so far and that of the
 * visits which cannot be reached in time any more.
 */
final class Outlook {

  private final Places places;
  private final int visits;
  private final boolean optional;
  private final boolean laterIsWorse;
  private final long[][] skipped;

  Outlook(Tally tally, Places places, Sequence sequence, boolean laterIsWorse) {
    this.places = places;
    this.visits = sequence.visits().size();
    this.optional = sequence.optional();
    this.laterIsWorse = laterIsWorse;
    this.skipped = new long[visits][];
    for (int i = 0; i < visits; i++) {
      Visit visit = sequence.visits().get(i);
      skipped[i] = tally.zero();
      tally.add(Scope.SKIPPED, List.of(visit.step()), skipped[i]);
    }
  }

  void addSkipped(int visit, long[] cost) {
    for (int i = 0; i < cost.length; i++) {
      cost[i] += skipped[visit][i];
    }
  }

  /** The bound; null when no completion keeps every hard check. */
  long @Nullable [] bound(long[] cost, long made, Place last) {
    Earliest earliest = laterIsWorse ? Earliest.of(places, visits, made, last) : null;
    if (earliest == null) {
      return cost;
    }
    long[] bound = cost.clone();
    for (int i = 0; i < visits; i++) {
      if ((made >> i & 1) == 0 && !earliest.reaches(i)) {
        if (!optional) {
          return null;
        }
        addSkipped(i, bound);
      }
    }
    return bound[0] > cost[0] ? null : bound;
  }
}
