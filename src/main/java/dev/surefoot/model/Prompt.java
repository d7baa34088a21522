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
 * @param adapter name of a LoRA adapter of the model's manifest; null for the stock model
 * @param timeout how long the call may take
 */
public record Prompt(
    String text,
    @Nullable String grammar,
    int maxTokens,
    double temperature,
    int seed,
    @Nullable String adapter,
    Duration timeout) {}
