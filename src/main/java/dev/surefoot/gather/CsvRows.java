package dev.surefoot.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
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

  private final List<String> lines;
  private final CSVFormat format;
  private final int width;
  private int at;

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
      int line = at + 1;
      if (lines.get(at).isBlank()) {
        at++;
        continue;
      }
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

  /** The fields of a text that holds exactly one row; most have no quotes and are just split. */
  private static @Nullable List<String> parse(String text, CSVFormat format) {
    if (text.indexOf('"') < 0) {
      String separator = Pattern.quote(format.getDelimiterString());
      return text.isBlank() ? null : List.of(text.split(separator, -1));
    }
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? new ArrayList<>(records.get(0).toList()) : null;
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      return null;
    }
  }
}
