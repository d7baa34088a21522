package dev.surefoot.tool.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.execute.Effect;
import dev.surefoot.tool.Action;
import dev.surefoot.tool.Descriptor;
import dev.surefoot.tool.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/** Questions to one SQLite file, which is opened for reading only. */
public final class SqlTools {

  private static final int MOST_ROWS = 1000;

  /** Steps of SQLite's machine between two looks at the clock. */
  private static final int STEPS = 10_000;

  private SqlTools() {}

  /** The tool {@code NAME.query}. */
  public static List<Action> of(String name, Path file, Limits limits) {
    return List.of(new Query(name, file, limits));
  }

  private record Query(Descriptor descriptor, Path file) implements Action {

    Query(String name, Path file, Limits limits) {
      this(
          new Descriptor(
              name + ".query",
              "Asks an SQLite file with one SELECT; values stand for its question marks.",
              Json.schema(
                  """
                  {"type": "object", "additionalProperties": false, "required": ["query"],
                   "properties": {
                     "query": {"type": "string", "minLength": 1, "maxLength": 10000,
                       "x-words": {"pattern": "(?is)(select|with|values)\\\\b.+", "sql": true,
                                   "telling": true, "always": true,
                                   "goes_on": "(?i)\\\\s*((?!<-)[<>=?*]|(where|order by|group by|having|limit|from)\\\\b|((and|or) )?\\\\S+ *([<>=!]|(like|in|between|is) ))"}},
                     "values": {"type": "array", "maxItems": 100, "x-one-for-each": {"mark": "?", "of": "query"},
                       "items": {"type": ["string", "number", "null"]}}}}"""),
              Json.schema(
                  """
                  {"type": "object", "additionalProperties": false,
                   "required": ["columns", "rows", "more"],
                   "properties": {
                     "columns": {"type": "array", "items": {"type": "string"}},
                     "rows": {"type": "array", "items": {"type": "array",
                       "items": {"type": ["string", "number", "null"]}}},
                     "more": {"type": "boolean"}}}"""),
              Effect.NONE,
              true,
              Set.of("values"),
              limits,
              List.of()),
          file);
    }

    @Override
    public Answer call(JsonObject args, String key) {
      if (!Files.isRegularFile(file)) {
        return Json.failed("not_readable", Map.of("tool", descriptor.name()));
      }
      if (!Json.text(args, "query").strip().matches("(?is)(select|with|values)\\b.*")) {
        return Json.failed("not_a_select", Map.of("tool", descriptor.name()));
      }
      try (Connection connection = open();
          PreparedStatement statement = connection.prepareStatement(Json.text(args, "query"))) {
        interruptible(connection);
        bind(statement, args);
        try (ResultSet rows = statement.executeQuery()) {
          return new Answer.Done(result(rows));
        }
      } catch (SQLException wrong) {
        return Json.failed(
            "query_failed", Map.of("tool", descriptor.name(), "code", wrong.getErrorCode()));
      }
    }

    /** No other file can be attached, and nothing be written, whatever the query says. */
    private Connection open() throws SQLException {
      SQLiteConfig config = new SQLiteConfig();
      config.setReadOnly(true);
      config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
      config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, "" + descriptor.limits().mostBytes());
      return config.createConnection("jdbc:sqlite:" + file);
    }

    /** The caller interrupts the thread when the time is up. */
    private static void interruptible(Connection connection) throws SQLException {
      Thread caller = Thread.currentThread();
      ProgressHandler.setHandler(
          connection,
          STEPS,
          new ProgressHandler() {
            @Override
            protected int progress() {
              return caller.isInterrupted() ? 1 : 0;
            }
          });
    }

    private static void bind(PreparedStatement statement, JsonObject args) throws SQLException {
      if (args.get("values") instanceof JsonArray values) {
        for (int i = 0; i < values.size(); i++) {
          JsonElement value = values.get(i);
          statement.setObject(i + 1, value.isJsonNull() ? null : plain(value.getAsJsonPrimitive()));
        }
      }
    }

    private static Object plain(JsonPrimitive value) {
      return value.isNumber() ? value.getAsDouble() : value.getAsString();
    }

    private JsonObject result(ResultSet rows) throws SQLException {
      int width = rows.getMetaData().getColumnCount();
      JsonArray columns = new JsonArray();
      for (int i = 1; i <= width; i++) {
        columns.add(rows.getMetaData().getColumnLabel(i));
      }
      JsonArray found = new JsonArray();
      long bytes = 0;
      boolean more = false;
      while (!more && rows.next()) {
        JsonArray row = row(rows, width);
        bytes += row.toString().length();
        more = found.size() == MOST_ROWS || bytes > descriptor.limits().mostBytes() / 2;
        if (!more) {
          found.add(row);
        }
      }
      JsonObject result = new JsonObject();
      result.add("columns", columns);
      result.add("rows", found);
      result.addProperty("more", more);
      return result;
    }

    private static JsonArray row(ResultSet rows, int width) throws SQLException {
      JsonArray row = new JsonArray();
      for (int i = 1; i <= width; i++) {
        Object value = rows.getObject(i);
        row.add(
            value == null
                ? JsonNull.INSTANCE
                : value instanceof Number number
                    ? new JsonPrimitive(number)
                    : new JsonPrimitive(rows.getString(i)));
      }
      return row;
    }
  }
}
