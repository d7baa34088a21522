package dev.surefoot.execute;

/**
 * Under which a run is carried out.
 *
 * @param tools what its steps call
 * @param policy how a person is asked for consent
 * @param rules what needs a person's consent
 * @param limits its budgets
 * @param retries how often what failed is tried again
 * @param witness who is asked whether a step was done
 */
public record Terms(
    Toolbox tools,
    ApprovalPolicy policy,
    ApprovalRules rules,
    Limits limits,
    Retries retries,
    Witness witness) {

  /** A person consents to everything; no budgets, and nobody knows what was done. */
  public static Terms of(Toolbox tools, ApprovalPolicy policy) {
    return new Terms(
        tools, policy, ApprovalRules.EVERYTHING, Limits.NONE, Retries.USUAL, Witness.nobody());
  }

  /** With other rules of who has to consent. */
  public Terms rules(ApprovalRules other) {
    return new Terms(tools, policy, other, limits, retries, witness);
  }

  /** With other budgets. */
  public Terms limits(Limits other) {
    return new Terms(tools, policy, rules, other, retries, witness);
  }

  /** With other retries. */
  public Terms retries(Retries other) {
    return new Terms(tools, policy, rules, limits, other, witness);
  }

  /** With somebody who may know what was done. */
  public Terms witness(Witness other) {
    return new Terms(tools, policy, rules, limits, retries, other);
  }
}
