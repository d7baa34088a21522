package de.kherud.llama;

import java.util.function.Predicate;

/**
 * The few native calls that the binding keeps to its package: a request given as JSON, so that
 * samplers can be chosen call by call, and a stream that can be left. Not thread-safe.
 *
 * <p>Never ask for {@code n_probs}: version 4.2.0 reads a field that its llama.cpp no longer writes
 * and aborts the whole process.
 */
public final class NativeModel implements AutoCloseable {

  private final LlamaModel model;

  /** Loads a model; takes as long as reading its file. */
  public NativeModel(ModelParameters parameters) {
    model = new LlamaModel(parameters);
  }

  /** Where the binding's jar keeps the library of this platform. */
  public static String resource() {
    return "/de/kherud/llama/"
        + OSInfo.getNativeLibFolderPathForCurrentOS()
        + "/"
        + System.mapLibraryName("jllama");
  }

  /** Loads the native library and nothing else. */
  public static void load() {
    LlamaModel.jsonSchemaToGrammar("{}");
  }

  /** Number of tokens of a prompt, special tokens parsed. */
  public int tokens(String prompt) {
    return model.encode(prompt).length;
  }

  /**
   * Generates until the model stops or the sink has enough.
   *
   * @param request well-formed JSON; anything else aborts the process
   * @param sink takes one piece for each token, empty for the end-of-text token; false to stop
   * @return whether the model came to its end
   */
  public boolean stream(String request, Predicate<String> sink) {
    int task = model.requestCompletion(request);
    while (true) {
      LlamaOutput piece = model.receiveCompletion(task);
      if (piece.stop) {
        model.releaseTask(task);
        return true;
      }
      if (!sink.test(piece.text)) {
        model.cancelCompletion(task);
        return false;
      }
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
