package dev.surefoot.model;

/**
 * What a model answered.
 *
 * @param text the answer, without the prompt
 * @param promptTokens tokens of the prompt, cached ones included
 * @param tokens tokens generated
 * @param confidence probability of the least certain generated token in [0, 1]; NaN when the
 *     runtime does not tell
 * @param finish why it stopped
 */
public record Completion(
    String text, int promptTokens, int tokens, double confidence, Finish finish) {

  /** Why generation stopped. */
  public enum Finish {
    STOP,
    LENGTH,
    TIMEOUT,
    CANCELLED
  }
}
