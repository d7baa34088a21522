package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A slot as OptaPlanner sees it: one option to be chosen. */
@PlanningEntity
public class Seat {

  /** By start, as decision steps are ordered; see {@link ChooseSearch#inOrder}. */
  static final Comparator<Step> ORDER =
      Comparator.comparingInt(Step::start).thenComparing(Step::id);

  @PlanningId private String slot;
  private Choice choice;

  @ValueRangeProvider(id = "options")
  private List<Step> options;

  @PlanningVariable(valueRangeProviderRefs = "options")
  private @Nullable Step step;

  /**
   * What does not change while OptaPlanner searches.
   *
   * @param empty what {@code SKIPPED} checks are asked about when nothing is chosen; as the value
   *     of a seat it says that the slot is left out
   */
  record Choice(Tally tally, Closeness closeness, @Nullable Step empty) {}

  /** For OptaPlanner's cloner. */
  @SuppressWarnings("NullAway")
  Seat() {}

  Seat(String slot, Choice choice, List<Step> options, @Nullable Step step) {
    this.slot = slot;
    this.choice = choice;
    this.options = options;
    this.step = step;
  }

  String slot() {
    return slot;
  }

  Tally tally() {
    return choice.tally();
  }

  Closeness closeness() {
    return choice.closeness();
  }

  boolean chosen() {
    return step != null && step != choice.empty();
  }

  Step step() {
    return Objects.requireNonNull(step);
  }

  @Nullable Step empty() {
    return choice.empty();
  }

  boolean before(Seat other) {
    return chosen() && other.chosen() && ORDER.compare(step(), other.step()) < 0;
  }

  @Override
  public String toString() {
    return slot + "=" + step;
  }
}
