package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes replies the way requests do, but into facts that are known: for exams of the reader. */
public final class ReplyExam {

  private final Domain domain;
  private final Grounding grounding;
  private final ClauseReader reader;

  /** A reader with an empty memory. */
  public ReplyExam(Domain domain, LanguageModel model) {
    this.domain = domain;
    this.grounding = new Grounding(domain);
    this.reader =
        new ClauseReader(
            domain,
            model,
            ShapeMemory.fresh(),
            ClauseReader.role(domain.name()),
            "",
            ClauseReader.DOUBT);
  }

  /**
   * What is known and what is asked.
   *
   * @param known facts that are certain
   * @param open facts that are in doubt, with the slots that are known
   * @param ways the readings between which the question is; empty for an open question
   */
  public record Asked(
      String question, List<Constraint> known, List<Constraint> open, List<Constraint> ways) {}

  /**
   * What a reply makes of it.
   *
   * @param doubts what is to be asked next
   */
  public record Taken(Spec spec, List<String> doubts) {}

  /** Takes a reply. */
  public Taken take(Asked asked, String words) {
    List<ReadClause> read = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    asked.known().forEach(c -> read.add(clause(text, List.of(c), null, List.of())));
    Quote about = null;
    List<String> choices = List.of();
    if (!asked.open().isEmpty()) {
      ReadClause doubted = clause(text, asked.open(), asked.question(), asked.ways());
      read.add(doubted);
      about = doubted.clause().quote();
      choices = asked.ways().isEmpty() ? List.of() : doubted.choices();
    }
    Reply reply = new Reply(asked.question(), about, choices, words);
    Answering answering =
        new Answering(
            domain,
            Field.sought(domain),
            text.toString(),
            read,
            c -> ReadClause.weigh(c, reader.read(c), grounding),
            (c, a) -> ReadClause.weigh(c, new ClauseReader.Said(a, a), grounding));
    return taken(answering.take(List.of(reply)));
  }

  private Taken taken(List<ReadClause> read) {
    List<Assembly.Stated> stated = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    for (ReadClause r : read) {
      r.facts().forEach(f -> stated.add(new Assembly.Stated(f, r.clause().quote())));
      if (r.question() != null) {
        doubts.add(r.question());
      }
    }
    return new Taken(Assembly.of(domain, stated, List.of()), doubts);
  }

  /** A line that says some facts; in doubt it states the first way, or nothing. */
  private ReadClause clause(
      StringBuilder text, List<Constraint> said, @Nullable String question, List<Constraint> ways) {
    String words = Telling.of(said.stream().map(this::fact).toList());
    Quote quote = new Quote(words, text.length(), text.length() + words.length());
    text.append(words).append(".\n");
    Clause clause = new Clause(words, List.of(), quote);
    if (question == null) {
      return new ReadClause(clause, "", List.of(fact(said.get(0))), null, null);
    }
    List<List<Fact>> readings = ways.stream().map(w -> List.of(fact(w))).toList();
    return readings.size() == 2
        ? new ReadClause(clause, "", readings.get(0), question, readings.get(1))
        : new ReadClause(clause, "", List.of(), question, null);
  }

  private Fact fact(Constraint c) {
    return Telling.fact(domain, c);
  }
}
