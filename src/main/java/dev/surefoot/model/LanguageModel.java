package dev.surefoot.model;

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

  /** Name and version for reports and memory keys, such as {@code smollm2-135m-q4@1a2b3c}. */
  String id();

  @Override
  void close();
}
