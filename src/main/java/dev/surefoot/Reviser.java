package dev.surefoot;

import dev.surefoot.Revised.Change;
import dev.surefoot.domain.Domain;
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
    Line.Replanned done =
        read.doubts().isEmpty()
            ? line.revise(spec, revision.plan())
            : Line.Replanned.asked(question(spec, read.doubts().get(0)));
    Planned planned =
        new Planned(
            revision.again(done.planned().outcome()),
            null,
            done.planned().verdict(),
            read.modelCalls(),
            read.modelTokens());
    return new Revised(planned, changes, done.kept().steps(), done.kept().share());
  }

  private static Outcome question(Spec spec, Doubt ask) {
    return new Outcome.NeedsAnswer(spec, ask.question(), ask.about(), ask.choices());
  }
}
