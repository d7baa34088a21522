package dev.surefoot.repair;

/** What has been proven of an answer. Unknown is never shown as valid or invalid. */
public enum Proof {
  /** Keeps every hard constraint, and no plan that follows the domain's schedule scores better. */
  OPTIMAL,
  /** Keeps every hard constraint; a better one may exist. */
  FEASIBLE,
  /** No plan keeps every hard constraint. */
  INFEASIBLE,
  /** Nothing was proven within the budget. */
  UNKNOWN
}
