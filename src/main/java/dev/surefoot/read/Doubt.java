package dev.surefoot.read;

import dev.surefoot.spec.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Something in a request that could not be read with certainty.
 *
 * @param question one question that would settle it
 * @param about the words it is about; null when something is missing altogether
 */
public record Doubt(String question, @Nullable Quote about) {}
