package dev.surefoot.repair;

import dev.surefoot.plan.Step;
import dev.surefoot.repair.Stop.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;

/** The planned visits in order, or those that the plan skips. */
@PlanningEntity
public class Row {

  @PlanningId private String name;
  private boolean planned;
  private Setting setting;

  @PlanningListVariable private List<Stop> stops;

  /** For OptaPlanner's cloner. */
  @SuppressWarnings("NullAway")
  Row() {}

  Row(boolean planned, Setting setting, List<Stop> stops) {
    this.name = planned ? "planned" : "skipped";
    this.planned = planned;
    this.setting = setting;
    this.stops = new ArrayList<>(stops);
  }

  boolean planned() {
    return planned;
  }

  Setting setting() {
    return setting;
  }

  List<Stop> stops() {
    return stops;
  }

  /** Where the stop at an index stands, given where those before it do; null when skipped. */
  @Nullable Standing standing(int index) {
    if (!planned) {
      return null;
    }
    Stop before = index == 0 ? null : stops.get(index - 1);
    Step last = before == null ? setting.begin() : before.step();
    Stop stop = stops.get(index);
    Step step = stop.fixed() ? stop.visit().step() : setting.schedule().after(last, stop.visit());
    String name = before == null ? setting.beginName() : before.visit().name();
    return new Standing(index, last, name, step);
  }

  /** All decision steps of the plan, those that have happened first. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>(setting.happened());
    stops.forEach(stop -> steps.add(Objects.requireNonNull(stop.standing()).step()));
    return steps;
  }

  @Override
  public String toString() {
    return name + stops;
  }
}
