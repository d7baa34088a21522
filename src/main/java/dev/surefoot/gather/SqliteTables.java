package dev.surefoot.gather;

import dev.surefoot.domain.Gazetteer;
import dev.surefoot.domain.Schema;
import dev.surefoot.domain.Schema.Column;
import dev.surefoot.domain.Schema.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Tables in an SQLite file that was imported. */
final class SqliteTables implements Tables {

  private final String label;
  private final Schema schema;
  private final Connection connection;
  private final Set<String> tables = new HashSet<>();
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private @Nullable Gazetteer names;

  /**
   * Opens.
   *
   * @throws SQLException when the file is no such database
   */
  SqliteTables(String label, Schema schema, Path file) throws SQLException {
    this.label = label;
    this.schema = schema;
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    connection = config.createConnection("jdbc:sqlite:" + file);
    try {
      lines("SELECT name FROM sqlite_master WHERE type = 'table'").forEach(tables::add);
      warnings();
    } catch (SQLException | IllegalStateException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean has(String table) {
    return tables.contains(table);
  }

  @Override
  public synchronized List<Map<String, Object>> rows(String name, Map<String, Object> args) {
    Table table = schema.tables().get(name);
    if (table == null || !has(name)) {
      return List.of();
    }
    Map<String, Object> ordered = new TreeMap<>(args);
    try {
      PreparedStatement statement = statement(table, ordered.keySet());
      int at = 1;
      for (Object value : ordered.values()) {
        statement.setObject(at++, Sql.write(value));
      }
      try (ResultSet found = statement.executeQuery()) {
        return rows(table, found);
      }
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private PreparedStatement statement(Table table, Set<String> columns) throws SQLException {
    String all =
        table.columns().values().stream().map(Sql::column).collect(Collectors.joining(","));
    String where =
        columns.stream()
            .map(c -> " AND " + Sql.column(table.columns().get(c)) + " = ?")
            .collect(Collectors.joining());
    String query =
        "SELECT %s FROM %s WHERE 1%s ORDER BY rowid".formatted(all, Sql.table(table.name()), where);
    PreparedStatement known = statements.get(query);
    if (known == null) {
      known = connection.prepareStatement(query);
      statements.put(query, known);
    }
    return known;
  }

  private static List<Map<String, Object>> rows(Table table, ResultSet found) throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    while (found.next()) {
      Map<String, Object> row = new LinkedHashMap<>();
      int at = 1;
      for (Column column : table.columns().values()) {
        Object value = Sql.read(column, found, at++);
        if (value != null) {
          row.put(column.slot().name(), value);
        }
      }
      rows.add(row);
    }
    return rows;
  }

  @Override
  public synchronized Gazetteer gazetteer() {
    if (names == null) {
      names = read();
    }
    return names;
  }

  private Gazetteer read() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String sort : schema.names().keySet()) {
      names.put(sort, new ArrayList<>());
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT sort, name FROM names ORDER BY rowid")) {
      while (found.next()) {
        names.computeIfAbsent(found.getString(1), s -> new ArrayList<>()).add(found.getString(2));
      }
    } catch (SQLException e) {
      throw broken(e);
    }
    return new Gazetteer(names);
  }

  @Override
  public List<String> warnings() {
    return leftOut(1);
  }

  @Override
  public List<String> notes() {
    return leftOut(0);
  }

  private synchronized List<String> leftOut(int warning) {
    try {
      return lines("SELECT line FROM left_out WHERE warning = " + warning);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private List<String> lines(String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        lines.add(found.getString(1));
      }
    }
    return lines;
  }

  private static IllegalStateException broken(SQLException e) {
    return new IllegalStateException("the imported tables cannot be read: " + e.getMessage(), e);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw broken(e);
    }
  }
}
