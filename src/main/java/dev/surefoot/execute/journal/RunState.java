package dev.surefoot.execute.journal;

/** Where a run stands. The names are stored: none is renamed or given another meaning. */
public enum RunState {
  /** Under way, or its process died. */
  RUNNING,
  /** A changed plan wants approval. */
  WAITING,
  /** Whether a step was done is not known, and somebody has to say. */
  IN_DOUBT,
  /** A step failed, or a budget ran out, and nothing led on. */
  STOPPED,
  /** Every step is done. */
  FINISHED,
  /** What was done is being taken back, or not all of it could be. */
  ABORTING,
  /** What could be taken back was. */
  ABORTED;

  /** Whether nothing is left to do in it; one that is finished may still be taken back. */
  public boolean ended() {
    return this == FINISHED || this == ABORTED;
  }
}
