package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import java.util.List;
import java.util.Optional;

/** Who consents to a plan before it runs, and to a changed one before it goes on. */
@FunctionalInterface
public interface ApprovalPolicy {

  /**
   * Consent, or none yet.
   *
   * @param changes what differs from the plan approved before; empty for the first
   */
  Optional<Approval> ask(Plan plan, List<Edit> changes);

  /** Consents to one plan and to no change of it. */
  static ApprovalPolicy only(Domain domain, String planHash) {
    Approval approval = new Approval(planHash);
    return (plan, changes) -> Optional.of(approval).filter(a -> a.covers(domain, plan));
  }

  /** Consents to everything; for simulations and for a person who said so. */
  static ApprovalPolicy all(Domain domain) {
    return (plan, changes) -> Optional.of(Approval.of(domain, plan));
  }
}
