package dev.surefoot.execute.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** One connection to an SQLite file that does not lose what was committed. Thread-safe. */
final class Sqlite implements AutoCloseable {

  private static final int WAIT_MS = 10_000;

  private final Connection connection;
  private final String name;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Sqlite(SQLiteConfig config, String file, String name) {
    this.name = name;
    try {
      this.connection = config.createConnection("jdbc:sqlite:" + file);
    } catch (SQLException failed) {
      throw Troubles.of(failed, name);
    }
  }

  /**
   * Opens.
   *
   * @param file path, or {@code :memory:}
   * @param name in messages
   */
  static Sqlite open(String file, String name) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(WAIT_MS);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // NORMAL may lose the last commits with the power, and with them what must not be repeated
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return new Sqlite(config, file, name);
  }

  /** Opens a file that cannot change: no locks, and nothing beside it. */
  static Sqlite still(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return new Sqlite(config, file.toAbsolutePath().toUri() + "?immutable=1", file.toString());
  }

  String name() {
    return name;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Rows outside of any transaction. */
  synchronized <T> List<T> query(String sql, Row<T> row, Object... args) {
    try {
      return select(sql, row, args);
    } catch (SQLException failed) {
      throw Troubles.of(failed, name);
    }
  }

  /** Rows within a transaction. */
  <T> List<T> select(String sql, Row<T> row, Object... args) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet found = bound(sql, args).executeQuery()) {
      while (found.next()) {
        rows.add(row.read(found));
      }
    }
    return rows;
  }

  /** Changes rows within a transaction; how many. */
  int update(String sql, Object... args) throws SQLException {
    return bound(sql, args).executeUpdate();
  }

  private PreparedStatement bound(String sql, Object... args) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < args.length; i++) {
      statement.setObject(i + 1, args[i]);
    }
    return statement;
  }

  /** What is done as a whole or not at all. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  synchronized <T> T transaction(Work<T> work) {
    try {
      update("BEGIN IMMEDIATE");
      try {
        T made = work.run();
        update("COMMIT");
        return made;
      } catch (SQLException | RuntimeException failed) {
        rollback();
        throw failed;
      }
    } catch (SQLException failed) {
      throw Troubles.of(failed, name);
    }
  }

  /** What failed is what counts: SQLite has often rolled back by itself, and then this fails. */
  private void rollback() {
    try {
      update("ROLLBACK");
    } catch (SQLException already) {
      // a full disk ends the transaction
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException failed) {
      throw Troubles.of(failed, name);
    }
  }
}
