package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mentions;
import dev.surefoot.read.mention.Sought;
import dev.surefoot.read.mention.Token;
import dev.surefoot.read.mention.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The atoms of single cells of the tables of a text. */
final class Cells {

  private final String request;
  private final List<Atom> text;
  private final Sought wanted;

  /**
   * Cells of one text.
   *
   * @param text all its atoms, enumerations not yet joined
   * @param wanted types of mention that the domain has slots for
   */
  Cells(String request, List<Atom> text, Sought wanted) {
    this.request = request;
    this.text = text;
    this.wanted = wanted;
  }

  /** The atoms of a cell. A mention over its borders is none: the cell is then read by itself. */
  List<Atom> of(Tables.Cell cell) {
    List<Atom> out = new ArrayList<>();
    for (int i = Atoms.behind(text, cell.from());
        i < text.size() && text.get(i).from() < cell.to();
        i++) {
      Atom a = text.get(i);
      if (a.from() < cell.from() || a.to() > cell.to()) {
        return alone(cell);
      }
      if (!a.is("\"")) {
        out.add(a);
      }
    }
    return out;
  }

  private List<Atom> alone(Tables.Cell cell) {
    List<Token> tokens = Tokens.of(request.substring(cell.from(), cell.to()));
    List<Atom> out = new ArrayList<>();
    for (Atom a : Atoms.of(tokens, Mentions.in(tokens, wanted))) {
      out.add(new Atom(a.text(), a.mention(), cell.from() + a.from(), cell.from() + a.to()));
    }
    return out;
  }
}
