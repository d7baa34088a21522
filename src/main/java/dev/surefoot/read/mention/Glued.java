package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parts a word from a verb when the space between them was forgotten: "Runaneeds". */
final class Glued {

  private static final List<String> VERBS =
      List.of(
          "has", "have", "is", "was", "will", "would", "can", "cannot", "needs", "wants", "prefers",
          "must", "does", "leaves", "arrives");

  private Glued() {}

  /** The tokens, with a capitalised word that stands elsewhere by itself parted from its verb. */
  static List<Token> parted(List<Token> tokens) {
    Set<String> capitals = new HashSet<>();
    tokens.stream().filter(Token::capital).forEach(t -> capitals.add(t.raw()));
    List<Token> out = new ArrayList<>(tokens.size());
    for (Token t : tokens) {
      int at = t.capital() ? seam(t, capitals) : 0;
      if (at > 0) {
        out.add(part(t, 0, at));
        out.add(part(t, at, t.raw().length()));
      } else {
        out.add(t);
      }
    }
    return out;
  }

  private static int seam(Token t, Set<String> capitals) {
    for (String verb : VERBS) {
      int at = t.raw().length() - verb.length();
      if (at > 1 && t.raw().endsWith(verb) && capitals.contains(t.raw().substring(0, at))) {
        return at;
      }
    }
    return 0;
  }

  private static Token part(Token t, int from, int to) {
    String raw = t.raw().substring(from, to);
    return new Token(
        raw,
        raw.toLowerCase(Locale.ROOT).replace('’', '\''),
        t.from() + from,
        t.from() + to,
        from > 0 || t.spaced(),
        from == 0 && t.column());
  }
}
