package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reply;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.Optional;

/** How much speaks against a reading of a whole request, whatever its clauses look like. */
final class Trouble {

  /** A fault that hides others weighs more than all of them. */
  private static final int BASIC = 1000;

  private Trouble() {}

  /** Faults that keep the spec from being planned, and holes in it; 0 when it is whole. */
  static int of(Domain domain, Spec spec) {
    int basic = Problems.basic(domain, spec).size();
    int faults = basic > 0 ? BASIC * basic : Problems.faults(domain, spec).size();
    return faults + Gaps.of(domain, spec).size();
  }

  /** The first hole that no reply has settled. */
  static Optional<Doubt> gap(Domain domain, Spec spec, List<Reply> replies) {
    return Gaps.of(domain, spec).stream()
        .filter(
            gap ->
                replies.stream()
                    .noneMatch(r -> r.choice() >= 0 && r.answers(gap.question(), gap.about())))
        .findFirst();
  }
}
