package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is called by somebody else is one name: "Ada's tutor" was found as "Ada" and "tutor". Behind
 * the possessive has to stand a common noun in small letters; "at Ada's Bo is late" are two.
 */
final class Owners {

  private Owners() {}

  /** The names, in order, with owners and what is theirs joined. */
  static List<Mention> joined(List<Token> tokens, List<Mention> names) {
    List<Mention> out = new ArrayList<>();
    for (Mention m : names) {
      Mention owner = out.isEmpty() ? null : out.get(out.size() - 1);
      if (owner != null && owns(tokens, owner, m)) {
        String name = NameSpans.text(tokens, owner.first(), m.next());
        out.set(out.size() - 1, Mention.of(Mention.Type.NAME, name, owner.first(), m.next()));
      } else {
        out.add(m);
      }
    }
    return out;
  }

  private static boolean owns(List<Token> tokens, Mention owner, Mention m) {
    Token first = tokens.get(m.first());
    return possessive(tokens, owner, m.first())
        && first.spaced()
        && !first.is("the")
        && !first.column()
        && !first.capital()
        && Lexicon.common(first.low());
  }

  /** "Ada's" or "the twins'" right before. */
  private static boolean possessive(List<Token> tokens, Mention owner, int next) {
    Token last = tokens.get(owner.next() - 1);
    boolean several =
        last.low().endsWith("s")
            && owner.next() + 1 == next
            && tokens.get(owner.next()).is("'", "’")
            && !tokens.get(owner.next()).spaced();
    return several || owner.next() == next && last.low().endsWith("'s");
  }
}
