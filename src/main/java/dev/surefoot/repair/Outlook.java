package dev.surefoot.repair;

import dev.surefoot.repair.Place.Arc;
import dev.surefoot.rule.Problem.Sequence;
import dev.surefoot.rule.Problem.Visit;
import dev.surefoot.rule.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partial sequence must cost in the end at the very least: its cost so far and that of the
 * visits which cannot be reached in time any more. Earliest arrivals are taken over all ways
 * through the other visits, since a detour may be faster than a direct link.
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
    if (!laterIsWorse) {
      return cost;
    }
    @Nullable Arc[] earliest = earliest(made, last);
    long[] bound = cost.clone();
    for (int i = 0; i < visits; i++) {
      Arc arc = earliest[i];
      if (arc != null && !arc.allowed()) {
        if (!optional) {
          return null;
        }
        addSkipped(i, bound);
      }
    }
    return bound[0] > cost[0] ? null : bound;
  }

  /** The earliest way into each visit not made yet; entries of the others are null. */
  private @Nullable Arc[] earliest(long made, Place last) {
    @Nullable Arc[] earliest = new Arc[visits];
    boolean late = false;
    for (int i = 0; i < visits; i++) {
      if ((made >> i & 1) == 0) {
        Arc arc = places.arc(last, i);
        earliest[i] = arc;
        late |= !arc.allowed();
      }
    }
    while (late && relax(earliest)) {
      // until no detour is faster
    }
    return earliest;
  }

  private boolean relax(@Nullable Arc[] earliest) {
    boolean changed = false;
    for (int i = 0; i < visits; i++) {
      Arc way = earliest[i];
      for (int j = 0; way != null && way.allowed() && j < visits; j++) {
        Arc direct = earliest[j];
        if (j != i && direct != null) {
          Arc detour = places.arc(way.to(), j);
          if (better(detour, direct)) {
            earliest[j] = detour;
            changed = true;
          }
        }
      }
    }
    return changed;
  }

  private static boolean better(Arc detour, Arc direct) {
    return detour.allowed() && !direct.allowed()
        || detour.allowed() == direct.allowed() && detour.to().end() < direct.to().end();
  }
}
