package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.point.Field;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads clause by clause: the model points, the program copies, and what does not fit is asked. */
public final class PointingReader implements RequestReader {

  private final ShapeMemory memory;

  /** A reader with a memory for shapes. */
  public PointingReader(ShapeMemory memory) {
    this.memory = memory;
  }

  @Override
  public Reading read(String request, List<Domain> candidates, LanguageModel model) {
    Domain domain = candidates.get(0);
    ClauseReader reader = new ClauseReader(domain, model, memory);
    Grounding grounding = new Grounding(domain);
    List<Assembly.Stated> stated = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    for (Clause clause : Clauses.of(request, Field.wanted(domain))) {
      ClauseReader.Said said = reader.read(clause);
      Grounding.Checked best = grounding.check(clause, said.answer());
      if (!said.sure()) {
        Grounding.Checked other = grounding.check(clause, said.other());
        boolean settled = best.sound() != other.sound();
        best = other.betterThan(best) ? other : best;
        if (!settled) {
          doubts.add(new Doubt("What do you mean by \"%s\"?".formatted(clause.quote().text()), clause.quote()));
        }
      } else if (!best.sound()) {
        doubts.add(new Doubt("What do you mean by \"%s\"?".formatted(clause.quote().text()), clause.quote()));
      }
      if (System.getenv("DBG") != null) {
        System.err.println(clause.shape().replace("\n", "  ") + "  ==> " + said + " " + best.sound());
      }
      for (var fact : Objects.requireNonNullElse(best.facts(), List.<dev.surefoot.read.point.Answer.Fact>of())) {
        stated.add(new Assembly.Stated(fact, clause.quote()));
      }
    }
    Spec spec = Assembly.of(domain, stated, List.<Quote>of());
    return new Reading(spec, doubts, reader.calls(), reader.tokens());
  }
}
