package dev.surefoot.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/** A sequence as OptaPlanner's solution: a row of planned stops and one of skipped ones. */
@PlanningSolution
public class SequencePlan {

  @PlanningEntityCollectionProperty private List<Row> rows;

  /** As facts: OptaPlanner 10.2 takes every listed entity for the owner of a list variable. */
  @ProblemFactCollectionProperty @ValueRangeProvider private List<Stop> stops;

  @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = Levels.SOFT)
  private @Nullable BendableLongScore score;

  /** For OptaPlanner's cloner. */
  @SuppressWarnings("NullAway")
  SequencePlan() {}

  SequencePlan(List<Row> rows, List<Stop> stops) {
    this.rows = rows;
    this.stops = stops;
  }

  List<Row> rows() {
    return rows;
  }

  List<Stop> stops() {
    return stops;
  }

  Row planned() {
    return rows.get(0);
  }

  @Nullable BendableLongScore score() {
    return score;
  }
}
