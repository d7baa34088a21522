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
    Map<String, Mention> listed = listed(request, text, legends);
    listed.forEach(codes::putIfAbsent);
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

  /** Codes of a legend, "GVA Geneva, ZRH Zurich": at least two, each used again. */
  private static Map<String, Mention> listed(String request, List<Atom> text, Legends legends) {
    Map<String, Integer> uses = new HashMap<>();
    Map<String, Atom> first = new HashMap<>();
    for (Atom a : text) {
      String raw = request.substring(a.from(), Math.min(a.to(), a.from() + LONGEST + 1));
      boolean capitals =
          raw.length() > 1
              && raw.length() <= LONGEST
              && raw.chars().allMatch(Character::isUpperCase)
              && (a.mention() == null || a.of(Mention.Type.NAME));
      if (capitals) {
        uses.merge(raw, 1, Integer::sum);
        first.putIfAbsent(raw, a);
      }
    }
    Map<String, Mention> out = new HashMap<>();
    for (Map.Entry<String, Atom> e : first.entrySet()) {
      Atom name = uses.get(e.getKey()) < 2 ? null : legends.listed(e.getKey(), e.getValue());
      if (name != null) {
        out.put(e.getKey(), Objects.requireNonNull(name.mention()));
      }
    }
    long named = out.values().stream().map(m -> m.values().get(0)).distinct().count();
    return named > 1 && named == out.size() ? out : Map.of();
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
