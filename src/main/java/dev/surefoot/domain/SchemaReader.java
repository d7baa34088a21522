package dev.surefoot.domain;

import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Schema.Column;
import dev.surefoot.domain.Schema.Place;
import dev.surefoot.domain.Schema.Table;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads which tables there are, and where files hold what. */
public final class SchemaReader {

  /** Name of the file. */
  public static final String FILE = "tables.yaml";

  private SchemaReader() {}

  static Schema read(Path file) {
    Yaml yaml = Yaml.read(file);
    var fields = yaml.fields("tables", "names");
    Map<String, Table> tables = new LinkedHashMap<>();
    fields.need("tables").map().forEach((name, value) -> tables.put(name, table(name, value)));
    Map<String, List<Place>> names = new LinkedHashMap<>();
    fields
        .maybe("names")
        .ifPresent(
            n ->
                n.map()
                    .forEach(
                        (sort, places) ->
                            names.put(
                                sort, places.list().stream().map(p -> place(p, tables)).toList())));
    return new Schema(Collections.unmodifiableMap(tables), Collections.unmodifiableMap(names));
  }

  /**
   * Reads where somebody's own files hold what.
   *
   * @param schema what the tables must hold
   * @throws DomainException when the file is wrong, or other tables or types are in it
   */
  public static Schema own(Path file, Schema schema) {
    Schema own = read(file);
    schema
        .tables()
        .forEach(
            (name, table) -> {
              Table other = own.tables().get(name);
              if (other == null || !slots(other).equals(slots(table))) {
                throw new DomainException(
                    file.toString(),
                    0,
                    "table '%s' has the columns %s, but %s are wanted."
                        .formatted(name, other == null ? "[]" : typed(other), typed(table)),
                    "copy the domain's %s and change files and headers only.".formatted(FILE));
              }
            });
    return new Schema(own.tables(), schema.names());
  }

  private static List<Slot> slots(Table table) {
    return table.columns().values().stream().map(Column::slot).toList();
  }

  private static List<String> typed(Table table) {
    return slots(table).stream().map(s -> s.name() + ": " + Words.lower(s.type())).toList();
  }

  private static Place place(Yaml yaml, Map<String, Table> tables) {
    String[] parts = yaml.text().split("\\.", 2);
    Table table = tables.get(parts[0]);
    if (parts.length < 2 || table == null || !table.columns().containsKey(parts[1])) {
      throw yaml.error(
          "'%s' is no table and column.".formatted(yaml.text()), "write it as 'cities.state'.");
    }
    return new Place(parts[0], parts[1]);
  }

  private static Table table(String name, Yaml yaml) {
    var fields =
        yaml.fields(
            "file",
            "optional",
            "separator",
            "headers",
            "complete",
            "first_of",
            "called",
            "columns",
            "keys",
            "named",
            "sentence");
    Map<String, Column> columns = new LinkedHashMap<>();
    fields.need("columns").map().forEach((n, value) -> columns.put(n, column(n, value)));
    String separator = fields.maybe("separator").map(Yaml::text).orElse(",");
    if (!separator.equals("tab") && separator.length() != 1) {
      throw fields
          .need("separator")
          .error("'%s' separates nothing.".formatted(separator), "write one character, or tab.");
    }
    return new Table(
        KindReader.identifier(name, yaml),
        file(fields.need("file")),
        fields.flag("optional"),
        separator.equals("tab") ? '\t' : separator.charAt(0),
        texts(fields, "headers"),
        fields.flag("complete"),
        fields.maybe("first_of").map(Yaml::list).orElse(List.of()).stream()
            .map(c -> Words.among(columns.keySet(), c))
            .toList(),
        fields.maybe("called").map(c -> Words.among(columns.keySet(), c)).orElse(null),
        Collections.unmodifiableMap(columns),
        texts(fields, "keys"),
        texts(fields, "named"),
        fields.maybe("sentence").map(Yaml::text).orElse(null));
  }

  private static List<String> texts(Yaml.Fields fields, String name) {
    return fields.maybe(name).map(Yaml::list).orElse(List.of()).stream().map(Yaml::text).toList();
  }

  /** A file of the folder, and of no other. */
  private static String file(Yaml value) {
    if (!value.text().matches("[A-Za-z0-9][A-Za-z0-9 ._-]*")) {
      throw value.error(
          "'%s' is no file name.".formatted(value.text()), "leave folders and odd characters out.");
    }
    return value.text();
  }

  private static Column column(String name, Yaml yaml) {
    var fields = yaml.fields("type", "header", "list", "unit", "times");
    Slot slot = KindReader.slot(KindReader.identifier(name, yaml), fields.need("type"));
    if (slot.list() != fields.maybe("list").isPresent()) {
      throw yaml.error(
          "a list and what separates it belong together.", "'list: \",\"' or 'list' is missing.");
    }
    return new Column(
        slot,
        fields.maybe("header").map(Yaml::text).orElse(name),
        fields.maybe("list").map(Yaml::text).orElse(""),
        fields.maybe("unit").map(Yaml::text).orElse(""),
        fields.maybe("times").map(Yaml::positive).orElse(1));
  }
}
