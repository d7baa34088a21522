package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * "Office (Grote Markt)" is one name where the text has it again and never one half alone. Codes in
 * brackets, "Villa Nord (B)", are left to {@link Aliases}.
 */
final class Bracketed {

  private static final int CODE = 4;

  private final List<Token> tokens;
  private final List<Mention> names;

  private Bracketed(List<Token> tokens, List<Mention> names) {
    this.tokens = tokens;
    this.names = names;
  }

  /** The names, in order, with such pairs joined. */
  static List<Mention> joined(List<Token> tokens, List<Mention> names) {
    return new Bracketed(tokens, names).read();
  }

  private List<Mention> read() {
    Map<String, Integer> pairs = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      all.merge(key(i), 1, Integer::sum);
      if (pair(i)) {
        pairs.merge(key(i) + "\n" + key(i + 1), 1, Integer::sum);
      }
    }
    List<Mention> out = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int times = pair(i) ? pairs.getOrDefault(key(i) + "\n" + key(i + 1), 0) : 0;
      if (times > 1 && all.get(key(i)) == times && all.get(key(i + 1)) == times) {
        int first = names.get(i).first();
        int next = names.get(i + 1).next() + 1;
        out.add(Mention.of(Mention.Type.NAME, NameSpans.joined(tokens, first, next), first, next));
        i++;
      } else {
        out.add(names.get(i));
      }
    }
    return out;
  }

  private boolean pair(int i) {
    if (i + 1 >= names.size()) {
      return false;
    }
    Mention inner = names.get(i + 1);
    int open = names.get(i).next();
    return inner.first() == open + 1
        && tokens.get(open).is("(")
        && inner.next() < tokens.size()
        && tokens.get(inner.next()).is(")")
        && inner.values().get(0).toString().length() > CODE;
  }

  private String key(int i) {
    return Aliases.key(names.get(i).values().get(0).toString());
  }
}
