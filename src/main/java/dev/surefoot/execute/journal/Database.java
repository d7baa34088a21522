package dev.surefoot.execute.journal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The tables of a journal; every method is one transaction. Thread-safe. */
final class Database implements AutoCloseable {

  /** Of the tables; a journal of a later one is not touched. */
  private static final int FORMAT = 1;

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS runs (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, domain TEXT NOT NULL,
            world TEXT NOT NULL, state TEXT NOT NULL, begun TEXT NOT NULL, owner TEXT NOT NULL,
            epoch INTEGER NOT NULL)
          """,
          """
          CREATE TABLE IF NOT EXISTS versions (
            run TEXT NOT NULL REFERENCES runs(id), number INTEGER NOT NULL, spec TEXT NOT NULL,
            plan TEXT NOT NULL, cause TEXT NOT NULL, edits TEXT NOT NULL,
            PRIMARY KEY (run, number)) WITHOUT ROWID
          """,
          """
          CREATE TABLE IF NOT EXISTS entries (
            run TEXT NOT NULL REFERENCES runs(id), seq INTEGER NOT NULL, at TEXT NOT NULL,
            elapsed INTEGER NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL,
            key TEXT NOT NULL, step TEXT NOT NULL, tool TEXT NOT NULL, args TEXT NOT NULL,
            money INTEGER NOT NULL, detail TEXT NOT NULL,
            PRIMARY KEY (run, seq)) WITHOUT ROWID
          """,
          "PRAGMA user_version = " + FORMAT);

  /** Writes only while the run is held by the one who writes: {@code epoch} grows when taken. */
  private static final String HELD =
      " WHERE EXISTS (SELECT 1 FROM runs WHERE id = ? AND epoch = ?)";

  private static final String ENTRY =
      "INSERT INTO entries SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?" + HELD;
  private static final String VERSION = "INSERT INTO versions SELECT ?, ?, ?, ?, ?, ?" + HELD;

  private final Sqlite sqlite;
  private final Clock clock;

  private Database(Sqlite sqlite, Clock clock) {
    this.sqlite = sqlite;
    this.clock = clock;
  }

  static Database open(String file, String name, Clock clock) {
    return prepared(Sqlite.open(file, name), clock, true);
  }

  /** A file that does not change, and that is not written to. */
  static Database still(Path file, Clock clock) {
    return prepared(Sqlite.still(file), clock, false);
  }

  private static Database prepared(Sqlite sqlite, Clock clock, boolean write) {
    try {
      Database database = new Database(sqlite, clock);
      database.prepare(write);
      return database;
    } catch (RuntimeException failed) {
      sqlite.close();
      throw failed;
    }
  }

  private void prepare(boolean write) {
    int format = sqlite.query("PRAGMA user_version", row -> row.getInt(1)).get(0);
    if (format > FORMAT || format < FORMAT && !write) {
      throw new JournalException(
          JournalException.Kind.BROKEN,
          "The journal '%s' has format %d; this program writes %d."
              .formatted(sqlite.name(), format, FORMAT),
          format > FORMAT
              ? "a newer Surefoot wrote it; use that one."
              : "it is another file than you meant.");
    }
    if (format < FORMAT) {
      sqlite.transaction(
          () -> {
            for (String sql : TABLES) {
              sqlite.update(sql);
            }
            return null;
          });
    }
  }

  /** The right to write to a run: {@code epoch} is the one of whoever took it last. */
  record Hold(String run, long epoch) {}

  Hold begin(String run, String domain, String world, Version first, Event approved) {
    return sqlite.transaction(
        () -> {
          sqlite.update(
              "INSERT INTO runs(id, domain, world, state, begun, owner, epoch)"
                  + " VALUES (?, ?, ?, ?, ?, ?, 1)",
              run,
              domain,
              world,
              RunState.RUNNING.name(),
              clock.instant().toString(),
              owner());
          Hold hold = new Hold(run, 1);
          insert(hold, first);
          insert(hold, new Entry(1, clock.instant(), 0, approved));
          return hold;
        });
  }

  Hold take(String run) {
    return sqlite.transaction(
        () -> {
          sqlite.update("UPDATE runs SET epoch = epoch + 1, owner = ? WHERE id = ?", owner(), run);
          long epoch =
              sqlite
                  .select("SELECT epoch FROM runs WHERE id = ?", row -> row.getLong(1), run)
                  .get(0);
          return new Hold(run, epoch);
        });
  }

  void append(Hold hold, List<Version> versions, List<Entry> entries) {
    sqlite.transaction(
        () -> {
          for (Version version : versions) {
            insert(hold, version);
          }
          for (Entry entry : entries) {
            insert(hold, entry);
          }
          return null;
        });
  }

  void state(Hold hold, RunState state) {
    sqlite.transaction(
        () -> {
          held(
              hold,
              sqlite.update(
                  "UPDATE runs SET state = ? WHERE id = ? AND epoch = ?",
                  state.name(),
                  hold.run(),
                  hold.epoch()));
          return null;
        });
  }

  private void insert(Hold hold, Version v) throws SQLException {
    held(
        hold,
        sqlite.update(
            VERSION,
            hold.run(),
            v.number(),
            v.spec(),
            v.plan(),
            v.cause(),
            v.edits(),
            hold.run(),
            hold.epoch()));
  }

  private void insert(Hold hold, Entry entry) throws SQLException {
    Event event = entry.event();
    held(
        hold,
        sqlite.update(
            ENTRY,
            hold.run(),
            entry.seq(),
            entry.at().toString(),
            entry.elapsed(),
            event.kind().name(),
            event.version(),
            event.key(),
            event.step(),
            event.tool(),
            event.args(),
            event.money(),
            event.detail(),
            hold.run(),
            hold.epoch()));
  }

  private static void held(Hold hold, int rows) {
    if (rows == 0) {
      throw new JournalException(
          JournalException.Kind.TAKEN,
          "The run '%s' was taken over by another process.".formatted(hold.run()),
          "let that one go on; nothing is done here any more.");
    }
  }

  List<RunHead> runs() {
    return sqlite.query("SELECT * FROM runs ORDER BY number DESC", Database::head);
  }

  RunHead head(String run) {
    return sqlite.query("SELECT * FROM runs WHERE id = ?", Database::head, run).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new JournalException(
                    JournalException.Kind.NO_SUCH_RUN,
                    "There is no run '%s' in the journal '%s'.".formatted(run, sqlite.name()),
                    "it stands in another one; 'surefoot runs' lists those in this one."));
  }

  private static RunHead head(ResultSet row) throws SQLException {
    return new RunHead(
        row.getString("id"),
        row.getString("domain"),
        row.getString("world"),
        RunState.valueOf(row.getString("state")),
        Instant.parse(row.getString("begun")),
        row.getString("owner"));
  }

  List<Version> versions(String run) {
    return sqlite.query(
        "SELECT * FROM versions WHERE run = ? ORDER BY number",
        row ->
            new Version(
                row.getInt("number"),
                row.getString("spec"),
                row.getString("plan"),
                row.getString("cause"),
                row.getString("edits")),
        run);
  }

  List<Entry> entries(String run) {
    return sqlite.query("SELECT * FROM entries WHERE run = ? ORDER BY seq", Database::entry, run);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    Event event =
        new Event(
            Event.Kind.valueOf(row.getString("kind")),
            row.getInt("version"),
            row.getString("key"),
            row.getString("step"),
            row.getString("tool"),
            row.getString("args"),
            row.getLong("money"),
            row.getString("detail"));
    return new Entry(
        row.getLong("seq"), Instant.parse(row.getString("at")), row.getLong("elapsed"), event);
  }

  Clock clock() {
    return clock;
  }

  /** Who drives a run, for people to find. */
  private static String owner() {
    return "process " + ProcessHandle.current().pid();
  }

  @Override
  public void close() {
    sqlite.close();
  }
}
