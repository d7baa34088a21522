package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Spec;
import dev.surefoot.verify.Verifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans what was read from words: what does not fit together is asked about first. */
final class Worded {

  private final Domain domain;
  private final Request request;
  private final Line line;

  Worded(Domain domain, Request request, Line line) {
    this.domain = domain;
    this.request = request;
    this.line = line;
  }

  /** Plans a reading, or asks. */
  Planned plan(Reading reading, Drafter drafter) {
    Settling.Settled settled =
        Settling.settle(
            reading,
            this::completed,
            spec -> plan(spec, null, Drafter.none()).outcome(),
            (plan, spec) -> Verifier.verify(line.bind(spec), plan).score(),
            spec -> Trouble.of(domain, spec));
    return plan(settled.spec(), settled.ask(), drafter);
  }

  private Planned plan(Spec spec, @Nullable Doubt ask, Drafter drafter) {
    return Optional.ofNullable(ask)
        .or(() -> unsettled(spec))
        .map(doubt -> asked(spec, doubt))
        .orElseGet(() -> line.plan(spec, drafter));
  }

  private static Planned asked(Spec spec, Doubt ask) {
    Outcome question = new Outcome.NeedsAnswer(spec, ask.question(), ask.about(), ask.choices());
    return new Planned(question, null, null, 0, 0);
  }

  /** A hole or a hint to ask about; faults are asked about first. */
  Optional<Doubt> unsettled(Spec spec) {
    return Problems.faults(domain, spec).isEmpty()
        ? Trouble.open(domain, spec, request.replies())
        : Optional.empty();
  }

  /** With the facts that were handed in, and what answers have granted or ruled out. */
  Spec completed(Spec spec) {
    Spec mended = Gaps.mended(domain, request.added(spec), request.replies());
    return Unplannable.corrected(domain, mended, request.replies());
  }
}
