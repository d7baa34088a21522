package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Short titles of tables that stand for names: outside of the tables they stand for them too. */
final class Codes {

  private static final int LONGEST = 4;

  private Codes() {}

  /**
   * The atoms of a text with the codes of its tables spelt out.
   *
   * @param text all atoms, enumerations not yet joined
   */
  static List<Atom> spelt(
      String request, List<Atom> text, List<Tables.Table> tables, Cells cells, Legends legends) {
    Map<String, Mention> codes = new HashMap<>();
    for (Tables.Table table : tables) {
      List<Tables.Cell> titles = new ArrayList<>(table.rows().get(0));
      table.rows().forEach(r -> titles.add(r.get(0)));
      for (Tables.Cell title : titles) {
        boolean brief = !title.empty() && title.to() - title.from() <= LONGEST;
        Atom name = brief ? legends.name(cells.of(title)) : null;
        if (name != null) {
          codes.put(
              request.substring(title.from(), title.to()), Objects.requireNonNull(name.mention()));
        }
      }
    }
    List<Atom> out = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Atom a = text.get(i);
      String raw = request.substring(a.from(), a.to());
      Mention name = raw.length() > LONGEST ? null : codes.get(raw);
      boolean code = name != null && code(a, raw, i + 1 < text.size() ? text.get(i + 1) : null);
      out.add(code ? new Atom("N", name, a.from(), a.to()) : a);
    }
    return out;
  }

  /** Written like a code: a name already, or in capitals; "A" before a word is an article. */
  private static boolean code(Atom a, String raw, @Nullable Atom next) {
    boolean word =
        next != null && next.mention() == null && Character.isLetter(next.text().charAt(0));
    boolean capitals =
        a.mention() == null
            && raw.equals(raw.toUpperCase(Locale.ROOT))
            && Character.isLetter(raw.charAt(0));
    boolean article = (raw.equals("A") || raw.equals("I")) && word;
    return (a.of(Mention.Type.NAME) || capitals) && !article;
  }
}
