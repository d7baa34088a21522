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
 * @param parallel most steps under way at the same time
 * @param listener told what happens
 */
public record Terms(
    Toolbox tools,
    ApprovalPolicy policy,
    ApprovalRules rules,
    Limits limits,
    Retries retries,
    Witness witness,
    int parallel,
    RunListener listener) {

  /** Steps under way at the same time, unless it is said otherwise. */
  public static final int USUAL_PARALLEL = 4;

  public Terms {
    if (parallel < 1) {
      throw new IllegalArgumentException(
          "%d steps at the same time.%nMaybe 1, for one after the other.".formatted(parallel));
    }
  }

  /** A person consents to everything; no budgets, and nobody knows what was done. */
  public static Terms of(Toolbox tools, ApprovalPolicy policy) {
    return new Terms(
        tools,
        policy,
        ApprovalRules.EVERYTHING,
        Limits.NONE,
        Retries.USUAL,
        Witness.nobody(),
        USUAL_PARALLEL,
        RunListener.nobody());
  }

  /** With other rules of who has to consent. */
  public Terms rules(ApprovalRules other) {
    return new Terms(tools, policy, other, limits, retries, witness, parallel, listener);
  }

  /** With other budgets. */
  public Terms limits(Limits other) {
    return new Terms(tools, policy, rules, other, retries, witness, parallel, listener);
  }

  /** With other retries. */
  public Terms retries(Retries other) {
    return new Terms(tools, policy, rules, limits, other, witness, parallel, listener);
  }

  /** With somebody who may know what was done. */
  public Terms witness(Witness other) {
    return new Terms(tools, policy, rules, limits, retries, other, parallel, listener);
  }

  /** With other numbers of steps at the same time. */
  public Terms parallel(int other) {
    return new Terms(tools, policy, rules, limits, retries, witness, other, listener);
  }

  /** With somebody who is told what happens. */
  public Terms listener(RunListener other) {
    return new Terms(tools, policy, rules, limits, retries, witness, parallel, other);
  }
}
