package dev.surefoot.read;

import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import org.jspecify.annotations.Nullable;

/**
 * Something in a request that could not be read with certainty.
 *
 * @param question one question that would settle it
 * @param about the words it is about; null when something is missing altogether
 * @param otherwise the request with these words read the other way; null when there is no other
 *     reading that fits them. A doubt that makes no difference to the plan need not be asked.
 */
public record Doubt(String question, @Nullable Quote about, @Nullable Spec otherwise) {

  /** A doubt without another reading. */
  public Doubt(String question, @Nullable Quote about) {
    this(question, about, null);
  }
}
