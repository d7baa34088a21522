package dev.surefoot.execute.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journal of all runs: one SQLite file, in WAL mode with {@code synchronous=FULL}, so that what
 * was written outlives a killed process and a power cut. Several processes may write to it, each
 * its own runs. Thread-safe. Everything throws {@link JournalException} when the file cannot be
 * used.
 */
public final class Journal implements AutoCloseable {

  /** The epoch of one who only looks: no run has it. */
  private static final long NOBODY = -1;

  private final Database database;
  private final @Nullable Path locks;

  private Journal(Database database, @Nullable Path locks) {
    this.database = database;
    this.locks = locks;
  }

  /** Opens the journal in a file, which is made when it is not there, for its owner alone. */
  public static Journal open(Path file) {
    return open(file, Clock.systemUTC());
  }

  /** Opens with another clock; the order of what happened never depends on it. */
  public static Journal open(Path file, Clock clock) {
    try {
      JournalFiles.prepare(file);
    } catch (IOException failed) {
      throw Troubles.of(failed, file);
    }
    return new Journal(
        Database.open(file.toString(), file + "", clock),
        file.resolveSibling(file.getFileName() + ".locks"));
  }

  /**
   * Opens to look only. On a disk that is read-only SQLite can make none of the files that it wants
   * beside a journal, so one that was closed there is read as it is.
   */
  public static Journal read(Path file, Clock clock) {
    try {
      return open(file, clock);
    } catch (JournalException refused) {
      if (refused.kind() != JournalException.Kind.READ_ONLY || !Files.isReadable(file)) {
        throw refused;
      }
      return still(file, clock);
    }
  }

  /** A journal that nobody can write to. */
  static Journal still(Path file, Clock clock) {
    Path beside = file.resolveSibling(file.getFileName() + "-wal");
    if (beside.toFile().length() > 0) {
      throw new JournalException(
          JournalException.Kind.READ_ONLY,
          "The last lines of the journal '%s' stand in '%s', and cannot be read on a disk that is read-only."
              .formatted(file, beside.getFileName()),
          "a copy of both in a folder that can be written helps; --journal FILE names it.");
    }
    return new Journal(Database.still(file, clock), null);
  }

  /** A journal that is gone with the process; for simulations. */
  public static Journal inMemory() {
    return new Journal(Database.open(":memory:", "in memory", Clock.systemUTC()), null);
  }

  /**
   * Begins a run and holds it.
   *
   * @param domain name of its domain
   * @param world what is needed to open its tools again, as JSON
   * @param first the first version of its plan
   * @param approved that it may be carried out
   */
  public RunLog begin(String domain, String world, Version first, Event approved) {
    String id = newId();
    RunLock lock = locks == null ? null : RunLock.take(locks, id);
    try {
      return new SqliteRunLog(database, lock, database.begin(id, domain, world, first, approved));
    } catch (RuntimeException failed) {
      release(lock);
      throw failed;
    }
  }

  /**
   * Takes up a run and holds it.
   *
   * @throws JournalException when there is no such run, it was broken off, or somebody else drives
   *     it
   */
  public RunLog take(String run) {
    going(run);
    RunLock lock = locks == null ? null : RunLock.take(locks, run);
    try {
      going(run); // it may have ended while nobody held it
      return new SqliteRunLog(database, lock, database.take(run));
    } catch (RuntimeException failed) {
      release(lock);
      throw failed;
    }
  }

  private void going(String run) {
    if (run(run).state() == RunState.ABORTED) {
      throw new JournalException(
          JournalException.Kind.NO_SUCH_RUN,
          "The run '%s' was broken off; nothing more happens in it.".formatted(run),
          "another run was meant; 'surefoot runs' lists them.");
    }
  }

  /**
   * Looks at a run without holding it; writing to it is refused.
   *
   * @throws JournalException when there is no such run
   */
  public RunLog look(String run) {
    return new SqliteRunLog(database, null, new Database.Hold(run(run).id(), NOBODY));
  }

  private static void release(@Nullable RunLock lock) {
    if (lock != null) {
      lock.close();
    }
  }

  /** Whether somebody drives a run right now, here or in another process. */
  public boolean driven(String run) {
    if (locks == null) {
      return false;
    }
    try {
      RunLock.take(locks, run).close();
      return false;
    } catch (JournalException held) {
      return held.kind() == JournalException.Kind.TAKEN;
    }
  }

  /** All runs, the last one begun first. */
  public List<RunHead> runs() {
    return database.runs();
  }

  /**
   * A run by its name.
   *
   * @throws JournalException when there is none
   */
  public RunHead run(String run) {
    return database.head(run);
  }

  /** The plans of a run, the first one first. */
  public List<Version> versions(String run) {
    return database.versions(run);
  }

  /** What happened in a run, in order. */
  public List<Entry> entries(String run) {
    return database.entries(run);
  }

  /** Eight hex digits; a name that is taken already is refused by the table. */
  private static String newId() {
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Closes the file; runs that are held are to be let go of before. */
  @Override
  public void close() {
    database.close();
  }
}
