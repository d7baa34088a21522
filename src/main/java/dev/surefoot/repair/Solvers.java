package dev.surefoot.repair;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner's solver factories, built once for each combination of scopes and levels. */
final class Solvers {

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
    return Enough.within(meter, Levels.score(bound), () -> factory.buildSolver().solve(start));
  }

  // There is no other way to a termination of one's own in OptaPlanner 10.
  @SuppressWarnings("removal")
  private static SolverConfig config() {
    TerminationConfig enough = new TerminationConfig().withTerminationClass(Enough.class);
    return new SolverConfig()
        .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
        .withRandomSeed(0L)
        .withPhaseList(List.of(new LocalSearchPhaseConfig().withTerminationConfig(enough)));
  }

  private static ScoreDirectorFactoryConfig streams(Class<? extends Streams> streams, String used) {
    return new ScoreDirectorFactoryConfig()
        .withConstraintProviderClass(streams)
        .withConstraintProviderCustomProperties(Map.of("used", used));
  }
}
