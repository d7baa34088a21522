package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.read.clause.Clause;

/** Reads single clauses the way requests are read, for exams of the reader. */
public final class ClauseExam {

  private final ClauseReader reader;
  private final Grounding grounding;

  /**
   * A reader with an empty memory.
   *
   * @param stock without the adapter, for comparison
   * @param examples answered clauses that stand before each prompt; empty for none
   * @param doubt from which probability on a second token counts as a doubt; 0 for the usual
   */
  public ClauseExam(
      Domain domain, LanguageModel model, boolean stock, String examples, double doubt) {
    String role = stock ? null : ClauseReader.role(domain.name());
    this.reader =
        new ClauseReader(
            domain,
            model,
            ShapeMemory.fresh(),
            role,
            examples,
            doubt > 0 ? doubt : ClauseReader.DOUBT);
    this.grounding = new Grounding(domain);
  }

  /**
   * What the reader gives.
   *
   * @param answer the reading that it takes
   * @param trust {@code certain}, {@code settled} (it hesitated, the words decided) or {@code asks}
   *     and why
   */
  public record Given(String answer, String trust) {}

  /** Reads a clause. */
  public Given ask(Clause clause) {
    ClauseReader.Said said = reader.read(clause);
    ReadClause weighed = ReadClause.weigh(clause, said, grounding);
    ReadClause read = new Witness(reader::witness, grounding).at(weighed);
    boolean witnessed = weighed.question() != null && read.question() == null;
    String trust =
        read.question() != null
            ? asks(read)
            : witnessed ? "witnessed" : said.sure() ? "certain" : "settled";
    boolean other = witnessed && !read.facts().equals(weighed.facts());
    return new Given(other ? said.other() : read.answer(), trust);
  }

  private static String asks(ReadClause read) {
    boolean torn = read.otherwise() != null;
    return torn
        ? "asks, torn"
        : read.facts().isEmpty() ? "asks, silent about a value" : "asks, a value left over";
  }
}
