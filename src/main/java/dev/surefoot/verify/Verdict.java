package dev.surefoot.verify;

import dev.surefoot.rule.Score;
import java.util.List;

/**
 * What the verifier found.
 *
 * @param violations hard ones first
 * @param score the sums of their measures
 */
public record Verdict(List<Violation> violations, Score score) {

  public Verdict {
    violations = List.copyOf(violations);
  }

  /** True when no hard rule is broken. */
  public boolean valid() {
    return score.feasible();
  }
}
