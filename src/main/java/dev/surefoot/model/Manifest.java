package dev.surefoot.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code models/NAME.yaml} says about a model.
 *
 * @param name file name without extension
 * @param licence SPDX identifier of the weights' licence
 * @param context tokens of prompt and answer together
 * @param chat how a conversation becomes a prompt
 * @param folder where it was read from
 * @param roles what serves each role: an adapter file relative to the folder (in process), a name
 *     on the server (over HTTP), or {@code none} for the stock model
 * @param runtime where the model runs
 */
public record Manifest(
    String name,
    String licence,
    int context,
    Chat chat,
    Path folder,
    Map<String, String> roles,
    Runtime runtime) {

  /** The role's value where the stock model serves it. */
  static final String STOCK = "none";

  /** Whether a role has an adapter of its own, so that its prompts need no examples. */
  public boolean tuned(String role) {
    return roles.containsKey(role) && !STOCK.equals(roles.get(role));
  }

  /**
   * Prompt format.
   *
   * @param system wraps the instruction; {@code {text}} is its place
   * @param user wraps what the person says
   * @param answer opens the answer
   */
  public record Chat(String system, String user, String answer) {

    /** A prompt with one instruction (null for none) and one message, open for the answer. */
    public String prompt(@Nullable String instruction, String message) {
      String head = instruction == null ? "" : system.replace("{text}", instruction);
      return head + user.replace("{text}", message) + answer;
    }
  }

  /** Where a model runs. */
  public sealed interface Runtime {}

  /**
   * A GGUF file in this process.
   *
   * @param file its name in the cache folder
   * @param bytes size of the file
   * @param sha256 checksum of the file, lower-case hex
   */
  public record Local(String file, long bytes, String sha256) implements Runtime {}

  /**
   * An OpenAI-compatible server.
   *
   * @param url base, such as {@code http://127.0.0.1:8080/v1}
   * @param model name of the model there
   * @param grammarField field that takes GBNF, such as {@code grammar}; null when there is none
   * @param hosts hosts that may be called besides the loopback
   * @param keyVariable environment variable with the API key; null for none
   */
  public record Remote(
      String url,
      String model,
      @Nullable String grammarField,
      List<String> hosts,
      @Nullable String keyVariable)
      implements Runtime {}

  /**
   * Canned answers, for tests and demonstrations.
   *
   * @param answers answer by exact prompt text
   */
  public record Script(Map<String, String> answers) implements Runtime {}
}
