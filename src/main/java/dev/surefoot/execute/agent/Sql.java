package dev.surefoot.execute.agent;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Whether words are SQL, asked of SQLite itself with an empty database; nothing is run. */
final class Sql {

  /** What SQLite says of a statement whose words are in order but whose tables it lacks. */
  private static final String LACKING = "no such";

  private static final String TEXTS = "'[^']*'|\"[^\"]*\"";

  private final Connection empty;

  private Sql() {
    try {
      empty = DriverManager.getConnection("jdbc:sqlite::memory:");
    } catch (SQLException none) {
      throw new IllegalStateException("SQLite does not start: " + none.getMessage(), none);
    }
  }

  /** Opened when the first words are asked about. */
  private static final class Only {
    private static final Sql SQL = new Sql();
  }

  /** Whether the words are one whole statement. */
  static boolean whole(String words) {
    String one = words.strip().replaceFirst(";$", "");
    return !one.replaceAll(TEXTS, "").contains(";") && Only.SQL.prepares(one);
  }

  private synchronized boolean prepares(String statement) {
    try (PreparedStatement prepared = empty.prepareStatement(statement)) {
      return true;
    } catch (SQLException refused) {
      return String.valueOf(refused.getMessage()).contains(LACKING);
    }
  }
}
