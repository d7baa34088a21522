package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether two steps are the same deed: a new plan may number its steps anew. */
final class Same {

  private Same() {}

  static boolean deed(Step a, Step b) {
    return a.tool().equals(b.tool())
        && a.args().equals(b.args())
        && a.start() == b.start()
        && a.end() == b.end();
  }

  /**
   * The steps that are not among those done. Each deed stands for one step, the one of its name
   * where there are several: what is planned twice is done twice.
   */
  static List<Step> left(List<Step> steps, Collection<Step> done) {
    List<Step> left = new ArrayList<>(steps);
    List<Step> others = new ArrayList<>();
    for (Step deed : done) {
      if (!take(left, deed, true)) {
        others.add(deed);
      }
    }
    others.forEach(deed -> take(left, deed, false));
    return left;
  }

  private static boolean take(List<Step> left, Step deed, boolean byName) {
    for (int i = 0; i < left.size(); i++) {
      if (deed(left.get(i), deed) && (!byName || left.get(i).id().equals(deed.id()))) {
        left.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Whether every deed is a step of its own among these. */
  static boolean all(Collection<Step> done, List<Step> among) {
    return left(among, done).size() == among.size() - done.size();
  }
}
