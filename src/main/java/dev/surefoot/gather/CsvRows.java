package dev.surefoot.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text. A broken row costs that row alone: a quote that is never closed does not
 * swallow the rows behind it.
 */
final class CsvRows {

  /** Longer cells with line breaks are quotes that were never closed. */
  private static final int MOST_LINES = 30;

  private static final int BLOCK = 500;

  private final List<String> lines;
  private final CSVFormat format;
  private final int width;
  private int at;

  /** Up to this line rows are read one by one, since some of them are odd. */
  private int odd;

  /**
   * @param lines of the file
   * @param first index of the first line of rows
   * @param width fields of a row
   */
  CsvRows(List<String> lines, int first, char separator, int width) {
    this.lines = lines;
    this.at = first;
    this.width = width;
    this.format = format(separator);
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
  }

  /** The fields of one line; null when it is broken. */
  static @Nullable List<String> fields(String line, char separator) {
    return parse(line, format(separator));
  }

  /**
   * Reads them all.
   *
   * @param row is given the fields of each row and its line, from 1
   * @param broken is given what is wrong with each broken row and its line
   */
  void read(ObjIntConsumer<List<String>> row, ObjIntConsumer<String> broken) {
    while (at < lines.size()) {
      if (block(row)) {
        continue;
      }
      int line = at + 1;
      List<String> fields = next();
      if (fields == null) {
        broken.accept("a quote is not closed or stands in the wrong place", line);
      } else if (fields.size() != width) {
        broken.accept("%d fields instead of %d".formatted(fields.size(), width), line);
      } else {
        row.accept(fields, line);
      }
    }
  }

  /** Many good rows at once, since a parser of its own for each is slow; false when one is odd. */
  private boolean block(ObjIntConsumer<List<String>> row) {
    int start = at;
    List<Integer> starts = new ArrayList<>();
    while (at < lines.size() && starts.size() < (at < odd ? 1 : BLOCK)) {
      if (lines.get(at).isBlank()) {
        at++;
        continue;
      }
      starts.add(at);
      at = closed();
    }
    List<CSVRecord> records = records(String.join("\n", lines.subList(start, at)), format);
    boolean good =
        records != null
            && records.size() == starts.size()
            && records.stream().allMatch(r -> r.size() == width);
    if (good) {
      for (int i = 0; i < starts.size(); i++) {
        row.accept(records.get(i).toList(), starts.get(i) + 1);
      }
      return true;
    }
    odd = Math.max(odd, at);
    at = starts.get(0);
    return false;
  }

  /** The next row, of more than one line where a quote is open; moves behind it. */
  private @Nullable List<String> next() {
    int end = closed();
    if (end > at + 1) {
      List<String> fields = parse(String.join("\n", lines.subList(at, end)), format);
      if (fields != null && fields.size() == width) {
        at = end;
        return fields;
      }
    }
    return parse(lines.get(at++), format);
  }

  /** Index of the line behind the one in which all quotes are closed. */
  private int closed() {
    boolean open = false;
    for (int end = at; end < Math.min(lines.size(), at + MOST_LINES); end++) {
      open ^= lines.get(end).chars().filter(c -> c == '"').count() % 2 == 1;
      if (!open) {
        return end + 1;
      }
    }
    return at + 1;
  }

  /** The fields of a text that holds exactly one row. */
  private static @Nullable List<String> parse(String text, CSVFormat format) {
    List<CSVRecord> records = records(text, format);
    return records != null && records.size() == 1 ? records.get(0).toList() : null;
  }

  private static @Nullable List<CSVRecord> records(String text, CSVFormat format) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      return null;
    }
  }
}
