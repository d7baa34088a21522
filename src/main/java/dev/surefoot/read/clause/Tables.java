package dev.surefoot.read.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables in text: Markdown pipes, comma, semicolon or tab separated lines; {@link Columns}
 * and {@link Grids} find those that only spaces hold together.
 */
final class Tables {

  private static final int WIDEST_CELL = 48;

  /** Spaces before the first pipe of a line from which on they are an empty cell. */
  private static final int CORNER = 2;

  private static final String RULER = "|:+=-–—_ \t";

  private Tables() {}

  /**
   * Rows of cells, the header first.
   *
   * @param from index of its first character
   * @param to index after its last
   */
  record Table(int from, int to, List<List<Cell>> rows) {}

  /** A stretch of the text; may be empty. */
  record Cell(int from, int to) {

    boolean empty() {
      return from == to;
    }
  }

  /** A line of the text and where it begins. */
  record Line(int from, String text) {

    int to() {
      return from + text.length();
    }

    /** Dashes, pipes and the like only, as between the header and the body of a table. */
    boolean ruler() {
      boolean dashed = text.indexOf('-') >= 0 || text.indexOf('=') >= 0 || text.indexOf('—') >= 0;
      return dashed
          && text.strip().length() > 2
          && text.chars().allMatch(c -> RULER.indexOf(c) >= 0);
    }
  }

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

  private static @Nullable Table at(List<Line> lines, int i) {
    for (char mark : new char[] {'|', '\t', ';', ','}) {
      List<List<Cell>> rows = new ArrayList<>();
      int end = i;
      while (end < lines.size() && fits(lines.get(end), mark, rows)) {
        end++;
      }
      boolean two = !rows.isEmpty() && rows.get(0).size() == 2;
      int least = mark == '|' || mark == '\t' && !two ? 2 : 3;
      if (rows.size() >= least) {
        return new Table(lines.get(i).from(), lines.get(end - 1).to(), rows);
      }
    }
    Table grid = Grids.at(lines, i);
    return grid == null ? Columns.at(lines, i) : grid;
  }

  /** Adds the line's cells when it goes on with the table; a ruler line adds none. */
  private static boolean fits(Line line, char mark, List<List<Cell>> rows) {
    boolean pipe = mark == '|';
    if (line.text().indexOf(mark) < 0) {
      return false;
    }
    if (pipe && line.ruler()) {
      return !rows.isEmpty();
    }
    List<Cell> cells = cells(line, mark);
    if (pipe && cells.size() == 2 && !line.text().contains(" |") && !line.text().contains("| ")) {
      return false; // "A|B" is a pair
    }
    boolean narrow = pipe || cells.stream().allMatch(c -> c.to() - c.from() <= WIDEST_CELL);
    if (pipe && spare(line, cells.size(), rows)) {
      cells.add(new Cell(line.to(), line.to()));
    }
    if (!counts(cells, mark, rows) || !narrow || !pipe && prose(line, cells, mark)) {
      return false;
    }
    List<Cell> row = new ArrayList<>(cells);
    while (!rows.isEmpty() && row.size() < rows.get(0).size()) {
      row.add(new Cell(line.to(), line.to()));
    }
    rows.add(row);
    return true;
  }

  /**
   * "a | b |" with a last cell that is empty, as the rows over it have one more and no such end.
   */
  private static boolean spare(Line line, int size, List<List<Cell>> rows) {
    String text = line.text().strip();
    boolean ends = text.endsWith("|") && !text.startsWith("|");
    return ends && !rows.isEmpty() && size + 1 == rows.get(0).size();
  }

  private static boolean counts(List<Cell> cells, char mark, List<List<Cell>> rows) {
    if (rows.isEmpty()) {
      return cells.size() > 2 || cells.size() == 2 && (mark == '|' || !cells.get(1).empty());
    }
    int width = rows.get(0).size();
    // spreadsheets leave empty cells out at the end of a line
    boolean shorter = mark == '\t' && cells.size() > 1 && cells.size() < width;
    return cells.size() == width || shorter;
  }

  private static boolean prose(Line line, List<Cell> cells, char mark) {
    String text = line.text().strip();
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    boolean bullet = !text.isEmpty() && Set.of('-', '*', '•').contains(text.charAt(0));
    boolean spaced = false;
    for (int c = 1; c < cells.size(); c++) {
      int at = cells.get(c).from() - line.from();
      boolean strict = mark == ',' || mark == ';' && cells.size() == 2;
      spaced |= at > 0 && strict && !cells.get(c).empty() && line.text().charAt(at - 1) == ' ';
    }
    return ".!?:".indexOf(last) >= 0 || bullet && mark != '\t' || spaced;
  }

  private static List<Cell> cells(Line line, char mark) {
    List<Cell> cells = new ArrayList<>();
    String text = line.text();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      quoted ^= i < text.length() && text.charAt(i) == '"' && mark != '|';
      if (i == text.length() || text.charAt(i) == mark && !quoted) {
        cells.add(cell(line, start, i));
        start = i + 1;
      }
    }
    if (mark == '|') {
      boolean corner = text.startsWith(" ".repeat(CORNER)) && !text.stripTrailing().endsWith("|");
      if (text.stripLeading().startsWith("|") && !corner) {
        cells.remove(0);
      }
      if (text.stripTrailing().endsWith("|") && !cells.isEmpty()) {
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
}
