package dev.surefoot.gather;

import dev.surefoot.domain.Background;
import dev.surefoot.domain.Background.Lookup;
import dev.surefoot.domain.Schema;
import dev.surefoot.domain.Schema.Column;
import dev.surefoot.domain.Schema.Place;
import dev.surefoot.domain.Schema.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the tables of a folder into a new SQLite file, indexed by what lookups ask for. */
final class Import {

  private final Schema schema;
  private final Path folder;
  private final Connection to;

  private Import(Schema schema, Path folder, Connection to) {
    this.schema = schema;
    this.folder = folder;
    this.to = to;
  }

  /**
   * Imports.
   *
   * @param file a new file; nobody else may read it yet
   * @throws dev.surefoot.spec.BadInputException when a file lacks a column
   */
  static void run(Background background, Schema schema, Path folder, Path file)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      execute(connection, "PRAGMA journal_mode = OFF");
      execute(connection, "PRAGMA synchronous = OFF");
      connection.setAutoCommit(false);
      new Import(schema, folder, connection).all(background);
      connection.commit();
    }
  }

  private void all(Background background) throws SQLException {
    execute(to, "CREATE TABLE left_out (warning INTEGER, line TEXT UNIQUE)");
    execute(to, "CREATE TABLE names (sort TEXT, name TEXT)");
    for (Table table : schema.tables().values()) {
      if (!table.optional() || Files.exists(folder.resolve(table.file()))) {
        table(table);
        for (Set<String> columns : asked(background, table)) {
          index(table, columns);
        }
      }
    }
    for (Map.Entry<String, List<Place>> names : schema.names().entrySet()) {
      names(names.getKey(), names.getValue());
    }
    execute(to, "ANALYZE");
  }

  private void table(Table table) throws SQLException {
    String columns =
        table.columns().values().stream()
            .map(c -> Sql.column(c) + (Sql.numeric(c) ? " INTEGER" : " TEXT"))
            .collect(Collectors.joining(", "));
    execute(to, "CREATE TABLE %s (%s)".formatted(Sql.table(table.name()), columns));
    String marks = table.columns().values().stream().map(c -> "?").collect(Collectors.joining(","));
    String insert = "INSERT INTO %s VALUES (%s)".formatted(Sql.table(table.name()), marks);
    try (PreparedStatement statement = to.prepareStatement(insert)) {
      leftOut(new TableFile(table, folder).read(row -> insert(statement, table, row)));
    } catch (Unwritten e) {
      throw e.cause;
    }
  }

  private static void insert(PreparedStatement statement, Table table, Map<String, Object> row) {
    try {
      int at = 1;
      for (Column column : table.columns().values()) {
        statement.setObject(at++, Sql.write(row.get(column.slot().name())));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new Unwritten(e);
    }
  }

  private void leftOut(Broken broken) throws SQLException {
    try (PreparedStatement statement =
        to.prepareStatement("INSERT OR IGNORE INTO left_out VALUES (?, ?)")) {
      for (String line : broken.warning()) {
        statement.setInt(1, 1);
        statement.setString(2, line);
        statement.executeUpdate();
      }
      for (String line : broken.note()) {
        statement.setInt(1, 0);
        statement.setString(2, line);
        statement.executeUpdate();
      }
    }
  }

  /** The sets of columns by which some lookup asks for rows. */
  private static Set<Set<String>> asked(Background background, Table table) {
    return background.lookups().stream()
        .filter(l -> l.table().equals(table.name()))
        .map(Lookup::with)
        .map(with -> (Set<String>) new TreeSet<>(with.keySet()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void index(Table table, Set<String> columns) throws SQLException {
    String name = Sql.table(table.name() + "_by_" + String.join("_", columns));
    List<String> quoted = new ArrayList<>();
    columns.forEach(c -> quoted.add(Sql.column(table.columns().get(c))));
    execute(
        to,
        "CREATE INDEX %s ON %s (%s)"
            .formatted(name, Sql.table(table.name()), String.join(", ", quoted)));
  }

  /** Each name once, so that knowing them all costs no look at the rows. */
  private void names(String sort, List<Place> places) throws SQLException {
    Set<String> names = new TreeSet<>();
    for (Place place : places) {
      Table table = schema.tables().get(place.table());
      if (table.optional() && !Files.exists(folder.resolve(table.file()))) {
        continue;
      }
      Column column = table.columns().get(place.column());
      String query =
          "SELECT DISTINCT %s FROM %s".formatted(Sql.column(column), Sql.table(table.name()));
      try (Statement statement = to.createStatement();
          var found = statement.executeQuery(query)) {
        while (found.next()) {
          Object value = Sql.read(column, found, 1);
          (value instanceof List<?> list ? list : value == null ? List.of() : List.of(value))
              .forEach(v -> names.add(v.toString()));
        }
      }
    }
    try (PreparedStatement statement = to.prepareStatement("INSERT INTO names VALUES (?, ?)")) {
      for (String name : names) {
        statement.setString(1, sort);
        statement.setString(2, name);
        statement.executeUpdate();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Carries an error of the database out of a consumer of rows. */
  private static final class Unwritten extends RuntimeException {

    private final transient SQLException cause;

    Unwritten(SQLException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
