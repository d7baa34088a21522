package dev.surefoot.execute.agent;

import dev.surefoot.model.Completion;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.model.Prompt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final double TEMPERATURE = 0.7;
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

  /**
   * What is to be read; see {@link #unreadable}.
   *
   * @param offered what the model is shown
   * @param allowed what it may choose of that
   * @param none whether nothing may fit
   * @param words the text
   * @param pieces which of them may fill an argument
   */
  record Ask(
      List<Signature> offered, List<Signature> allowed, boolean none, Words words, Pieces pieces) {

    /** The same with fewer tools to choose from. */
    Ask only(List<Signature> fewer, boolean none) {
      return new Ask(offered, fewer, none, words, pieces);
    }
  }

  /**
   * Why a text is not to be read with these signatures; empty when it can be. Looked at before the
   * text is cut into words: strangers may have written it.
   */
  static Optional<Refused> unreadable(List<Signature> offered, String text) {
    String line = Words.plain(text);
    if (line.length() > LONGEST) {
      return Optional.of(
          new Refused(
              "the text has %d characters; %d can be read at most"
                  .formatted(line.length(), LONGEST)));
    }
    if (line.isEmpty()) {
      return Optional.of(new Refused("the text says nothing"));
    }
    int size = signatures(offered).length();
    return size <= MOST_OFFERED
        ? Optional.empty()
        : Optional.of(
            new Refused(
                "%d tools with %d letters of signatures are on offer; %d letters can be read at most"
                    .formatted(offered.size(), size, MOST_OFFERED)));
  }

  /**
   * Reads.
   *
   * @throws dev.surefoot.model.ModelException when the model cannot answer
   */
  Read read(Ask ask) {
    Prompt prompt = prompt(ask);
    Optional<Choice> first = choice(prompt, ask);
    if (first.isEmpty()) {
      return new Refused("the model gave no whole answer");
    }
    Completion second =
        model.otherwise(prompt, doubt).orElseGet(() -> model.complete(by(prompt, 0)));
    return new Chosen(first.get(), choice(second, ask).orElse(null));
  }

  /**
   * What the model says first; empty when that is no choice.
   *
   * @throws dev.surefoot.model.ModelException when the model cannot answer
   */
  Optional<Choice> first(Ask ask) {
    return choice(prompt(ask), ask);
  }

  /**
   * Readings by chance: what else the model might have said.
   *
   * @param count how many are drawn; some may be the same, or none
   * @throws dev.surefoot.model.ModelException when the model cannot answer
   */
  List<Choice> drawn(Ask ask, int count) {
    Prompt prompt = prompt(ask);
    return IntStream.rangeClosed(1, count)
        .mapToObj(seed -> choice(by(prompt, seed), ask))
        .flatMap(Optional::stream)
        .toList();
  }

  private Prompt prompt(Ask ask) {
    return new Prompt(
        prompt(ask.offered(), ask.words()),
        ChoiceGrammar.of(ask.allowed(), ask.none(), ask.words(), ask.pieces()),
        MOST_TOKENS,
        0,
        0,
        role,
        PATIENCE);
  }

  private Optional<Choice> choice(Prompt prompt, Ask ask) {
    return choice(model.complete(prompt), ask);
  }

  private static Optional<Choice> choice(Completion said, Ask ask) {
    return said.finish() == Completion.Finish.STOP
        ? Choice.read(said.text(), ask.offered(), ask.words())
        : Optional.empty();
  }

  private static Prompt by(Prompt p, int seed) {
    return new Prompt(
        p.text(), p.grammar(), p.maxTokens(), TEMPERATURE, seed, p.adapter(), p.timeout());
  }
}
