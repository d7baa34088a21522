package dev.surefoot.bench;

import dev.surefoot.domain.Background;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.domain.Schema;
import dev.surefoot.domain.Schema.Column;
import dev.surefoot.domain.Schema.Table;
import dev.surefoot.domain.SchemaReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Tables several times as large, made from others by repeating rows under other names. */
final class Enlarged {

  private final Background background;
  private final Schema schema;
  private final Path from;

  Enlarged(Background background, Schema schema, Path from) {
    this.background = background;
    this.schema = schema;
    this.from = from;
  }

  /**
   * Writes them.
   *
   * @param to an empty folder
   * @param times how often every row stands
   * @param places whether the copies are of other places, so that nothing more is found; else there
   *     is as much more in every place
   */
  void write(Path to, int times, boolean places) throws IOException {
    Map<String, List<Table>> files = new LinkedHashMap<>();
    for (Table table : schema.tables().values()) {
      if (Files.exists(from.resolve(table.file()))) {
        files.computeIfAbsent(table.file(), f -> new ArrayList<>()).add(table);
      }
    }
    for (List<Table> tables : files.values()) {
      write(tables, to, times, places);
    }
    Path own = from.resolve(SchemaReader.FILE);
    if (Files.exists(own)) {
      Files.copy(own, to.resolve(SchemaReader.FILE));
    }
  }

  private void write(List<Table> tables, Path to, int times, boolean places) throws IOException {
    Table first = tables.get(0);
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(first.separator()).get();
    try (CSVParser parser =
            CSVParser.parse(from.resolve(first.file()), StandardCharsets.UTF_8, format);
        Writer writer = Files.newBufferedWriter(to.resolve(first.file()));
        CSVPrinter printer = new CSVPrinter(writer, format)) {
      List<CSVRecord> rows = parser.getRecords();
      List<String> headers = first.headers();
      if (headers.isEmpty()) {
        headers = rows.remove(0).toList();
        printer.printRecord(headers);
      }
      Set<String> renamed = renamed(tables, places);
      for (int copy = 0; copy < (renamed.isEmpty() ? 1 : times); copy++) {
        for (CSVRecord row : rows) {
          printer.printRecord(copied(row, headers, renamed, copy));
        }
      }
    }
  }

  /** Headers of names, or of those names alone that no lookup asks for. */
  private Set<String> renamed(List<Table> tables, boolean places) {
    Set<String> renamed = new HashSet<>();
    for (Table table : tables) {
      Set<String> asked = new HashSet<>(table.firstOf());
      background.lookups().stream()
          .filter(l -> l.table().equals(table.name()))
          .forEach(l -> asked.addAll(l.with().keySet()));
      for (Column column : table.columns().values()) {
        boolean name = column.slot().type() == Type.NAME && !column.slot().list();
        if (name && (places || !asked.contains(column.slot().name()))) {
          renamed.add(column.header());
        }
      }
    }
    return renamed;
  }

  private static List<String> copied(
      CSVRecord row, List<String> headers, Set<String> renamed, int copy) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean other = copy > 0 && i < headers.size() && renamed.contains(headers.get(i));
      cells.add(other && !row.get(i).isBlank() ? row.get(i) + " " + copy : row.get(i));
    }
    return cells;
  }
}
