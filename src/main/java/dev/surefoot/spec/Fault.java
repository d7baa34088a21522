package dev.surefoot.spec;

import org.jspecify.annotations.Nullable;

/**
 * Something about a spec that must change before it can be planned.
 *
 * @param problem what is wrong, with the values quoted
 * @param remedy what may help, follows "Maybe"
 * @param constraint what it is about; null when something is missing altogether
 */
public record Fault(String problem, String remedy, @Nullable Constraint constraint) {

  /** Both sentences. */
  public String message() {
    return "%s%nMaybe %s".formatted(problem, remedy);
  }
}
