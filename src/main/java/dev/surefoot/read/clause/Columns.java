package dev.surefoot.read.clause;

import dev.surefoot.read.clause.Tables.Cell;
import dev.surefoot.read.clause.Tables.Line;
import dev.surefoot.read.clause.Tables.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables whose columns are held apart by two spaces or more. */
final class Columns {

  /** Lines of a table at most, so that odd texts are not gone through again and again. */
  static final int LONGEST = 200;

  private Columns() {}

  /** The table whose header is line {@code i}; null when there is none. */
  static @Nullable Table at(List<Line> lines, int i) {
    Line first = lines.get(i);
    List<Cell> header = spans(first);
    boolean form = header.stream().anyMatch(c -> form(first, c));
    if (header.size() < 2 || !first.text().contains("  ") || form) {
      return null;
    }
    List<Line> body = new ArrayList<>();
    int end = i + 1;
    while (end < lines.size()
        && end - i < LONGEST
        && (lines.get(end).ruler() || row(lines.get(end), header))) {
      if (!lines.get(end).ruler()) {
        body.add(lines.get(end));
      }
      end++;
    }
    int widest = body.stream().mapToInt(l -> spans(l).size()).max().orElse(0);
    int width = Math.max(widest, header.size());
    List<List<Cell>> cells =
        body.stream().map(l -> cut(spans(l), l.from(), header, first.from(), width)).toList();
    boolean full = cells.stream().allMatch(r -> r.size() > 2);
    if (body.size() < 2 || header.size() == 2 && !full) {
      return null;
    }
    boolean corner = cells.stream().noneMatch(r -> r.size() > header.size());
    List<Cell> head = new ArrayList<>(header);
    if (!corner) {
      head.add(0, new Cell(first.from(), first.from()));
    }
    List<List<Cell>> rows = new ArrayList<>(List.of(head));
    for (int r = 0; r < body.size(); r++) {
      rows.add(placed(cells.get(r), head, first.from(), body.get(r).from()));
    }
    return new Table(first.from(), lines.get(end - 1).to(), rows);
  }

  /** "key: value", no title of a column. */
  private static boolean form(Line line, Cell cell) {
    return line.text().substring(cell.from() - line.from(), cell.to() - line.from()).contains(": ");
  }

  private static boolean row(Line line, List<Cell> header) {
    int size = spans(line).size();
    return size >= 2 && size <= header.size() + 1;
  }

  /** Stretches of text between two spaces or more. */
  static List<Cell> spans(Line line) {
    List<Cell> cells = new ArrayList<>();
    String text = line.text();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean blank = i == text.length() || Character.isWhitespace(text.charAt(i));
      boolean wide =
          blank && (i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1)));
      if (!blank && start < 0) {
        start = i;
      } else if (wide && start >= 0) {
        cells.add(new Cell(line.from() + start, line.from() + i));
        start = -1;
      }
    }
    return cells;
  }

  /** Parts a long cell from the next one where a column begins behind its single space. */
  private static List<Cell> cut(
      List<Cell> row, int rowStart, List<Cell> header, int headStart, int width) {
    List<Cell> out = new ArrayList<>();
    for (Cell cell : row) {
      int from = cell.from();
      for (Cell head : row.size() < width ? header : List.<Cell>of()) {
        int at = head.from() - headStart + rowStart;
        boolean inside = at > from && at < cell.to();
        if (inside) {
          out.add(new Cell(from, at));
          from = at;
        }
      }
      out.add(new Cell(from, cell.to()));
    }
    return out;
  }

  /** Puts each cell under the header cell whose column it overlaps or is nearest to. */
  static List<Cell> placed(List<Cell> row, List<Cell> head, int headStart, int rowStart) {
    if (row.size() == head.size()) {
      return row;
    }
    List<Cell> out = new ArrayList<>();
    for (int c = 0; c < head.size(); c++) {
      out.add(new Cell(rowStart, rowStart));
    }
    out.set(0, row.get(0));
    for (Cell cell : row.subList(1, row.size())) {
      int best = 1;
      for (int c = 1; c < head.size(); c++) {
        int distance = distance(cell, rowStart, head.get(c), headStart);
        best = distance < distance(cell, rowStart, head.get(best), headStart) ? c : best;
      }
      out.set(best, cell);
    }
    return out;
  }

  private static int distance(Cell cell, int rowStart, Cell head, int headStart) {
    int a = cell.from() - rowStart;
    int b = head.from() - headStart;
    boolean overlap = a < head.to() - headStart && b < cell.to() - rowStart;
    return overlap ? 0 : Math.abs(a - b);
  }
}
