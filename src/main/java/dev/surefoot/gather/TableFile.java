package dev.surefoot.gather;

import dev.surefoot.domain.Schema.Column;
import dev.surefoot.domain.Schema.Table;
import dev.surefoot.domain.Words;
import dev.surefoot.spec.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the rows of a table from its file. */
final class TableFile {

  private static final long LARGEST = 500_000_000;

  private final Table table;
  private final Path file;
  private final Broken broken;
  private final Set<List<Object>> seen = new HashSet<>();

  TableFile(Table table, Path folder) {
    this.table = table;
    this.file = folder.resolve(table.file());
    this.broken = new Broken(table.file());
  }

  /**
   * Gives every whole row to a consumer.
   *
   * @return what was left out
   * @throws BadInputException when the file has no such columns or is far too large
   */
  Broken read(Consumer<Map<String, Object>> rows) {
    List<String> lines = lines();
    boolean named = table.headers().isEmpty();
    List<String> headers = named ? headers(lines) : table.headers();
    Map<Column, Integer> places = new LinkedHashMap<>();
    table.columns().values().forEach(c -> places.put(c, place(c, headers)));
    new CsvRows(lines, named ? 1 : 0, table.separator(), headers.size())
        .read((fields, line) -> row(fields, line, places, rows), broken::row);
    return broken;
  }

  private List<String> lines() {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BadInputException(
            "'%s' has %d bytes; most are %d.".formatted(file, Files.size(file), LARGEST),
            "it is another file than you meant.");
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> headers(List<String> lines) {
    String first = lines.isEmpty() ? "" : lines.get(0);
    List<String> fields =
        CsvRows.fields(first.startsWith("\ufeff") ? first.substring(1) : first, table.separator());
    if (fields == null) {
      throw new BadInputException(
          "'%s' has no line of column names.".formatted(file),
          "it is empty, or another file than you meant.");
    }
    return fields.stream().map(String::strip).toList();
  }

  private int place(Column column, List<String> headers) {
    int place = headers.indexOf(column.header());
    if (place < 0 || place != headers.lastIndexOf(column.header())) {
      String what = place < 0 ? "no column" : "two columns";
      String near =
          Words.nearest(column.header(), headers)
              .filter(n -> !n.equals(column.header()))
              .map("'%s' was meant: "::formatted)
              .orElse("");
      throw new BadInputException(
          "'%s' has %s '%s'; it has %s.".formatted(file, what, column.header(), shown(headers)),
          near + "say in a file tables.yaml beside it what its columns are called.");
    }
    return place;
  }

  private static List<String> shown(List<String> headers) {
    return headers.stream()
        .limit(30)
        .map(h -> "'" + (h.length() > 40 ? h.substring(0, 40) + "…" : h) + "'")
        .toList();
  }

  private void row(
      List<String> fields,
      int line,
      Map<Column, Integer> places,
      Consumer<Map<String, Object>> rows) {
    if (table.complete() && fields.stream().anyMatch(Cells::missing)) {
      broken.incomplete();
      return;
    }
    Map<String, Object> row = new LinkedHashMap<>();
    for (Map.Entry<Column, Integer> place : places.entrySet()) {
      String cell = fields.get(place.getValue());
      Column column = place.getKey();
      if (!Cells.missing(cell)) {
        try {
          row.put(column.slot().name(), Cells.value(column, cell));
        } catch (IllegalArgumentException e) {
          broken.row("'%s': %s".formatted(column.header(), e.getMessage()), line);
          return;
        }
      } else if (!column.slot().optional()) {
        broken.incomplete();
        return;
      }
    }
    if (first(row)) {
      rows.accept(row);
    }
  }

  /** Whether it is the first with its values, where only the first counts. */
  private boolean first(Map<String, Object> row) {
    List<Object> key = new ArrayList<>();
    table.firstOf().forEach(column -> key.add(String.valueOf(row.get(column))));
    return key.isEmpty() || seen.add(key);
  }
}
