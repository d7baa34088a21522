package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.function.Function;

/** Reads what is said to change a request that is known. Thread-safe. */
public final class RevisionReader {

  /** Longest text that is read, replies included, in characters. */
  private static final int LONGEST = 10_000;

  private final ShapeMemory memory;
  private final Function<Domain, String> examples;

  /** A reader with a memory for shapes, and examples for a model without an adapter. */
  public RevisionReader(ShapeMemory memory, Function<Domain, String> examples) {
    this.memory = memory;
    this.examples = examples;
  }

  /**
   * What was made of a revision.
   *
   * @param spec the facts that hold now
   * @param doubts what has to be asked, in the order of the words
   */
  public record Read(Spec spec, List<Doubt> doubts, int modelCalls, int modelTokens) {}

  /**
   * Reads.
   *
   * @param known the facts before
   * @param words what is said
   * @param replies answers to what was asked about it
   * @throws IllegalArgumentException when the words are too long for a revision
   * @throws dev.surefoot.model.ModelException when the model cannot answer
   */
  public Read read(
      Domain domain, Spec known, String words, List<Reply> replies, LanguageModel model) {
    if (Conversation.of(words, replies).length() > LONGEST) {
      throw new IllegalArgumentException(
          "A change of %d characters is too long.%nMaybe plan it as a new request."
              .formatted(words.length()));
    }
    ClauseReader reader =
        new ClauseReader(
            domain,
            model,
            memory,
            ClauseReader.role("revise"),
            examples.apply(domain),
            ClauseReader.DOUBT);
    Grounding grounding = new Grounding(domain, known.constraints());
    Function<Clause, ReadClause> weighed = c -> ReadClause.weigh(c, reader.read(c), grounding);
    Revising.Revised revised =
        new Revising(domain, known.constraints(), weighed).take(words, replies, known.notTaken());
    return new Read(revised.spec(), revised.doubts(), reader.calls(), reader.tokens());
  }
}
