package dev.surefoot.repair;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run of CP-SAT within a budget: its time limit, and a thread that asks whether to go on. */
final class SatRun {

  private static final int MILLIS_PER_LOOK = 50;

  private SatRun() {}

  /**
   * A solver for the time that is left. One worker, so that the same problem has the same answer.
   * Budgets are knapsacks, which want the whole linear relaxation; probing costs more than it
   * saves.
   */
  static CpSolver solver(Meter meter) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setRandomSeed(1)
        .setCpModelProbingLevel(0)
        .setLinearizationLevel(2)
        .setMaxTimeInSeconds(meter.secondsLeft());
    return solver;
  }

  static CpSolverStatus solve(CpSolver solver, SatModel model, Meter meter) {
    if (meter.look()) {
      return CpSolverStatus.UNKNOWN;
    }
    CountDownLatch done = new CountDownLatch(1);
    Thread watch = new Thread(() -> watch(solver, meter, done), "sat-watch");
    watch.setDaemon(true);
    watch.start();
    try {
      return solver.solve(model.model());
    } finally {
      done.countDown();
    }
  }

  private static void watch(CpSolver solver, Meter meter, CountDownLatch done) {
    try {
      while (!done.await(MILLIS_PER_LOOK, TimeUnit.MILLISECONDS)) {
        if (meter.look()) {
          solver.stopSearch();
        }
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
