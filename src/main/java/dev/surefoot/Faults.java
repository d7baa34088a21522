package dev.surefoot;

import dev.surefoot.verify.Verdict;
import dev.surefoot.verify.Violation;
import java.util.List;

/** What was wrong with a draft, seen from the plan that replaced it. */
final class Faults {

  private Faults() {}

  /**
   * The broken hard rules; where there are none, what the draft misses at the most important soft
   * level at which the plan is better.
   */
  static List<Violation> of(Verdict draft, Verdict plan) {
    int level = draft.valid() ? decisive(draft, plan) : 0;
    return draft.violations().stream().filter(v -> v.level() == level).toList();
  }

  private static int decisive(Verdict draft, Verdict plan) {
    List<Long> before = draft.score().soft();
    List<Long> after = plan.score().soft();
    int level = 0;
    while (level < before.size() && before.get(level) >= after.get(level)) {
      level++;
    }
    return level + 1;
  }
}
