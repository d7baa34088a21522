package dev.surefoot.read.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tables in text: Markdown pipes, comma, semicolon or tab separated lines, aligned columns.
 */
final class Tables {

  private static final int WIDEST_CELL = 48;
  private static final Pattern ALIGNED = Pattern.compile("\\S+(?: \\S+)*");
  private static final Pattern RULE = Pattern.compile("[|\\s:+=-]*-[|\\s:+=-]*");

  private Tables() {}

  /**
   * Rows of cells, the header first.
   *
   * @param from index of its first character
   * @param to index after its last
   */
  record Table(int from, int to, List<List<Cell>> rows) {}

  /** A stretch of the text; may be empty. */
  record Cell(int from, int to) {}

  private record Line(int from, String text) {}

  static List<Table> in(String text) {
    List<Line> lines = lines(text);
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      Table table = at(lines, i);
      if (table == null) {
        i++;
      } else {
        tables.add(table);
        while (i < lines.size() && lines.get(i).from() < table.to()) {
          i++;
        }
      }
    }
    return tables;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(new Line(at, line));
      at += line.length() + 1;
    }
    return lines;
  }

  private static @org.jspecify.annotations.Nullable Table at(List<Line> lines, int i) {
    for (String mark : List.of("|", "\t", ";", ",")) {
      List<List<Cell>> rows = new ArrayList<>();
      int end = i;
      while (end < lines.size() && fits(lines.get(end), mark, rows)) {
        end++;
      }
      int least = mark.equals("|") ? 2 : 3;
      if (rows.size() >= least) {
        return table(lines, i, end, rows);
      }
    }
    return aligned(lines, i);
  }

  private static Table table(List<Line> lines, int i, int end, List<List<Cell>> rows) {
    Line last = lines.get(end - 1);
    return new Table(lines.get(i).from(), last.from() + last.text().length(), rows);
  }

  /** Adds the line's cells when it goes on with the table; a ruler line adds none. */
  private static boolean fits(Line line, String mark, List<List<Cell>> rows) {
    boolean pipe = mark.equals("|");
    if (!line.text().contains(mark)) {
      return false;
    }
    if (pipe && RULE.matcher(line.text()).matches()) {
      return !rows.isEmpty();
    }
    List<Cell> cells = cells(line, mark);
    boolean same =
        rows.isEmpty()
            ? cells.size() >= 3 || pipe && cells.size() == 2
            : cells.size() == rows.get(0).size();
    boolean narrow = pipe || cells.stream().allMatch(c -> c.to() - c.from() <= WIDEST_CELL);
    boolean prose =
        !pipe
            && (line.text().strip().matches(".*[.!?:]")
                || line.text().matches("\\s*[-*•].*")
                || line.text().contains(", "));
    if (same && narrow && !prose) {
      rows.add(cells);
      return true;
    }
    return false;
  }

  private static List<Cell> cells(Line line, String mark) {
    List<Cell> cells = new ArrayList<>();
    String text = line.text();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.startsWith(mark, i)) {
        cells.add(cell(line, start, i));
        start = i + 1;
      }
    }
    if (mark.equals("|")) {
      if (text.stripLeading().startsWith("|")) {
        cells.remove(0);
      }
      if (text.stripTrailing().endsWith("|")) {
        cells.remove(cells.size() - 1);
      }
    }
    return cells;
  }

  private static Cell cell(Line line, int from, int to) {
    int a = from;
    int b = to;
    while (a < b && Character.isWhitespace(line.text().charAt(a))) {
      a++;
    }
    while (b > a && Character.isWhitespace(line.text().charAt(b - 1))) {
      b--;
    }
    return new Cell(line.from() + a, line.from() + b);
  }

  /** Columns held apart by two spaces or more. */
  private static @org.jspecify.annotations.Nullable Table aligned(List<Line> lines, int i) {
    List<Cell> header = spans(lines.get(i));
    List<List<Cell>> body = new ArrayList<>();
    int end = i + 1;
    while (end < lines.size()) {
      List<Cell> row =
          RULE.matcher(lines.get(end).text()).matches() ? List.of() : spans(lines.get(end));
      boolean ruler = row.isEmpty() && !lines.get(end).text().isBlank();
      if (!ruler && (row.size() < 2 || row.size() > header.size() + 1)) {
        break;
      }
      if (!ruler) {
        body.add(row);
      }
      end++;
    }
    boolean wide = header.size() >= 2 && lines.get(i).text().contains("  ");
    if (!wide
        || body.size() < 2
        || header.size() == 2 && body.stream().anyMatch(r -> r.size() < 3)) {
      return null;
    }
    boolean corner = body.stream().noneMatch(r -> r.size() > header.size());
    List<Cell> head = new ArrayList<>(header);
    if (!corner) {
      head.add(0, new Cell(lines.get(i).from(), lines.get(i).from()));
    }
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(head);
    int start = lines.get(i).from();
    for (int r = 0, l = i + 1; r < body.size(); l++) {
      if (spansRow(lines.get(l), body.get(r))) {
        rows.add(placed(body.get(r), head, start, lines.get(l).from(), corner));
        r++;
      }
    }
    return table(lines, i, end, rows);
  }

  private static boolean spansRow(Line line, List<Cell> row) {
    return !row.isEmpty()
        && row.get(0).from() >= line.from()
        && row.get(0).from() < line.from() + line.text().length() + 1;
  }

  private static List<Cell> spans(Line line) {
    List<Cell> cells = new ArrayList<>();
    Matcher m = ALIGNED.matcher(line.text());
    while (m.find()) {
      cells.add(new Cell(line.from() + m.start(), line.from() + m.end()));
    }
    return cells;
  }

  /** Puts each cell under the header cell whose column it overlaps or is nearest to. */
  private static List<Cell> placed(
      List<Cell> row, List<Cell> head, int headStart, int rowStart, boolean corner) {
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
