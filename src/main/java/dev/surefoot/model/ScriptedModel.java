package dev.surefoot.model;

import dev.surefoot.model.Completion.Finish;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Canned answers instead of a model, for tests and demonstrations; its id says so. Grammars,
 * adapters and seeds are accepted and change nothing. A token is a word with the white space before
 * it.
 */
public final class ScriptedModel implements LanguageModel {

  private final String id;
  private final Function<Prompt, @Nullable String> script;
  private final List<Prompt> prompts = new ArrayList<>();
  private boolean closed;

  /**
   * A script as a function.
   *
   * @param name goes into the id
   * @param script answer to a prompt; null when it has none
   */
  public ScriptedModel(String name, Function<Prompt, @Nullable String> script) {
    this.id = "scripted:" + name;
    this.script = script;
  }

  /** Answers by exact prompt text. */
  public static ScriptedModel of(Map<String, String> answers) {
    Map<String, String> fixed = Map.copyOf(answers);
    return new ScriptedModel("map", prompt -> fixed.get(prompt.text()));
  }

  /** Answers in turn, whatever is asked. */
  public static ScriptedModel inTurn(String... answers) {
    Deque<String> left = new ArrayDeque<>(Arrays.asList(answers));
    return new ScriptedModel("turns", prompt -> left.poll());
  }

  @Override
  public synchronized Completion complete(Prompt prompt) {
    if (closed) {
      throw silent("is closed", "Maybe open it again.");
    }
    if (Thread.currentThread().isInterrupted()) {
      return new Completion("", 0, 0, Double.NaN, Finish.CANCELLED);
    }
    if (prompt.timeout().isZero()) {
      return new Completion("", 0, 0, Double.NaN, Finish.TIMEOUT);
    }
    prompts.add(prompt);
    String answer = script.apply(prompt);
    if (answer == null) {
      throw silent(
          "has no answer to '%s'".formatted(prompt.text()), "Maybe add one to the script.");
    }
    return cut(prompt, answer);
  }

  private Completion cut(Prompt prompt, String answer) {
    String[] words = words(answer);
    int tokens = Math.min(words.length, prompt.maxTokens());
    return new Completion(
        String.join("", Arrays.copyOf(words, tokens)),
        words(prompt.text()).length,
        tokens,
        1,
        tokens < words.length ? Finish.LENGTH : Finish.STOP);
  }

  private static String[] words(String text) {
    return text.split("(?<=\\S)(?=\\s)");
  }

  private ModelException silent(String reason, String remedy) {
    return new ModelException("%s %s.\n%s".formatted(id, reason, remedy), false, null);
  }

  /** What was asked so far. */
  public synchronized List<Prompt> prompts() {
    return List.copyOf(prompts);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
