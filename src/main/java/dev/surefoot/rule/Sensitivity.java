package dev.surefoot.rule;

/**
 * What the measure of a check depends on, beyond which steps it is given. The exact search may drop
 * a partial sequence in favour of another with the same visits and the same last visit only where
 * this allows it; a check that says nothing is {@link #ANYTHING}, which is always safe.
 *
 * <p>For scope {@code PLAN} the two strongest promises also say that the order of the steps does
 * not matter, except that the last one's times may count under {@link #LATER_IS_WORSE}.
 */
public enum Sensitivity {
  /** Nothing is promised. */
  ANYTHING,
  /**
   * Neighbours only: the measure is how far something that grows with time has moved from the end
   * of the first to the end of the second, so that the sum over a sequence depends on where it ends
   * alone: the length of the day.
   */
  PROGRESS,
  /**
   * The measure never falls when a step is later and the steps after it follow by the schedule: a
   * closing time, the end of the day, the time that travel needs. It presumes a schedule under
   * which a later predecessor never makes a visit end earlier.
   */
  LATER_IS_WORSE,
  /** The measure does not look at start and end, beyond what follows from the arguments. */
  NO_TIMES
}
