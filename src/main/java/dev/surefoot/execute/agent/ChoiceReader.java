package dev.surefoot.execute.agent;

import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the executor's model for a choice, twice: once as it is, once with every doubt decided the
 * other way. It is given the signatures and the words, and has nothing to call.
 */
public final class ChoiceReader {

  /** Role of the model's manifest. */
  public static final String ROLE = "executor";

  /**
   * Longest text in characters. A piece may be all of it, so the context has to hold it twice
   * beside the signatures.
   */
  public static final int LONGEST = 3000;

  /** Most characters of all signatures together; some fifty tools. */
  private static final int MOST_OFFERED = 2500;

  /** A second token that is this probable makes the model hesitate. */
  static final double DOUBT = 0.3;

  private static final double SECOND_TEMPERATURE = 0.7;
  private static final int MOST_TOKENS = 1200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LanguageModel model;
  private final @Nullable String role;
  private final double doubt;

  /**
   * A reader.
   *
   * @param role of the model's manifest; null for the stock model
   * @param doubt from which probability on a second token counts as a doubt, in (0, 0.5]; 0 for the
   *     usual
   */
  public ChoiceReader(LanguageModel model, @Nullable String role, double doubt) {
    this.model = model;
    this.role = role;
    this.doubt = doubt > 0 ? doubt : DOUBT;
  }

  /** The usual reader. */
  public static ChoiceReader of(LanguageModel model) {
    return new ChoiceReader(model, ROLE, 0);
  }

  /** What came of reading. */
  public sealed interface Read {}

  /**
   * A choice.
   *
   * @param other what it would have said where it hesitated; equals {@code choice} when nowhere,
   *     null when that was no choice
   */
  public record Chosen(Choice choice, @Nullable Choice other) implements Read {

    boolean sure() {
      return choice.equals(other);
    }
  }

  /** Nothing was read, and why: a sentence without its full stop. */
  public record Refused(String why) implements Read {}

  /** The prompt that a text makes; the same in training. */
  public static String prompt(List<Signature> offered, Words words) {
    return signatures(offered) + "\n> " + words.text() + "\n=";
  }

  static String signatures(List<Signature> offered) {
    return offered.stream().map(Signature::toString).collect(Collectors.joining(" "));
  }

  /** Reads with any piece in any argument. */
  Read read(List<Signature> offered, boolean none, String text) {
    return read(offered, offered, none, text, Pieces.ANY);
  }

  /**
   * Reads.
   *
   * @param offered what the model is shown
   * @param allowed what it may choose of that
   * @param none whether nothing may fit
   * @param pieces which of the words may fill an argument
   * @throws dev.surefoot.model.ModelException when the model cannot answer
   */
  Read read(
      List<Signature> offered, List<Signature> allowed, boolean none, String text, Pieces pieces) {
    String line = Words.plain(text);
    if (line.length() > LONGEST) {
      return new Refused(
          "the text has %d characters; %d can be read at most".formatted(line.length(), LONGEST));
    }
    Words words = Words.of(line);
    if (words.atoms().isEmpty()) {
      return new Refused("the text says nothing");
    }
    int size = signatures(offered).length();
    if (size > MOST_OFFERED) {
      return new Refused(
          "%d tools with %d letters of signatures are on offer; %d letters can be read at most"
              .formatted(offered.size(), size, MOST_OFFERED));
    }
    Prompt prompt =
        new Prompt(
            prompt(offered, words),
            ChoiceGrammar.of(allowed, none, words, pieces),
            MOST_TOKENS,
            0,
            0,
            role,
            PATIENCE);
    Optional<Choice> first = choice(model.complete(prompt), offered, words);
    if (first.isEmpty()) {
      return new Refused("the model gave no whole answer");
    }
    Completion second = model.otherwise(prompt, doubt).orElseGet(() -> again(prompt));
    return new Chosen(first.get(), choice(second, offered, words).orElse(null));
  }

  private static Optional<Choice> choice(Completion said, List<Signature> offered, Words words) {
    return said.finish() == Completion.Finish.STOP
        ? Choice.read(said.text(), offered, words)
        : Optional.empty();
  }

  /** A second reading by chance, for runtimes that do not tell where the model hesitates. */
  private Completion again(Prompt p) {
    return model.complete(
        new Prompt(
            p.text(), p.grammar(), p.maxTokens(), SECOND_TEMPERATURE, 1, p.adapter(), p.timeout()));
  }
}
