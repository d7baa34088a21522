package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reply;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How much speaks against a reading of a whole request, whatever its clauses look like. */
final class Trouble {

  /** A fault that hides others weighs more than all of them. */
  private static final int BASIC = 1000;

  /** The choice that takes a hint as it is. */
  private static final String MEANT = "it is meant so";

  private Trouble() {}

  /**
   * Faults that keep the spec from being planned, holes and hints; 0 when it is whole.
   *
   * @param faulty gives the faults of a spec without basic ones
   */
  static int of(Domain domain, Spec spec, Function<Spec, List<Fault>> faulty) {
    int basic = Problems.basic(domain, spec).size();
    int faults =
        basic > 0 ? BASIC * basic : faulty.apply(spec).size() + Problems.hints(domain, spec).size();
    return faults + Gaps.of(domain, spec).size();
  }

  /** The first hole or hint in a sound spec that no reply has settled. */
  static Optional<Doubt> open(Domain domain, Spec spec, List<Reply> replies) {
    return Stream.concat(Gaps.of(domain, spec).stream(), hints(domain, spec))
        .filter(
            d ->
                replies.stream()
                    .noneMatch(r -> r.choice() >= 0 && r.answers(d.question(), d.about())))
        .findFirst();
  }

  /** What was handed in is no misreading. */
  private static Stream<Doubt> hints(Domain domain, Spec spec) {
    return Problems.hints(domain, spec).stream()
        .filter(f -> f.constraint() == null || f.constraint().quote() != null)
        .map(Trouble::doubt);
  }

  private static Doubt doubt(Fault hint) {
    String question = "%s Maybe %s".formatted(hint.problem(), hint.remedy());
    Constraint about = hint.constraint();
    return new Doubt(question, about == null ? null : about.quote(), List.of(MEANT));
  }
}
