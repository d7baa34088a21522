package dev.surefoot.execute;

import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import java.util.List;

/**
 * A plan that wants consent.
 *
 * @param hash what consent to it binds
 * @param changes how it differs from the plan that was carried out so far; empty for the first
 * @param needs the steps still to be done, or left out by the change, for which a person has to be
 *     asked, each with the reason
 */
public record Proposal(Plan plan, String hash, List<Edit> changes, List<Need> needs) {

  public Proposal {
    changes = List.copyOf(changes);
    needs = List.copyOf(needs);
  }

  /**
   * Why a person has to be asked.
   *
   * @param step id of the step
   * @param why such as {@code 'pay' is irreversible}
   */
  public record Need(String step, String why) {}
}
