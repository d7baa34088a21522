package dev.surefoot.cli;

import dev.surefoot.Outcome;
import dev.surefoot.execute.Report;
import dev.surefoot.execute.journal.JournalException;

/** Exit codes; the README lists them, so none changes its meaning. */
final class Exit {

  /** Verified, repaired, run to the end, or nothing to complain about. */
  static final int OK = 0;

  /** {@code verify}: the plan breaks a hard rule; {@code doctor}: something is missing. */
  static final int FAULTS = 1;

  /** The command line, a file or the request is not what it should be. */
  static final int BAD_INPUT = 2;

  /** One question has to be answered first, and nobody answered. */
  static final int NEEDS_ANSWER = 10;

  /** No plan exists, proven. */
  static final int INFEASIBLE = 11;

  /** A budget ran out. */
  static final int GAVE_UP = 12;

  /** A plan wants approval before it is begun or goes on. */
  static final int WANTS_APPROVAL = 13;

  /**
   * A step failed or a budget ran out, and no plan leads on; {@code abort}: something stays done.
   */
  static final int STOPPED = 14;

  /** Whether a step was done is not known, and somebody has to say. */
  static final int IN_DOUBT = 15;

  /** Another process drives the run. */
  static final int TAKEN = 16;

  /** The journal cannot be written or read. */
  static final int NO_JOURNAL = 17;

  /** The model is missing or does not answer. */
  static final int NO_MODEL = 20;

  /** A bug, or the machine failed. */
  static final int INTERNAL = 70;

  private Exit() {}

  static int of(Outcome outcome) {
    if (outcome instanceof Outcome.NeedsAnswer) {
      return NEEDS_ANSWER;
    }
    if (outcome instanceof Outcome.Infeasible) {
      return INFEASIBLE;
    }
    return outcome instanceof Outcome.GaveUp ? GAVE_UP : OK;
  }

  static int of(Report report) {
    if (report instanceof Report.Waiting) {
      return WANTS_APPROVAL;
    }
    if (report instanceof Report.InDoubt) {
      return IN_DOUBT;
    }
    if (report instanceof Report.Aborted aborted) {
      return aborted.doubtful().isEmpty() ? aborted.kept().isEmpty() ? OK : STOPPED : IN_DOUBT;
    }
    return report instanceof Report.Stopped ? STOPPED : OK;
  }

  static int of(JournalException problem) {
    return switch (problem.kind()) {
      case TAKEN -> TAKEN;
      case NO_SUCH_RUN -> BAD_INPUT;
      default -> NO_JOURNAL;
    };
  }
}
