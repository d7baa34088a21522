package dev.surefoot.execute.journal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run in the database. */
final class SqliteRunLog implements RunLog {

  private final Database database;
  private final @Nullable RunLock lock;
  private final Database.Hold hold;
  private final long begun = System.nanoTime();
  private final long before;
  private long last;

  SqliteRunLog(Database database, @Nullable RunLock lock, Database.Hold hold) {
    this.database = database;
    this.lock = lock;
    this.hold = hold;
    List<Entry> entries = database.entries(hold.run());
    Entry latest = entries.get(entries.size() - 1);
    this.last = latest.seq();
    this.before = latest.elapsed();
  }

  @Override
  public RunHead head() {
    return database.head(hold.run());
  }

  @Override
  public List<Version> versions() {
    return database.versions(hold.run());
  }

  @Override
  public List<Entry> entries() {
    return database.entries(hold.run());
  }

  @Override
  public void append(Event... events) {
    write(List.of(), events);
  }

  @Override
  public void append(Version version, Event event) {
    write(List.of(version), event);
  }

  /** What could not be written has no number: the next one takes it. */
  private synchronized void write(List<Version> versions, Event... events) {
    List<Entry> entries = new ArrayList<>();
    for (Event event : events) {
      long seq = last + 1 + entries.size();
      entries.add(new Entry(seq, database.clock().instant(), elapsed(), event));
    }
    database.append(hold, versions, entries);
    last += entries.size();
  }

  @Override
  public void state(RunState state) {
    database.state(hold, state);
  }

  @Override
  public long elapsed() {
    return before + (System.nanoTime() - begun) / 1_000_000;
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.release(ended());
    }
  }

  private boolean ended() {
    try {
      return head().state().ended();
    } catch (JournalException unreadable) {
      return false;
    }
  }
}
