package dev.surefoot.bench.travelplanner;

import dev.surefoot.bench.travelplanner.Sandbox.Lodging;
import java.util.List;

/** Check 4: nobody leaves before the fewest nights that a house wants are over. */
final class MinimumNights {

  private MinimumNights() {}

  static boolean holds(Trip trip) {
    List<Day> days = trip.days();
    if (!days.stream().allMatch(day -> day.has(Day.LODGING))) {
      return false;
    }
    List<String> lodgings = days.stream().map(day -> day.text(Day.LODGING)).toList();
    int i = 0;
    while (i < lodgings.size()) {
      String lodging = lodgings.get(i);
      int begun = i;
      while (i < lodgings.size() && lodgings.get(i).equals(lodging)) {
        i++;
      }
      if (Cells.present(lodging) && !longEnough(trip.sandbox(), lodging, i - begun)) {
        return false;
      }
    }
    return true;
  }

  /** A name that fits no house, or several, passes. */
  private static boolean longEnough(Sandbox sandbox, String lodging, int nights) {
    List<Lodging> found = Sandbox.named(sandbox.lodgings(), lodging);
    return found.size() != 1 || nights >= found.get(0).nights();
  }
}
