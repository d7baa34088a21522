package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Tables with titles on two sides, taken cell by cell: "row N column W cell R". Where one half says
 * all about pairs of equals, "between N and N cell M".
 */
final class Matrices {

  private final List<List<Atom>> columns;
  private final List<List<Atom>> rows;
  private final List<List<List<Atom>>> body;
  private final List<Atom> corner;
  private final Legends legends;
  private final boolean marks;
  private final boolean links;
  private final boolean crossed;

  private Matrices(
      List<List<Atom>> header, List<List<List<Atom>>> body, Legends legends, String request) {
    this.body = body;
    this.legends = legends;
    this.marks = body.stream().flatMap(r -> r.stream().skip(1)).allMatch(Matrices::mark);
    List<List<Atom>> over =
        Titles.of(header.subList(Math.min(1, header.size()), header.size()), legends);
    List<List<Atom>> left =
        Titles.of(
            body.stream().map(r -> r.isEmpty() ? List.<Atom>of() : r.get(0)).toList(), legends);
    // dashes say nothing beside crosses
    this.crossed = marks && body.stream().flatMap(r -> r.stream().skip(1)).anyMatch(c -> !blank(c));
    this.links = equals(over, left);
    boolean dated = left.stream().allMatch(Titles::dated);
    List<List<Atom>> named = left.stream().map(t -> Titles.asName(t, request)).toList();
    this.rows = marks ? Titles.ranges(named) : named;
    List<List<Atom>> wide = marks ? Titles.ranges(over) : over;
    long names = over.stream().filter(Titles::named).count();
    boolean people = dated && names * 2 >= over.size() || links;
    this.columns = people ? wide.stream().map(t -> Titles.asName(t, request)).toList() : wide;
    this.corner = header.isEmpty() ? List.of() : plain(header.get(0), request);
  }

  /** The clauses of a matrix; empty when the table is none. */
  static List<List<Atom>> clauses(
      List<List<Atom>> header, List<List<List<Atom>>> body, Legends legends, String request) {
    Matrices m = new Matrices(header, body, legends, request);
    List<List<Atom>> out = new ArrayList<>();
    if (m.links || m.titled()) {
      boolean half = m.links && m.half();
      for (int r = 0; r < body.size(); r++) {
        m.row(r, half, out);
      }
    }
    return out;
  }

  /** Days over at least half of the columns, or times or names over all of them. */
  private boolean titled() {
    boolean named = columns.stream().allMatch(Titles::named);
    boolean sure =
        rows.stream().allMatch(Titles::dated)
            || marks
            || columns.stream().anyMatch(c -> !c.isEmpty() && legends.count(c.get(0)) > 1);
    boolean filled = rows.stream().filter(r -> !r.isEmpty()).count() * 2 > rows.size();
    return filled
        && !columns.isEmpty()
        && (days() || times() || named && sure && cells(Mention.Type.NAME) == 0);
  }

  private boolean days() {
    int days = 0;
    for (List<Atom> column : columns) {
      boolean day = column.stream().anyMatch(a -> a.of(Mention.Type.WEEKDAY));
      if (!day && valued(column)) {
        return false;
      }
      days += day ? 1 : 0;
    }
    return days * 2 >= columns.size() && cells(Mention.Type.WEEKDAY) == 0;
  }

  private boolean times() {
    return columns.stream().allMatch(Titles::dated)
        && columns.stream().noneMatch(c -> c.get(0).of(Mention.Type.WEEKDAY))
        && cells(Mention.Type.TIME) + cells(Mention.Type.RANGE) == 0;
  }

  /** How many cells begin with a mention of a type. */
  private long cells(Mention.Type type) {
    return body.stream()
        .flatMap(r -> r.stream().skip(1))
        .filter(c -> !c.isEmpty() && c.get(0).of(type))
        .count();
  }

  /** Nearly all rows have the title of some column: a table of something between places. */
  private static boolean equals(List<List<Atom>> over, List<List<Atom>> left) {
    Set<String> columns = new HashSet<>();
    over.forEach(t -> columns.add(Lists.words(t).toLowerCase(Locale.ROOT)));
    Set<String> shared = new HashSet<>();
    left.forEach(t -> shared.add(Lists.words(t).toLowerCase(Locale.ROOT)));
    int most = Math.max(over.size(), left.size());
    shared.retainAll(columns);
    shared.remove("");
    boolean days = over.stream().anyMatch(Titles::dated);
    return !days
        && over.size() > 1
        && (shared.size() > 1 || most == 2 && shared.size() == 1)
        && shared.size() >= most - 1;
  }

