package dev.surefoot.repair;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** OptaPlanner's solver factories, built once for each combination of scopes and levels. */
final class Solvers {

  private static final int STEPS_WITHOUT_GAIN = 2_000;
  private static final Map<String, SolverFactory<SequencePlan>> SEQUENCES =
      new ConcurrentHashMap<>();
  private static final Map<String, SolverFactory<ChoosePlan>> CHOICES = new ConcurrentHashMap<>();

  private Solvers() {}

  static SolverFactory<SequencePlan> sequence(Tally tally) {
    Levels.check(tally);
    return SEQUENCES.computeIfAbsent(
        Streams.used(tally),
        used ->
            SolverFactory.create(
                config()
                    .withSolutionClass(SequencePlan.class)
                    .withEntityClasses(Row.class, Stop.class)
                    .withScoreDirectorFactory(streams(SequenceStreams.class, used))));
  }

  static SolverFactory<ChoosePlan> choice(Tally tally) {
    Levels.check(tally);
    return CHOICES.computeIfAbsent(
        Streams.used(tally),
        used ->
            SolverFactory.create(
                config()
                    .withSolutionClass(ChoosePlan.class)
                    .withEntityClasses(Seat.class)
                    .withScoreDirectorFactory(streams(ChooseStreams.class, used))));
  }

  /** Solves until the score reaches the bound, nothing improves, or the budget is spent. */
  static <T> T solve(SolverFactory<T> factory, T start, long[] bound, Meter meter) {
    BendableLongScore enough = Levels.score(bound);
    Solver<T> solver = factory.buildSolver();
    ((DefaultSolver<T>) solver)
        .addPhaseLifecycleListener(
            new PhaseLifecycleListenerAdapter<>() {
              @Override
              public void stepEnded(AbstractStepScope<T> step) {
                if (meter.look() || best(step).compareTo(enough) >= 0) {
                  solver.terminateEarly();
                }
              }
            });
    return solver.solve(start);
  }

  private static BendableLongScore best(AbstractStepScope<?> step) {
    return (BendableLongScore) step.getPhaseScope().getBestScore();
  }

  private static SolverConfig config() {
    return new SolverConfig()
        .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
        .withRandomSeed(0L)
        .withTerminationConfig(
            new TerminationConfig().withUnimprovedStepCountLimit(STEPS_WITHOUT_GAIN))
        .withPhaseList(List.of(new LocalSearchPhaseConfig()));
  }

  private static ScoreDirectorFactoryConfig streams(Class<? extends Streams> streams, String used) {
    return new ScoreDirectorFactoryConfig()
        .withConstraintProviderClass(streams)
        .withConstraintProviderCustomProperties(Map.of("used", used));
  }
}
