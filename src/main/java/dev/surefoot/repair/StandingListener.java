package dev.surefoot.repair;

import java.util.List;
import org.optaplanner.core.api.domain.variable.ListVariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Keeps start and end of the stops true: from the first change to the end of the row. */
public class StandingListener implements ListVariableListener<SequencePlan, Row, Stop> {

  private static final String STANDING = "standing";

  @Override
  public void beforeEntityAdded(ScoreDirector<SequencePlan> director, Row row) {
    // nothing depends on it
  }

  @Override
  public void afterEntityAdded(ScoreDirector<SequencePlan> director, Row row) {
    update(director, row, 0);
  }

  @Override
  public void beforeEntityRemoved(ScoreDirector<SequencePlan> director, Row row) {
    // rows are never removed
  }

  @Override
  public void afterEntityRemoved(ScoreDirector<SequencePlan> director, Row row) {
    // rows are never removed
  }

  @Override
  public void afterListVariableElementUnassigned(ScoreDirector<SequencePlan> director, Stop stop) {
    director.beforeVariableChanged(stop, STANDING);
    stop.stand(null);
    director.afterVariableChanged(stop, STANDING);
  }

  @Override
  public void beforeListVariableChanged(
      ScoreDirector<SequencePlan> director, Row row, int from, int to) {
    // the change is followed afterwards
  }

  @Override
  public void afterListVariableChanged(
      ScoreDirector<SequencePlan> director, Row row, int from, int to) {
    update(director, row, from);
  }

  private static void update(ScoreDirector<SequencePlan> director, Row row, int from) {
    List<Stop> stops = row.stops();
    for (int i = from; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      director.beforeVariableChanged(stop, STANDING);
      stop.stand(row.standing(i));
      director.afterVariableChanged(stop, STANDING);
    }
  }
}
