package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem.Visit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.ShadowVariable;

/** A visit as OptaPlanner sees it: an element of a {@link Row}, placed by the schedule. */
@PlanningEntity
public class Stop {

  /**
   * Where a stop stands in the plan.
   *
   * @param index in its row
   * @param before the step before, the origin for the first; null when there is none
   * @param beforeName name of the visit before; null for the first
   */
  record Standing(int index, @Nullable Step before, @Nullable String beforeName, Step step) {}

  private Visit visit;
  private Setting setting;
  private boolean fixed;

  /** Null when the visit is skipped. */
  @ShadowVariable(
      variableListenerClass = StandingListener.class,
      sourceEntityClass = Row.class,
      sourceVariableName = "stops")
  private @Nullable Standing standing;

  /** For OptaPlanner's cloner. */
  @SuppressWarnings("NullAway")
  Stop() {}

  /** A visit; a fixed one keeps the times of its step whatever the schedule says. */
  Stop(Visit visit, Setting setting, boolean fixed) {
    this.visit = visit;
    this.setting = setting;
    this.fixed = fixed;
  }

  Visit visit() {
    return visit;
  }

  Setting setting() {
    return setting;
  }

  boolean fixed() {
    return fixed;
  }

  boolean placed() {
    return standing != null;
  }

  Standing standing() {
    return Objects.requireNonNull(standing);
  }

  int index() {
    return standing().index();
  }

  Step step() {
    return standing().step();
  }

  void stand(@Nullable Standing standing) {
    this.standing = standing;
  }

  @Override
  public String toString() {
    return visit.name();
  }
}
