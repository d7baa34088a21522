package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.util.Collection;

/** Whether two steps are the same deed: a new plan may number its steps anew. */
final class Same {

  private Same() {}

  static boolean deed(Step a, Step b) {
    return a.tool().equals(b.tool())
        && a.args().equals(b.args())
        && a.start() == b.start()
        && a.end() == b.end();
  }

  static boolean in(Collection<Step> steps, Step step) {
    return steps.stream().anyMatch(other -> deed(other, step));
  }

  static boolean all(Collection<Step> steps, Collection<Step> among) {
    return steps.stream().allMatch(step -> in(among, step));
  }
}
