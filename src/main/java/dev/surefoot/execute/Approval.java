package dev.surefoot.execute;

import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;

/**
 * Consent to exactly one plan: its steps, arguments and times.
 *
 * @param planHash hash of the plan's canonical JSON
 */
public record Approval(String planHash) {

  /** Consent to this plan. */
  public static Approval of(Plan plan) {
    return new Approval(PlanJson.hash(plan));
  }

  /** Whether it covers the plan. */
  public boolean covers(Plan plan) {
    return PlanJson.hash(plan).equals(planHash);
  }
}
