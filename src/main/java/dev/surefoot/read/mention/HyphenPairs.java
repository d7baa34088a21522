package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.List;

/**
 * "Pier-mill 9" names two places where both stand by themselves elsewhere in the text; "Mrs
 * Hale-Byrne" stays one name.
 */
final class HyphenPairs {

  private final List<Token> tokens;

  private HyphenPairs(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The names, in order, with those parted that are two. */
  static List<Mention> parted(List<Token> tokens, List<Mention> names) {
    HyphenPairs pairs = new HyphenPairs(tokens);
    List<Mention> out = new ArrayList<>();
    names.forEach(m -> pairs.part(m, out));
    return out;
  }

  private void part(Mention m, List<Mention> out) {
    for (int i = m.first() + 1; i < m.next() - 1; i++) {
      if (mark(i) && known(m.first(), i, i) && known(i + 1, m.next(), i)) {
        out.add(name(m.first(), i));
        part(name(i + 1, m.next()), out);
        return;
      }
    }
    out.add(m);
  }

  private boolean mark(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is("-", "–", "—", "‑", "/");
  }

  private Mention name(int first, int next) {
    return Mention.of(Mention.Type.NAME, NameSpans.text(tokens, first, next), first, next);
  }

  /** Whether the words stand elsewhere, and not joined to the same others again. */
  private boolean known(int first, int next, int mark) {
    int start = tokens.get(first).is("the") && first + 1 < next ? first + 1 : first;
    int size = next - start;
    for (int i = 0; i + size <= tokens.size(); i++) {
      if (i != start && same(start, i, size) && !again(first, next, i, i + size, mark)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int a, int b, int size) {
    for (int k = 0; k < size; k++) {
      boolean word = tokens.get(a + k).bare().equals(tokens.get(b + k).bare());
      if (!word || k > 0 && tokens.get(b + k).column()) {
        return false;
      }
    }
    return true;
  }

  /** "Hale-Byrne" once more. */
  private boolean again(int first, int next, int from, int to, int mark) {
    boolean left = next == mark;
    int there = left ? to : from - 1;
    int other = left ? there + 1 : there - 1;
    int own = left ? mark + 1 : mark - 1;
    return mark(there)
        && other >= 0
        && other < tokens.size()
        && tokens.get(other).bare().equals(tokens.get(own).bare());
  }
}
