package dev.surefoot;

import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;

/** A spec that cannot be bound to its domain becomes one question: about its first fault. */
final class Unplannable {

  private Unplannable() {}

  static Outcome.NeedsAnswer question(Spec spec, SpecException unplannable) {
    Fault first = unplannable.faults().get(0);
    Constraint about = first.constraint();
    String question = "%s Maybe %s".formatted(first.problem(), first.remedy());
    return new Outcome.NeedsAnswer(spec, question, about == null ? null : about.quote());
  }
}
