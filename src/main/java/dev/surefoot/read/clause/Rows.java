package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a table as clauses that a reader can take one by one. */
final class Rows {

  private Rows() {}

  /** The clauses of a table; empty when its first row is no header. */
  static List<List<Atom>> clauses(Tables.Table table, List<Atom> atoms, String request) {
    List<List<Atom>> header = new ArrayList<>();
    for (Tables.Cell cell : table.rows().get(0)) {
      header.add(within(atoms, cell));
    }
    boolean square = square(table, header, atoms);
    boolean named =
        square || header.stream().skip(1).allMatch(h -> !h.isEmpty() && titled(h) != null);
    boolean words = header.stream().noneMatch(Rows::valued);
    List<List<Atom>> out = new ArrayList<>();
    if (!named && !words) {
      return out;
    }
    List<List<List<Atom>>> body = new ArrayList<>();
    for (List<Tables.Cell> row : table.rows().subList(1, table.rows().size())) {
      body.add(row.stream().map(c -> within(atoms, c)).toList());
    }
    boolean marks = body.stream().flatMap(r -> r.stream().skip(1)).allMatch(Rows::mark);
    for (List<List<Atom>> cells : body) {
      if (named && header.size() > 1) {
        matrix(header, marks ? worded(cells) : cells, marks, request, out);
      } else {
        record(header, cells, out);
      }
    }
    return out;
  }

  /** Rows and columns have the same titles: a table of something between places. */
  private static boolean square(Tables.Table table, List<List<Atom>> header, List<Atom> atoms) {
    java.util.Set<String> columns = new java.util.HashSet<>();
    header.stream().skip(1).forEach(h -> columns.add(Lists.words(h)));
    java.util.Set<String> rows = new java.util.HashSet<>();
    table.rows().stream().skip(1).forEach(r -> rows.add(Lists.words(within(atoms, r.get(0)))));
    return columns.size() > 1 && columns.equals(rows) && !columns.contains("");
  }

  /** Yes and no in a table of links: 1 and 0, x and a dash. */
  private static boolean mark(List<Atom> cell) {
    boolean figure = cell.size() == 1 && cell.get(0).of(Mention.Type.NUMBER);
    boolean bit =
        figure
            && java.util.Set.of(0, 1)
                .contains(java.util.Objects.requireNonNull(cell.get(0).mention()).values().get(0));
    return bit
        || blank(cell, false)
        || cell.size() == 1 && cell.get(0).is("yes", "no", "y", "n", "✓", "✗");
  }

  private static List<List<Atom>> worded(List<List<Atom>> cells) {
    List<List<Atom>> out = new ArrayList<>(List.of(cells.get(0)));
    for (List<Atom> cell : cells.subList(1, cells.size())) {
      boolean figure = cell.size() == 1 && cell.get(0).mention() != null;
      out.add(
          figure
              ? List.of(
                  word(
                      String.valueOf(
                          java.util.Objects.requireNonNull(cell.get(0).mention()).values().get(0)),
                      cell.get(0)))
              : cell);
    }
    return out;
  }

  private static void matrix(
      List<List<Atom>> header,
      List<List<Atom>> cells,
      boolean marks,
      String request,
      List<List<Atom>> out) {
    Atom row = cells.get(0).isEmpty() ? null : title(cells.get(0), request);
    if (row == null) {
      return;
    }
    for (int c = 1; c < cells.size() && c < header.size(); c++) {
      Atom column = title(header.get(c), request);
      if (column != null && !blank(cells.get(c), marks) && !same(row, column)) {
        List<Atom> clause =
            new ArrayList<>(List.of(word("row", row), row, word("column", column), column));
        clause.add(word("cell", cells.get(c).get(0)));
        clause.addAll(cells.get(c));
        out.add(clause);
      }
    }
  }

  private static void record(
      List<List<Atom>> header, List<List<Atom>> cells, List<List<Atom>> out) {
    List<Atom> clause = new ArrayList<>();
    for (int c = 0; c < cells.size() && c < header.size(); c++) {
      if (!cells.get(c).isEmpty()) {
        clause.addAll(header.get(c));
        clause.add(word(":", cells.get(c).get(0)));
        clause.addAll(cells.get(c));
        clause.add(word(";", cells.get(c).get(0)));
      }
    }
    if (!clause.isEmpty()) {
      out.add(clause.subList(0, clause.size() - 1));
    }
  }

  private static List<Atom> within(List<Atom> atoms, Tables.Cell cell) {
    return atoms.stream().filter(a -> a.from() >= cell.from() && a.to() <= cell.to()).toList();
  }

  /** The name or day that a title cell holds. */
  private static @Nullable Atom titled(List<Atom> cell) {
    for (Atom a : cell) {
      if (a.of(Mention.Type.NAME) || a.of(Mention.Type.WEEKDAY)) {
        return a;
      }
    }
    return null;
  }

  /** The title itself; words that are no known name are taken for one. */
  private static @Nullable Atom title(List<Atom> cell, String request) {
    Atom known = titled(cell);
    if (known != null || cell.isEmpty() || cell.stream().anyMatch(a -> a.mention() != null)) {
      return known;
    }
    int from = cell.get(0).from();
    int to = cell.get(cell.size() - 1).to();
    Mention name = new Mention(Mention.Type.NAME, List.of(request.substring(from, to)), 0, 0);
    return new Atom("N", name, from, to);
  }

  private static boolean valued(List<Atom> cell) {
    return cell.stream()
        .anyMatch(
            a ->
                a.mention() != null
                    && a.mention().type() != Mention.Type.NAME
                    && a.mention().type() != Mention.Type.OTHER);
  }

  /** An empty cell; a cross is one too, unless crosses are what the table is about. */
  private static boolean blank(List<Atom> cell, boolean marks) {
    boolean dash = cell.size() == 1 && cell.get(0).is("-", "–", "—", ".", "·", "/", "*", "\\", "…");
    return cell.isEmpty() || dash || !marks && cell.size() == 1 && cell.get(0).is("x");
  }

  private static boolean same(Atom a, Atom b) {
    return a.mention() != null
        && b.mention() != null
        && a.mention().values().equals(b.mention().values());
  }

  private static Atom word(String text, Atom at) {
    return new Atom(text, null, at.from(), at.from());
  }
}
