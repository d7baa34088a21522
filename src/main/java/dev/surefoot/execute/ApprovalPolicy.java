package dev.surefoot.execute;

import java.util.Optional;

/**
 * How a person is asked for consent to a plan before it runs, and to a changed one before it goes
 * on. Not asked where {@link ApprovalRules} need no person.
 */
@FunctionalInterface
public interface ApprovalPolicy {

  /** Consent, or none yet. */
  Optional<Approval> ask(Proposal proposal);

  /** Consents to the plan with this hash and to no change of it. */
  static ApprovalPolicy only(String hash) {
    return proposal ->
        Optional.of(new Approval(hash, Approval.By.PERSON))
            .filter(a -> a.hash().equals(proposal.hash()));
  }

  /** Consents to everything; for simulations and for a person who said so. */
  static ApprovalPolicy all() {
    return proposal -> Optional.of(new Approval(proposal.hash(), Approval.By.PERSON));
  }

  /** Consents to nothing. */
  static ApprovalPolicy none() {
    return proposal -> Optional.empty();
  }
}
