package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows of a table as clauses that a reader can take one by one. */
final class Rows {

  private static final int LONGEST = 40;

  private final String request;
  private final Legends legends;
  private final List<List<Atom>> header;
  private final List<List<List<Atom>>> body = new ArrayList<>();

  private Rows(Tables.Table table, Cells atoms, Legends legends, String request) {
    this.request = request;
    this.legends = legends;
    List<List<List<Atom>>> rows = new ArrayList<>();
    for (List<Tables.Cell> row : table.rows()) {
      List<List<Atom>> cells = new ArrayList<>();
      for (Tables.Cell cell : row) {
        cells.add(legends.spelt(atoms.of(cell)));
      }
      rows.add(cells);
    }
    header = rows.get(0);
    body.addAll(rows.subList(1, rows.size()));
  }

  /**
   * The clauses of a table.
   *
   * @param atoms reads its cells
   */
  static List<List<Atom>> clauses(
      Tables.Table table, Cells atoms, Legends legends, String request) {
    Rows rows = new Rows(table, atoms, legends, request);
    List<List<Atom>> matrix = Matrices.clauses(rows.header, rows.body, legends, request);
    return matrix.isEmpty() ? rows.records() : matrix;
  }

  private List<List<Atom>> records() {
    List<List<Atom>> out = new ArrayList<>();
    boolean headed = header.stream().noneMatch(h -> valued(h) || known(h));
    if (!headed) {
      body.add(0, header);
    }
    List<List<Atom>> titles = header.stream().map(this::worded).toList();
    for (List<List<Atom>> cells : new Columnwise(request, legends).alike(body)) {
      List<Atom> clause = headed ? record(titles, cells) : listed(cells);
      if (!clause.isEmpty() && clause.size() <= LONGEST) {
        out.add(clause);
      } else if (!clause.isEmpty()) {
        out.addAll(RunOns.split(clause));
      }
    }
    return out;
  }

  /** A name that the text has elsewhere too is no title of a column. */
  private boolean known(List<Atom> cell) {
    return Titles.named(cell) && legends.count(cell.get(0)) > 1;
  }

  /** "title: cell; title: cell". */
  private List<Atom> record(List<List<Atom>> titles, List<List<Atom>> cells) {
    List<Atom> clause = new ArrayList<>();
    for (int c = 0; c < cells.size() && c < titles.size(); c++) {
      List<Atom> cell = cells.get(c);
      if (!cell.isEmpty()) {
        clause.addAll(titles.get(c));
        clause.add(word(":", cell.get(0)));
        clause.addAll(cell);
        clause.add(word(";", cell.get(0)));
      }
    }
    return clause.isEmpty() ? clause : clause.subList(0, clause.size() - 1);
  }

  /** The cells of a row whose table has no header, behind commas. */
  private static List<Atom> listed(List<List<Atom>> cells) {
    List<Atom> clause = new ArrayList<>();
    for (List<Atom> cell : cells) {
      if (!cell.isEmpty() && !clause.isEmpty()) {
        clause.add(word(",", cell.get(0)));
      }
      clause.addAll(cell);
    }
    return Atoms.enumerations(clause);
  }

  /** A header cell in words; a name stays one only where the text has it elsewhere. */
  private List<Atom> worded(List<Atom> cell) {
    List<Atom> out = new ArrayList<>();
    for (Atom a : cell) {
      boolean word = a.of(Mention.Type.NUMBER) || a.of(Mention.Type.NAME) && legends.count(a) < 2;
      out.add(
          word
              ? new Atom(
                  request.substring(a.from(), a.to()).toLowerCase(java.util.Locale.ROOT),
                  null,
                  a.from(),
                  a.to())
              : a);
    }
    return out;
  }

  /** A value of its own and no word with it: no title. */
  private static boolean valued(List<Atom> cell) {
    boolean value = cell.stream().anyMatch(a -> a.mention() != null && !a.of(Mention.Type.NAME));
    return value && cell.stream().allMatch(a -> a.mention() != null || a.separates());
  }

  static Atom word(String text, Atom at) {
    return new Atom(text, null, at.from(), at.from());
  }
}
