package dev.surefoot.execute;

import dev.surefoot.domain.Domain;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;

/**
 * Consent to exactly one plan: its steps, arguments and times.
 *
 * @param planHash hash of the plan's canonical JSON
 */
public record Approval(String planHash) {

  /** Consent to this plan. */
  public static Approval of(Domain domain, Plan plan) {
    return new Approval(PlanJson.hash(domain, plan));
  }

  /** Whether it covers the plan. */
  public boolean covers(Domain domain, Plan plan) {
    return PlanJson.hash(domain, plan).equals(planHash);
  }
}
