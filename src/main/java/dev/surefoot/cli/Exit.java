package dev.surefoot.cli;

import dev.surefoot.Outcome;

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

  /** {@code run}: a plan wants approval; nothing was done, or not yet all. */
  static final int WANTS_APPROVAL = 13;

  /** {@code run}: a step failed and no plan leads on. */
  static final int STOPPED = 14;

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
}