  /** Whether each pair has at most one cell that is not left empty, all on one side. */
  private boolean half() {
    int above = 0;
    int below = 0;
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        boolean open = c + 1 < body.get(r).size() && !body.get(r).get(c + 1).isEmpty();
        if (open && !Lists.words(rows.get(r)).equalsIgnoreCase(Lists.words(columns.get(c)))) {
          int column = place(columns.get(c));
          int row = place(rows.get(r));
          above += column > row ? 1 : 0;
          below += column < row ? 1 : 0;
        }
      }
    }
    return Math.min(above, below) == 0 && above + below > 0;
  }

  /** Place of a title in the order of all: that of the columns, or of the rows where one is not. */
  private int place(List<Atom> title) {
    String words = Lists.words(title).toLowerCase(Locale.ROOT);
    List<String> over = columns.stream().map(t -> Lists.words(t).toLowerCase(Locale.ROOT)).toList();
    List<String> left = rows.stream().map(t -> Lists.words(t).toLowerCase(Locale.ROOT)).toList();
    int only = left.indexOf(words);
    return over.contains(words) ? 2 * over.indexOf(words) : only == 0 ? -1 : 2 * over.size();
  }

  private void row(int r, boolean half, List<List<Atom>> out) {
    List<Atom> row = rows.get(r);
    List<List<Atom>> cells = body.get(r);
    int said = out.size();
    for (int c = 1; !row.isEmpty() && c < cells.size() && c <= columns.size(); c++) {
      List<Atom> column = columns.get(c - 1);
      List<Atom> cell = cells.get(c);
      boolean same = links && Lists.words(row).equalsIgnoreCase(Lists.words(column));
      List<Atom> legend = cell.isEmpty() || valued(cell) ? List.of() : legends.meaning(cell);
      boolean day = !links && !marks && column.stream().anyMatch(a -> a.of(Mention.Type.WEEKDAY));
      boolean silent = blank(cell) && !day && (links || crossed || legend.isEmpty());
      if (!same && !column.isEmpty() && !silent) {
        List<Atom> clause = title(row, column, half);
        clause.addAll(content(row, cell));
        if (!legend.isEmpty()) {
          clause.add(Rows.word("=", clause.get(clause.size() - 1)));
          clause.addAll(legend);
        }
        out.add(clause);
      }
    }
    // an hour at which nobody has a mark says nothing; somebody without a mark is free
    if (marks && !links && !row.isEmpty() && out.size() == said && !Titles.dated(row)) {
      List<Atom> clause = new ArrayList<>(List.of(Rows.word("row", row.get(0))));
      clause.addAll(row);
      clause.add(Rows.word("empty", row.get(row.size() - 1)));
      out.add(clause);
    }
  }

  /** A corner that says "from \\ to" makes of each cell what a sentence says: "from N to N M". */
  private List<Atom> title(List<Atom> row, List<Atom> column, boolean half) {
    String over = Lists.words(corner);
    if (links && !half && !marks && (over.equals("from to :") || over.equals("to from :"))) {
      boolean forth = over.startsWith("from");
      List<Atom> clause = new ArrayList<>(List.of(Rows.word(forth ? "from" : "to", row.get(0))));
      clause.addAll(row);
      clause.add(Rows.word(forth ? "to" : "from", column.get(0)));
      clause.addAll(column);
      return clause;
    }
    List<Atom> clause = new ArrayList<>(corner);
    clause.add(Rows.word(half ? "between" : "row", row.get(0)));
    clause.addAll(row);
    clause.add(Rows.word(half ? "and" : "column", column.get(0)));
    clause.addAll(column);
    clause.add(Rows.word("cell", row.get(0)));
    return clause;
  }

  private List<Atom> content(List<Atom> row, List<Atom> cell) {
    if (cell.isEmpty()) {
      return List.of(Rows.word("empty", row.get(0)));
    }
    return marks ? worded(cell) : cell;
  }

  private static boolean valued(List<Atom> cell) {
    return cell.stream().anyMatch(a -> a.mention() != null && !a.of(Mention.Type.NAME) && !bit(a));
  }

  private static boolean bit(Atom a) {
    return a.of(Mention.Type.NUMBER)
        && Set.of(0, 1).contains((Integer) Objects.requireNonNull(a.mention()).values().get(0));
  }

  /** Yes and no in a table of links or hours: 1 and 0, x and a dash, a code in capitals. */
  private static boolean mark(List<Atom> cell) {
    boolean bracketed =
        cell.size() == 3 && cell.get(0).is("[", "(") && cell.get(1).text().length() < 3;
    boolean empty = cell.size() == 2 && cell.get(0).is("[", "(");
    boolean word = cell.size() == 1 && (bit(cell.get(0)) || cell.get(0).mention() == null);
    return cell.isEmpty() || bracketed || empty || word && cell.get(0).text().length() < 4;
  }

  /** An empty cell; a cross is one too, unless crosses are what the table is about. */
  private boolean blank(List<Atom> cell) {
    Atom only = cell.size() == 1 ? cell.get(0) : null;
    boolean dash =
        only != null && only.is("-", "–", "—", "--", ".", "·", "/", "*", "\\", "…", "○", "✗", "✘");
    boolean zero = only != null && marks && bit(only) && Legends.value(only).equals("0");
    boolean dashes = cell.size() > 1 && cell.stream().allMatch(a -> a.is("-", "."));
    return cell.isEmpty() || dash || zero || dashes || !marks && only != null && only.is("x");
  }

  private static List<Atom> worded(List<Atom> cell) {
    return cell.stream()
        .map(a -> bit(a) ? new Atom(Legends.value(a), null, a.from(), a.to()) : a)
        .toList();
  }

  private static List<Atom> plain(List<Atom> cell, String request) {
    List<Atom> out = new ArrayList<>();
    for (Atom a : cell) {
      String raw = request.substring(a.from(), a.to()).toLowerCase(Locale.ROOT);
      if (Character.isLetter(raw.charAt(0))) {
        out.add(new Atom(raw, null, a.from(), a.to()));
      }
    }
    if (!out.isEmpty()) {
      out.add(Rows.word(":", out.get(0)));
    }
    return out;
  }
}
