package dev.surefoot.repair;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.Score;
import org.optaplanner.core.impl.phase.scope.AbstractPhaseScope;
import org.optaplanner.core.impl.solver.scope.SolverScope;
import org.optaplanner.core.impl.solver.termination.AbstractTermination;

/**
 * Ends a local search at its bound, when nothing has improved for many moves, or when the budget is
 * spent. Asked before every move: a step may need very many moves before one is accepted.
 */
public class Enough<S> extends AbstractTermination<S> {

  private static final int MOVES_WITHOUT_GAIN = 20_000;
  private static final int MOVES_PER_LOOK = 16;

  /** OptaPlanner makes the object itself, on the thread that builds the solver. */
  private static final ThreadLocal<@Nullable Limit> LIMIT = new ThreadLocal<>();

  private final @Nullable Limit limit = LIMIT.get();
  private @Nullable Score<?> last;
  private int moves;

  private record Limit(Meter meter, Score<?> bound) {}

  /** Runs with a limit for the solver that is built and used inside. */
  static <T> T within(Meter meter, Score<?> bound, Supplier<T> solving) {
    LIMIT.set(new Limit(meter, bound));
    try {
      return solving.get();
    } finally {
      LIMIT.remove();
    }
  }

  @Override
  public boolean isSolverTerminated(SolverScope<S> scope) {
    return false;
  }

  @Override
  public boolean isPhaseTerminated(AbstractPhaseScope<S> phase) {
    Score<?> best = phase.getBestScore();
    moves = best.equals(last) ? moves + 1 : 0;
    last = best;
    return moves > MOVES_WITHOUT_GAIN || (limit != null && reached(limit, best));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private boolean reached(Limit limit, Score<?> best) {
    return ((Score) best).compareTo(limit.bound()) >= 0
        || (moves % MOVES_PER_LOOK == 0 && limit.meter().look());
  }

  @Override
  public double calculateSolverTimeGradient(SolverScope<S> scope) {
    return -1;
  }

  @Override
  public double calculatePhaseTimeGradient(AbstractPhaseScope<S> phase) {
    return -1;
  }
}
