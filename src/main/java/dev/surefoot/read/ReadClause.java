package dev.surefoot.read;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Pointing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clause and what was made of it.
 *
 * @param clause the clause
 * @param answer the reading that was taken
 * @param facts what it states
 * @param doubt a question when the reading is not certain; null when it is
 */
record ReadClause(Clause clause, String answer, List<Fact> facts, @Nullable Doubt doubt) {

  /**
   * Weighs the model's answer, and the other one where it hesitated, against the clause's words.
   */
  static ReadClause weigh(Clause clause, ClauseReader.Said said, Grounding grounding) {
    Grounding.Checked first = grounding.check(clause, said.answer());
    Grounding.Checked second = said.sure() ? first : grounding.check(clause, said.other());
    boolean turned = second.betterThan(first);
    Grounding.Checked taken = turned ? second : first;
    String answer = turned ? said.other() : said.answer();
    boolean settled = first.sound() != second.sound() || first.alike(second);
    Doubt doubt = settled && taken.sound() ? null : doubt(clause, taken);
    return new ReadClause(
        clause, answer, Objects.requireNonNullElse(taken.facts(), List.of()), doubt);
  }

  /** Whether it is a demand that the domain has no kind for. */
  boolean beyond() {
    return Pointing.read(answer).stream().anyMatch(p -> p.kind().equals(Pointing.OTHER));
  }

  private static Doubt doubt(Clause clause, Grounding.Checked taken) {
    String words = clause.quote().text().strip();
    if (!taken.unused().isEmpty() && taken.facts() != null) {
      Tag tag = taken.unused().get(0);
      int from = tag.from() - clause.quote().from();
      String value = clause.quote().text().substring(from, from + tag.to() - tag.from());
      return new Doubt("What is \"%s\" in \"%s\"?".formatted(value, words), clause.quote());
    }
    return new Doubt("What exactly is meant by \"%s\"?".formatted(words), clause.quote());
  }
}
