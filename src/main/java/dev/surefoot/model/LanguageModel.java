package dev.surefoot.model;

import java.util.Optional;

/**
 * A language model that completes prompts. Implementations are thread-safe; calls may be
 * serialised. Interrupting the calling thread cancels a call: it returns with finish {@code
 * CANCELLED} and the thread stays interrupted.
 */
public interface LanguageModel extends AutoCloseable {

  /**
   * Completes a prompt.
   *
   * @throws ModelException when the model cannot answer: retriable or not, as it says
   */
  Completion complete(Prompt prompt);

  /**
   * The answer with every doubt decided the other way: greedy, but wherever a second token was at
   * least {@code doubt} probable, that one is taken. The text of {@link #complete} again means that
   * the model hesitated nowhere. Costs as much as a call whose prompt is cached.
   *
   * @param doubt probability in (0, 0.5]
   * @return empty when the runtime cannot tell; look at {@link Completion#confidence} then
   * @throws ModelException as {@link #complete} does
   */
  default Optional<Completion> otherwise(Prompt prompt, double doubt) {
    return Optional.empty();
  }

  /**
   * What another adapter answers to a prompt of a role: a second opinion, greedy.
   *
   * @return empty when the model has no other for this role
   * @throws ModelException as {@link #complete} does
   */
  default Optional<Completion> witness(Prompt prompt) {
    return Optional.empty();
  }

  /** Name and version for reports and memory keys, such as {@code smollm2-135m-q4@1a2b3c}. */
  String id();

  @Override
  void close();
}
