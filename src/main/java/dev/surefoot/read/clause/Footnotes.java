package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "I need Ana [1] and Bo [2]", and below "[1] out on Monday": such a line is about the name. */
final class Footnotes {

  private static final int LEAST = 2;

  private final List<Atom> text;

  /** What each number stands behind. */
  private final Map<Object, Atom> names = new HashMap<>();

  private final Set<Object> lines = new HashSet<>();

  private Footnotes(List<Atom> text) {
    this.text = text;
  }

  /** The atoms with each name in place of the number of its line, and no numbers behind names. */
  static List<Atom> resolved(List<Atom> text) {
    Footnotes notes = new Footnotes(text);
    return notes.complete() ? notes.spelt() : text;
  }

  /** Each line has its name and each number but one. */
  private boolean complete() {
    for (int i = 0; i < text.size(); i++) {
      Object number = number(i);
      if (number != null && begins(i)) {
        if (!lines.add(number)) {
          return false;
        }
      } else if (number != null && i > 0 && text.get(i - 1).of(Mention.Type.NAME)) {
        if (names.put(number, text.get(i - 1)) != null) {
          return false;
        }
      }
    }
    return lines.size() >= LEAST && lines.equals(names.keySet());
  }

  private List<Atom> spelt() {
    List<Atom> out = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Atom a = text.get(i);
      Atom name = names.get(number(i));
      if (name == null) {
        out.add(a);
        continue;
      }
      if (begins(i)) {
        Atom close = text.get(i + 2);
        out.add(new Atom(name.text(), name.mention(), a.from(), close.to()));
        out.add(new Atom(":", null, close.to(), close.to()));
      }
      i += 2;
    }
    return out;
  }

  private boolean begins(int i) {
    return i == 0 || text.get(i - 1).is("\n");
  }

  /** The number of a mark, "[2]", that begins with atom {@code i}; null for none. */
  private @Nullable Object number(int i) {
    if (i + 2 >= text.size() || !text.get(i).is("[") || !text.get(i + 2).is("]")) {
      return null;
    }
    Mention mention = text.get(i + 1).mention();
    return text.get(i + 1).of(Mention.Type.NUMBER) && mention != null
        ? mention.values().get(0)
        : null;
  }
}
