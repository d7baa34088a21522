package dev.surefoot.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model.
 *
 * @param text the whole prompt, already in the model's own format
 * @param grammar GBNF that the answer must match (root rule {@code root}); null for free text
 * @param maxTokens most tokens to generate
 * @param temperature 0 for greedy decoding
 * @param seed for temperatures above 0
 * @param adapter a role of the model's manifest, which names the LoRA adapter that serves it or
 *     none; null for the stock model
 * @param timeout how long the call may take; the completion then says {@code TIMEOUT}
 */
public record Prompt(
    String text,
    @Nullable String grammar,
    int maxTokens,
    double temperature,
    int seed,
    @Nullable String adapter,
    Duration timeout) {

  public Prompt {
    if (maxTokens < 1 || !(temperature >= 0 && temperature <= 10) || timeout.isNegative()) {
      throw new IllegalArgumentException(
          "maxTokens is %d, temperature %s, timeout %s.\nMaybe use at least 1 token, a temperature from 0 to 2 and a timeout that is not negative."
              .formatted(maxTokens, temperature, timeout));
    }
  }

  /** The same prompt for another role; null for the stock model. */
  Prompt with(@Nullable String adapter) {
    return new Prompt(text, grammar, maxTokens, temperature, seed, adapter, timeout);
  }
}
