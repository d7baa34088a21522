package dev.surefoot.repair;

import dev.surefoot.repair.Place.Arc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Earliest arrivals at the visits that a partial sequence has not made yet, over all ways through
 * the others, since a detour may be faster than a direct link. Where the arguments of a visit
 * depend on the step before, such as the place of a break, each variant has an arrival of its own.
 */
final class Earliest {

  /** With more variants it is not worth the time. */
  private static final int MOST_VARIANTS = 40;

  private final Places places;
  private final int[] open;
  private final boolean[] reached;
  private final Map<Integer, Place> arrivals = new HashMap<>();
  private final List<Place> changed = new ArrayList<>();

  private Earliest(Places places, int visits, long made) {
    this.places = places;
    this.reached = new boolean[visits];
    this.open =
        java.util.stream.IntStream.range(0, visits).filter(i -> (made >> i & 1) == 0).toArray();
  }

  /** Arrivals after a place; null when there are too many variants. */
  static @Nullable Earliest of(Places places, int visits, long made, Place last) {
    Earliest earliest = new Earliest(places, visits, made);
    earliest.from(last);
    while (!earliest.allReached() && !earliest.changed.isEmpty()) {
      if (earliest.arrivals.size() > visits + MOST_VARIANTS) {
        return null;
      }
      earliest.from(earliest.changed.remove(earliest.changed.size() - 1));
    }
    return earliest;
  }

  boolean reaches(int visit) {
    return reached[visit];
  }

  private boolean allReached() {
    for (int visit : open) {
      if (!reached[visit]) {
        return false;
      }
    }
    return true;
  }

  private void from(Place place) {
    for (int visit : open) {
      if (visit != place.visit) {
        arrive(places.arc(place, visit));
      }
    }
  }

  private void arrive(Arc arc) {
    Place to = arc.to();
    if (arc.allowed()) {
      reached[to.visit] = true;
      Place known = arrivals.get(key(to));
      if (known == null || to.end() < known.end()) {
        arrivals.put(key(to), to);
        changed.add(to);
      }
    }
  }

  private static int key(Place place) {
    return place.variant << 6 | place.visit;
  }
}
