package dev.surefoot;

import dev.surefoot.Revised.Change;
import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.RevisionReader;
import dev.surefoot.spec.Spec;
import java.util.List;

/** From what was read of a change of mind to a plan: asked first, then planned near the old one. */
final class Reviser {

  private final Domain domain;
  private final Line line;
  private final Revision revision;

  Reviser(Domain domain, Line line, Revision revision) {
    this.domain = domain;
    this.line = line;
    this.revision = revision;
  }

  Revised revise(RevisionReader.Read read) {
    Spec before = revision.spec();
    Spec yielded = Yielding.mended(domain, line, before, read.spec());
    Spec corrected = Unplannable.corrected(domain, yielded, revision.replies(), line::faults);
    List<Change> changes = Changes.between(domain, before, corrected);
    Spec spec = Basis.carried(domain, before, corrected, changes);
    Planned planned =
        read.doubts().isEmpty()
            ? line.revise(spec, revision.plan())
            : asked(spec, read.doubts().get(0));
    Outcome outcome = revision.again(planned.outcome());
    Planned told =
        new Planned(outcome, null, planned.verdict(), read.modelCalls(), read.modelTokens());
    Plan plan = OutcomeJson.plan(outcome);
    return plan == null
        ? new Revised(told, changes, List.of(), 0)
        : new Revised(
            told,
            changes,
            line.kept(spec, revision.plan(), plan),
            line.keptShare(spec, revision.plan(), plan));
  }

  private static Planned asked(Spec spec, Doubt ask) {
    Outcome question = new Outcome.NeedsAnswer(spec, ask.question(), ask.about(), ask.choices());
    return new Planned(question, null, null, 0, 0);
  }
}
