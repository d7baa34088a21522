package dev.surefoot.execute.journal;

import java.util.List;

/**
 * The journal of one run, held by the one who drives it. Whatever is written is on the disk when
 * the call returns, or not at all. Thread-safe.
 *
 * <p>Everything but {@link #close} throws {@link JournalException} when the journal cannot be
 * written or read, or somebody else drives the run now.
 */
public interface RunLog extends AutoCloseable {

  /** The run as it stands. */
  RunHead head();

  /** Its plans, the first one first. */
  List<Version> versions();

  /** What happened, in order. */
  List<Entry> entries();

  /** Writes what happened, all of it or nothing. */
  void append(Event... events);

  /** Writes a new version of the plan, and that it was made. */
  void append(Version version, Event event);

  /** Writes where the run stands. */
  void state(RunState state);

  /** Milliseconds for which the run has been driven, by a clock that only goes forward. */
  long elapsed();

  /** Lets go of the run. */
  @Override
  void close();
}
