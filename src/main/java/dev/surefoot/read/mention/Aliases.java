package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Short forms of names in one text: legends ("SD = Sunny Dale", "Villa Nord (B)"), initials, and
 * parts of exactly one longer name.
 */
final class Aliases {

  private static final int CODE = 4;
  private static final int LONGEST = 4;

  private final List<Token> tokens;
  private final List<Mention> mentions;
  private final Map<String, String> full = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<List<String>> linked = new HashSet<>();

  private Aliases(List<Token> tokens, List<Mention> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  /** The mentions with every name in its full form. */
  static List<Mention> resolve(List<Token> tokens, List<Mention> mentions) {
    Aliases aliases = new Aliases(tokens, mentions);
    aliases.learn();
    return mentions.stream().map(aliases::resolved).toList();
  }

  private Mention resolved(Mention m) {
    if (m.type() != Mention.Type.NAME) {
      return m;
    }
    return Mention.of(
        Mention.Type.NAME, fullName(m.values().get(0).toString()), m.first(), m.next());
  }

  private void learn() {
    List<Mention> named = mentions.stream().filter(m -> m.type() == Mention.Type.NAME).toList();
    for (Mention m : named) {
      names.add(m.values().get(0).toString());
    }
    boolean links = Equated.pairs(tokens, named);
    named.forEach(m -> legend(m, links));
    named.forEach(this::coded);
    lettered(named);
    for (int i = 1; i < named.size(); i++) {
      link(named.get(i - 1), named.get(i));
    }
  }

  /** "The office to the post office": a way from one to the other tells that they are two. */
  private void link(Mention left, Mention right) {
    int next = left.next();
    boolean to = is(next, "to") || is(next, "and") || is(next, "->") || is(next, "→");
    int after = next + 1 < tokens.size() && tokens.get(next + 1).is("the") ? next + 2 : next + 1;
    if (to && after >= right.first() && right.first() > next) {
      String one = key(left.values().get(0).toString());
      String two = key(right.values().get(0).toString());
      linked.add(List.of(one, two));
      linked.add(List.of(two, one));
    }
  }

  /**
   * "X = Name", "Name = X" and "Name (X)".
   *
   * @param links whether an equals sign joins two names, of which neither stands for the other
   */
  private void legend(Mention m, boolean links) {
    String name = m.values().get(0).toString();
    if (!links && is(m.next(), "=") && m.next() + 1 < tokens.size()) {
      String right = phrase(m.next() + 1);
      String spelt = spelt(m.next() + 1);
      if (name.length() <= CODE && spelt.length() > Math.max(name.length(), right.length())) {
        put(name, spelt);
        names.add(spelt);
      } else if (name.length() <= CODE && right.length() > name.length()) {
        put(name, right);
      } else if (!right.isEmpty() && right.length() <= CODE) {
        put(right, name);
      }
    }
    if (!links
        && is(m.first() - 1, "=")
        && m.first() >= 2
        && tokens.get(m.first() - 2).raw().length() <= CODE) {
      put(tokens.get(m.first() - 2).raw(), name);
    }
    boolean bracketed = is(m.next(), "(") && is(m.next() + 2, ")");
    if (bracketed && tokens.get(m.next() + 1).raw().matches("\\p{Lu}{1,4}\\d?")) {
      put(tokens.get(m.next() + 1).raw(), name);
    }
  }

  /** "OM Old Mill": initials in front of what they stand for. */
  private void coded(Mention m) {
    String name = m.values().get(0).toString();
    int space = name.indexOf(' ');
    boolean code =
        space > 1 && name.substring(0, space).equals(initials(name.substring(space + 1)));
    if (code) {
      put(name.substring(0, space), name.substring(space + 1));
      put(name, name.substring(space + 1));
    }
  }

  private String phrase(int i) {
    for (Mention m : mentions) {
      if (m.first() == i && m.type() == Mention.Type.NAME) {
        return m.values().get(0).toString();
      }
    }
    return tokens.get(i).word() ? tokens.get(i).raw() : "";
  }

  /** Words to the end of an entry of a legend, "CR = counting room,"; empty for more than a few. */
  private String spelt(int first) {
    int next = first;
    while (next < tokens.size() && (tokens.get(next).word() || tokens.get(next).digits())) {
      next++;
    }
    boolean ends = next == tokens.size() || is(next, "\n") || is(next, ",") || is(next, ";");
    ends |= is(next, ".") && (next + 1 == tokens.size() || tokens.get(next + 1).spaced());
    boolean few = next > first && next - first <= LONGEST && tokens.get(first).word();
    return ends && few ? NameSpans.joined(tokens, first, next) : "";
  }

  /** "A Old Mill, B Quay": three or more names behind single letters. */
  private void lettered(List<Mention> named) {
    Map<String, String> found = new HashMap<>();
    for (Mention m : named) {
      String name = m.values().get(0).toString();
      if (name.matches("\\p{Lu} \\p{L}.*")) {
        found.put(name.substring(0, 1), name.substring(2));
      } else if (m.first() > 0
          && name.length() > 1
          && tokens.get(m.first() - 1).raw().matches("\\p{Lu}")) {
        found.put(tokens.get(m.first() - 1).raw(), name);
      }
    }
    if (found.size() >= 3) {
      found.forEach(
          (letter, name) -> {
            put(letter, name);
            put(letter + " " + name, name);
          });
    }
  }

  private void put(String alias, String name) {
    if (!key(alias).equals(key(name))) {
      full.putIfAbsent(key(alias), name);
    }
  }

  private boolean is(int i, String mark) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(mark);
  }

  private String fullName(String name) {
    String known = full.get(key(name));
    if (known != null) {
      return canonical(known);
    }
    List<String> longer = new ArrayList<>();
    for (String other : names) {
      boolean initials = name.matches("\\p{Lu}{2,4}") && initials(other).equals(name);
      boolean part = words(other).size() > words(name).size() && contains(other, name);
      boolean two = linked.contains(List.of(key(name), key(other)));
      if ((initials || part) && !two && !full.containsKey(key(other))) {
        longer.add(other);
      }
    }
    return longer.stream().map(Aliases::key).distinct().count() == 1
        ? canonical(longer.get(0))
        : canonical(name);
  }

  /** The spelling that was written first. */
  private String canonical(String name) {
    for (String other : names) {
      if (key(other).equals(key(name))) {
        return preferred(name);
      }
    }
    return name;
  }

  /** Of equal names the one with its article, as a place calls itself. */
  private String preferred(String name) {
    String best = null;
    for (String other : names) {
      boolean same = key(other).equals(key(name));
      if (same && (best == null || other.length() > best.length())) {
        best = other;
      }
    }
    return best == null ? name : best;
  }

  private static boolean contains(String whole, String part) {
    return (" " + key(whole) + " ").contains(" " + key(part) + " ");
  }

  private static List<String> words(String name) {
    return List.of(key(name).split(" "));
  }

  private static String initials(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split("[ \\-]")) {
      out.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
    }
    return out.toString();
  }

  /** Case, article and punctuation aside. */
  static String key(String name) {
    String low = name.toLowerCase(Locale.ROOT).replace('’', '\'');
    String bare = low.startsWith("the ") ? low.substring(4) : low;
    return bare.replaceAll("[^\\p{L}\\p{Nd}']+", " ").strip();
  }
}
