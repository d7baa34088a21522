package dev.surefoot.gather;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Gazetteer;
import dev.surefoot.domain.Schema;
import dev.surefoot.domain.Schema.Column;
import dev.surefoot.domain.Schema.Place;
import dev.surefoot.domain.Schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in with one request: an object whose keys say what they hold, such as {@code
 * "Restaurants in Avon"}, and whose values are lists of rows, or sentences. It holds what belongs
 * to that request and no more.
 */
public final class ReferenceTables implements Tables {

  private final Schema schema;
  private final @Nullable Tables beside;
  private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * Reads a reference.
   *
   * @param beside tables that may know what the reference does not say of its places; null for none
   */
  public ReferenceTables(Domain domain, JsonObject reference, @Nullable Tables beside) {
    this.schema = Objects.requireNonNull(domain.planning().background().schema());
    this.beside = beside;
    schema.tables().values().forEach(table -> read(table, reference));
  }

  private void read(Table table, JsonObject reference) {
    Set<Map<String, Object>> all = new LinkedHashSet<>();
    List<Form> named = table.named().stream().map(Form::new).toList();
    List<Form> keys = table.keys().stream().map(Form::new).toList();
    Broken broken = new Broken("reference, " + table.name());
    for (Map.Entry<String, JsonElement> entry : reference.entrySet()) {
      for (Form form : named) {
        Map<String, String> values = form.match(entry.getKey());
        if (values != null) {
          values.keySet().retainAll(table.columns().keySet());
          all.add(filled(table, new LinkedHashMap<>(values)));
        }
      }
      for (Form form : keys) {
        Map<String, String> values = form.match(entry.getKey());
        if (values != null) {
          int number = 1;
          for (Map<String, String> cells : cells(table, entry)) {
            Map<String, Object> row = row(table, cells, values, broken, number++);
            if (row != null) {
              all.add(row);
            }
          }
        }
      }
    }
    rows.put(table.name(), List.copyOf(all));
    warnings.addAll(broken.warning());
    notes.addAll(broken.note());
  }

  /** What other tables know of a row that a key names. */
  private Map<String, Object> filled(Table table, Map<String, Object> named) {
    List<Map<String, Object>> known = beside == null ? List.of() : beside.rows(table.name(), named);
    return known.isEmpty() ? named : known.get(0);
  }

  /** Cells by header, of each row that an entry holds. */
  private List<Map<String, String>> cells(Table table, Map.Entry<String, JsonElement> entry) {
    List<Map<String, String>> cells = new ArrayList<>();
    JsonElement value = entry.getValue();
    if (value instanceof JsonArray list) {
      for (JsonElement element : list) {
        Map<String, String> row = new LinkedHashMap<>();
        if (element instanceof JsonObject object) {
          object.entrySet().forEach(e -> row.put(e.getKey(), text(e.getValue())));
        }
        cells.add(row);
      }
    } else {
      Map<String, String> said =
          table.sentence() == null ? null : new Form(table.sentence()).match(text(value));
      if (said != null) {
        cells.add(said);
      } else {
        notes.add("reference, '%s': %s".formatted(entry.getKey(), text(value)));
      }
    }
    return cells;
  }

  private static String text(JsonElement value) {
    return value instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
  }

  private static @Nullable Map<String, Object> row(
      Table table, Map<String, String> cells, Map<String, String> key, Broken broken, int number) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Column column : table.columns().values()) {
      String name = column.slot().name();
      String cell = cells.getOrDefault(column.header(), key.getOrDefault(name, ""));
      if (Cells.missing(cell)) {
        if (!column.slot().optional()) {
          broken.incomplete();
          return null;
        }
        continue;
      }
      try {
        row.put(name, Cells.value(column, cell));
      } catch (IllegalArgumentException e) {
        broken.row("'%s': %s".formatted(column.header(), e.getMessage()), number);
        return null;
      }
    }
    return row;
  }

  @Override
  public String label() {
    return "reference";
  }

  @Override
  public boolean has(String table) {
    return rows.containsKey(table);
  }

  @Override
  public List<Map<String, Object>> rows(String table, Map<String, Object> args) {
    List<Map<String, Object>> all = rows.getOrDefault(table, List.of());
    return all.stream()
        .filter(row -> args.entrySet().stream().allMatch(a -> suits(row, a, all.size())))
        .map(row -> with(row, args))
        .toList();
  }

  /**
   * What a key leaves open may be anything: the places of a reference are those that were asked
   * about. One place alone, though, is asked for by its own name.
   */
  private static boolean suits(Map<String, Object> row, Map.Entry<String, Object> arg, int places) {
    Object value = row.get(arg.getKey());
    return value == null ? places > 1 : value.equals(arg.getValue());
  }

  private static Map<String, Object> with(Map<String, Object> row, Map<String, Object> args) {
    Map<String, Object> all = new LinkedHashMap<>(args);
    all.putAll(row);
    return all;
  }

  @Override
  public Gazetteer gazetteer() {
    Gazetteer others = beside == null ? Gazetteer.NONE : beside.gazetteer();
    Map<String, List<String>> names = new LinkedHashMap<>();
    schema
        .names()
        .forEach(
            (sort, places) -> {
              Set<String> all = new TreeSet<>(others.of(sort));
              places.forEach(
                  place -> rows(place).forEach(row -> add(row.get(place.column()), all)));
              names.put(sort, List.copyOf(all));
            });
    return new Gazetteer(names);
  }

  private List<Map<String, Object>> rows(Place place) {
    return rows.getOrDefault(place.table(), List.of());
  }

  private static void add(@Nullable Object value, Set<String> names) {
    (value instanceof List<?> list ? list : value == null ? List.of() : List.of(value))
        .forEach(v -> names.add(v.toString()));
  }

  @Override
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }
}
