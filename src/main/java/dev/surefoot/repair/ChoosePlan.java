package dev.surefoot.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** A choice as OptaPlanner's solution: a seat for each slot. */
@PlanningSolution
public class ChoosePlan {

  @PlanningEntityCollectionProperty private List<Seat> seats;

  @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = Levels.SOFT)
  private @Nullable BendableLongScore score;

  /** For OptaPlanner's cloner. */
  @SuppressWarnings("NullAway")
  ChoosePlan() {}

  ChoosePlan(List<Seat> seats) {
    this.seats = seats;
  }

  List<Seat> seats() {
    return seats;
  }

  @Nullable BendableLongScore score() {
    return score;
  }
}
