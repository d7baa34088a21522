package dev.surefoot.read;

import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a request that could not be read with certainty.
 *
 * @param question one question that would settle it
 * @param about the words it is about; null when something is missing altogether
 * @param choices answers to choose from, in words; empty when words of one's own are wanted
 * @param otherwise the request with these words read the other way; null when there is no other
 *     reading that fits them. A doubt that makes no difference to the plan need not be asked.
 */
public record Doubt(
    String question, @Nullable Quote about, List<String> choices, @Nullable Spec otherwise) {

  /** The choice that the words are nothing to plan by. */
  public static final String NOTHING = "it states nothing for the plan";

  public Doubt {
    choices = List.copyOf(choices);
  }

  /** A doubt without another reading. */
  public Doubt(String question, @Nullable Quote about, List<String> choices) {
    this(question, about, choices, null);
  }

  /** A doubt for words of one's own. */
  public Doubt(String question, @Nullable Quote about) {
    this(question, about, List.of());
  }
}
