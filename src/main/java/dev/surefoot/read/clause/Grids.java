package dev.surefoot.read.clause;

import dev.surefoot.read.clause.Tables.Cell;
import dev.surefoot.read.clause.Tables.Line;
import dev.surefoot.read.clause.Tables.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables of marks and small numbers, where a single space may part the columns. */
final class Grids {

  private static final String MARKS = "-–—.·*/\\…xXoO●○✓✔✗✘#~";

  private Grids() {}

  /** A line of such a table: its title, then its cells. */
  private record Row(Line line, Cell title, List<Cell> cells) {}

  /** The table whose header is line {@code i}; null when there is none. */
  static @Nullable Table at(List<Line> lines, int i) {
    Line first = lines.get(i);
    List<Row> body = new ArrayList<>();
    int end = i + 1;
    int widest = 0;
    boolean titled = true;
    while (end < lines.size() && end - i < Columns.LONGEST) {
      Row row = row(lines.get(end));
      if (!lines.get(end).ruler()) {
        if (row == null) {
          break;
        }
        titled &= !row.title().empty();
        widest = Math.max(widest, row.cells().size());
        body.add(row);
      }
      end++;
    }
    while (!body.isEmpty() && body.get(body.size() - 1).cells().isEmpty()) {
      body.remove(body.size() - 1);
    }
    boolean regular = steady(body) && rising(first, widest);
    List<Cell> header = widest < 2 || !titled || !regular ? List.of() : header(first, widest, body);
    if (body.size() < 2 || header.isEmpty()) {
      return null;
    }
    List<List<Cell>> rows = new ArrayList<>(List.of(header));
    for (Row row : body) {
      List<Cell> cells = new ArrayList<>(List.of(row.title()));
      cells.addAll(row.cells());
      rows.add(Columns.placed(cells, header, first.from(), row.line().from()));
    }
    return new Table(first.from(), body.get(body.size() - 1).line().to(), rows);
  }

  /** As many titles as the widest row has cells, behind a corner that may be empty. */
  private static List<Cell> header(Line line, int width, List<Row> body) {
    int titles = body.stream().mapToInt(r -> r.title().to() - r.line().from()).min().orElse(0);
    for (List<Cell> cells : List.of(words(line), Columns.spans(line))) {
      boolean corner = cells.size() == width + 1 && cells.get(0).from() - line.from() < titles;
      if (corner) {
        return cells;
      }
      boolean behind = cells.size() == width && cells.get(0).from() - line.from() >= titles;
      if (behind) {
        List<Cell> out = new ArrayList<>(List.of(new Cell(line.from(), line.from())));
        out.addAll(cells);
        return out;
      }
    }
    return List.of();
  }

  /** All rows have as many cells, or more and more, or less and less, as in a triangle. */
  private static boolean steady(List<Row> body) {
    boolean up = true;
    boolean down = true;
    for (int i = 1; i < body.size(); i++) {
      int more = body.get(i).cells().size() - body.get(i - 1).cells().size();
      up &= more >= 0;
      down &= more <= 0;
    }
    return up || down;
  }

  /** Whether the titles are words, or numbers that rise, and so no row like the others. */
  private static boolean rising(Line header, int width) {
    List<Cell> words = words(header);
    int last = -1;
    for (Cell word : words.subList(Math.max(0, words.size() - width), words.size())) {
      String text = text(header, word);
      boolean number = text.length() <= 3 && text.chars().allMatch(Character::isDigit);
      int n = number ? Integer.parseInt(text) : last;
      if (number && n <= last) {
        return false;
      }
      last = n;
    }
    return last < 0
        || words.subList(Math.max(0, words.size() - width), words.size()).stream()
            .allMatch(w -> small(header, w));
  }

  private static String text(Line line, Cell cell) {
    return line.text().substring(cell.from() - line.from(), cell.to() - line.from());
  }

  private static @Nullable Row row(Line line) {
    List<Cell> words = words(line);
    int cut = words.size();
    while (cut > 0 && small(line, words.get(cut - 1))) {
      cut--;
    }
    if (cut == words.size() && words.size() != 1 || words.isEmpty()) {
      return null;
    }
    // a code may look like a mark or number itself
    cut = Math.max(1, cut);
    Cell title = new Cell(words.get(0).from(), words.get(cut - 1).to());
    return new Row(line, title, words.subList(cut, words.size()));
  }

  private static boolean small(Line line, Cell cell) {
    String text = text(line, cell);
    boolean number = text.length() <= 3 && text.chars().allMatch(Character::isDigit);
    return number || text.length() == 1 && MARKS.contains(text) || text.equals("--");
  }

  private static List<Cell> words(Line line) {
    List<Cell> cells = new ArrayList<>();
    String text = line.text();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean blank = i == text.length() || Character.isWhitespace(text.charAt(i));
      if (!blank && start < 0) {
        start = i;
      } else if (blank && start >= 0) {
        cells.add(new Cell(line.from() + start, line.from() + i));
        start = -1;
      }
    }
    return cells;
  }
}
