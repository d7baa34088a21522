package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Drafter;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.spec.Spec;
import dev.surefoot.verify.Verifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans what was read from words: what does not fit together is asked about first. */
final class Worded {

  private static final String OVERLOOKED =
      "As read, no plan keeps everything. What does \"%s\" say for the plan?";

  /** Somebody who has answered as often wants to know why there is no plan. */
  private static final int MOST_OVERLOOKED = 3;

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
            spec -> Trouble.of(domain, spec, line::faults));
    Planned planned = plan(settled.spec(), settled.ask(), drafter);
    if (!(planned.outcome() instanceof Outcome.Infeasible)) {
      return planned;
    }
    return overlooked(reading).map(doubt -> asked(settled.spec(), doubt)).orElse(planned);
  }

  /** That no plan exists is said only when the words that were passed over say nothing. */
  private Optional<Doubt> overlooked(Reading reading) {
    return reading.passedOver().stream()
        .limit(MOST_OVERLOOKED)
        .map(q -> new Doubt(OVERLOOKED.formatted(q.text().strip()), q, List.of(Doubt.NOTHING)))
        .filter(d -> request.replies().stream().noneMatch(r -> r.answers(d.question(), d.about())))
        .findFirst();
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
    return line.faults(spec).isEmpty()
        ? Trouble.open(domain, spec, request.replies())
        : Optional.empty();
  }

  /** With the facts that were handed in, and what answers have granted or ruled out. */
  Spec completed(Spec spec) {
    Spec mended = Gaps.mended(domain, request.added(spec), request.replies());
    return Unplannable.corrected(domain, mended, request.replies(), line::faults);
  }
}
