package dev.surefoot.execute;

import dev.surefoot.plan.Step;
import java.util.Optional;

/** Somebody who can say whether a step was done, where its tool cannot. */
@FunctionalInterface
public interface Witness {

  /** Whether it was done; empty when nobody knows. */
  Optional<Boolean> wasDone(Step step);

  /** Nobody is there. */
  static Witness nobody() {
    return step -> Optional.empty();
  }
}
