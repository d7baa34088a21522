package dev.surefoot.execute.journal;

import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param seq 1, 2, 3 and so on within a run: the order of what happened, whatever the clock said
 * @param at what the clock said; it may have been set back
 * @param elapsed milliseconds for which the run has been driven so far, by a clock that only goes
 *     forward
 */
public record Entry(long seq, Instant at, long elapsed, Event event) {}
