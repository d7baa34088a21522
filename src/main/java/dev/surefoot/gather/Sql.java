package dev.surefoot.gather;

import dev.surefoot.domain.Schema.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How values stand in SQLite. Names of tables and columns come from the domain and are identifiers;
 * everything that comes from a file or a request is bound, never written into a statement.
 */
final class Sql {

  /** Between the elements of a list; cells with control characters are left out. */
  private static final String UNIT = "\u001f";

  private Sql() {}

  static String table(String name) {
    return '"' + name + '"';
  }

  static String column(Column column) {
    return '"' + column.slot().name() + '"';
  }

  static boolean numeric(Column column) {
    return column.slot().type().number() && !column.slot().list();
  }

  static @Nullable Object write(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining(UNIT))
        : value;
  }

  static @Nullable Object read(Column column, ResultSet from, int index) throws SQLException {
    if (numeric(column)) {
      int number = from.getInt(index);
      return from.wasNull() ? null : (Object) number;
    }
    String text = from.getString(index);
    return text == null || !column.slot().list() ? text : list(column, text);
  }

  private static List<Object> list(Column column, String text) {
    List<Object> values = new ArrayList<>();
    for (String part : text.split(UNIT)) {
      values.add(column.slot().type().number() ? (Object) Integer.valueOf(part) : part);
    }
    return List.copyOf(values);
  }
}
