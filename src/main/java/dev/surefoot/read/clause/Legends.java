package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the codes and marks of a table stand for, said anywhere in the text around it. */
final class Legends {

  private static final int LONGEST = 6;
  private static final int CODE = 5;
  private static final int MOST = 1000;

  private final String request;
  private final List<Atom> text;
  private final boolean pairs;
  private final Map<String, Atom> names = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<String, List<Atom>> meanings = new HashMap<>();

  /**
   * Reads a text.
   *
   * @param atoms of the whole text
   * @param pairs whether an equals sign joins two names, of which neither stands for the other
   */
  Legends(String request, List<Atom> atoms, boolean pairs) {
    this.request = request;
    this.pairs = pairs;
    this.text = atoms;
    for (int i = 0; i < atoms.size(); i++) {
      Atom a = atoms.get(i);
      List<Integer> same = places.computeIfAbsent(low(raw(a)), k -> new ArrayList<>());
      if (same.size() < MOST) {
        same.add(i);
      }
      if (a.of(Mention.Type.NAME)) {
        names.putIfAbsent(low(value(a)), a);
        counts.merge(low(value(a)), 1, Integer::sum);
      }
    }
  }

  /** A cell with codes that stand for one value or name ("T = Tuesday") replaced by it. */
  List<Atom> spelt(List<Atom> cell) {
    List<Atom> out = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= cell.size(); i++) {
      if (i == cell.size() || cell.get(i).separates()) {
        out.addAll(code(cell.subList(from, i)));
        out.addAll(cell.subList(i, Math.min(i + 1, cell.size())));
        from = i + 1;
      }
    }
    return Atoms.enumerations(out);
  }

  private List<Atom> code(List<Atom> part) {
    if (part.isEmpty()) {
      return part;
    }
    String raw = request.substring(part.get(0).from(), part.get(part.size() - 1).to());
    boolean code =
        raw.length() < CODE
            && raw.chars().allMatch(Character::isLetterOrDigit)
            && Character.isUpperCase(raw.charAt(0));
    List<Atom> said = code ? meaning(part) : List.of();
    Mention mention = said.isEmpty() ? null : said.get(0).mention();
    boolean value = mention != null && said.size() == 1 && mention.type() != Mention.Type.OTHER;
    return value ? said : part;
  }

  /** How often a name is met. */
  int count(Atom name) {
    return name.mention() == null ? 0 : counts.getOrDefault(low(value(name)), 0);
  }

  /** The words behind "x =" or "x means", on the place of the mark; empty when there are none. */
  List<Atom> meaning(List<Atom> mark) {
    String key = request.substring(mark.get(0).from(), mark.get(mark.size() - 1).to());
    Atom at = mark.get(0);
    return meanings.computeIfAbsent(key, k -> said(mark)).stream()
        .map(a -> new Atom(a.text(), a.mention(), at.from(), at.to()))
        .toList();
  }

  private List<Atom> said(List<Atom> mark) {
    for (int i : places.getOrDefault(low(raw(mark.get(0))), List.of())) {
      int sign = i + mark.size();
      boolean said =
          sign < text.size()
              && same(mark, i)
              && text.get(i).from() != mark.get(0).from()
              && (text.get(sign).is("=", "means", "mean", "stands")
                  || text.get(sign).is(":") && mark.size() == 1 && mark.get(0).text().length() < 3);
      if (said) {
        return words(sign + 1);
      }
    }
    return List.of();
  }

  private boolean same(List<Atom> mark, int i) {
    for (int k = 0; k < mark.size(); k++) {
      if (!mark.get(k).text().equals(text.get(i + k).text())
          || !raw(mark.get(k)).equalsIgnoreCase(raw(text.get(i + k)))) {
        return false;
      }
    }
    return true;
  }

  private List<Atom> words(int from) {
    List<Atom> out = new ArrayList<>();
    for (int i = from; i < text.size() && i - from < LONGEST; i++) {
      Atom a = text.get(i);
      boolean next =
          i + 1 < text.size() && text.get(i + 1).is("=")
              || i > from && a.from() - text.get(i - 1).to() > 1;
      if (a.is("\n", ",", ";", ".", ")", "(", "|", "[") || next) {
        break;
      }
      out.add(a);
    }
    return out.size() < 2 ? out : out.stream().map(this::plain).toList();
  }

  /** Among other words a name that is met only here is none. */
  private Atom plain(Atom a) {
    boolean word = a.of(Mention.Type.NAME) && count(a) < 2;
    return word ? new Atom(raw(a).toLowerCase(Locale.ROOT), null, a.from(), a.to()) : a;
  }

  /** The name that a title is, or is short for; null when the text has none. */
  @Nullable Atom name(List<Atom> title) {
    if (title.isEmpty()) {
      return null;
    }
    Atom first = title.get(0);
    int to = title.get(title.size() - 1).to();
    String code = request.substring(first.from(), to);
    Atom known = title.size() == 1 && first.of(Mention.Type.NAME) ? first : null;
    if (known != null && !value(known).equals(code)) {
      return known;
    }
    Atom full = code.length() > CODE + 1 || code.indexOf(' ') >= 0 ? null : defined(code, first);
    full = full == null && title.size() == 1 ? begun(code) : full;
    if (full == null) {
      return known;
    }
    return new Atom("N", full.mention(), first.from(), to);
  }

  /** "X = Name", "Name = X", "Name (X)", and for codes in capitals "X: Name" and "X Name". */
  private @Nullable Atom defined(String code, Atom at) {
    for (int i : places.getOrDefault(low(code), List.of())) {
      if (raw(text.get(i)).equals(code) && text.get(i).from() != at.from()) {
        boolean sign = i > 1 && (text.get(i - 1).is("(") || !pairs && text.get(i - 1).is("="));
        boolean named = sign && longer(text.get(i - 2), code);
        Atom behind = behind(code, i);
        if (named || behind != null) {
          return named ? text.get(i - 2) : behind;
        }
      }
    }
    return null;
  }

  /** The name that stands behind a code where it is met first; null for none. */
  @Nullable Atom listed(String code, Atom at) {
    int i = Atoms.behind(text, at.from());
    return i < text.size() && text.get(i).from() == at.from() ? behind(code, i) : null;
  }

  private @Nullable Atom behind(String code, int i) {
    boolean capitals = code.chars().noneMatch(Character::isLowerCase);
    int n = i + 1;
    while (n < text.size() && n - i < 4 && text.get(n).is("*")) {
      n++;
    }
    boolean sign = !pairs && n < text.size() && text.get(n).is("=");
    boolean loose = capitals && n < text.size() && text.get(n).is(":", "(", "–", "-", "|");
    n += sign || loose ? 1 : 0;
    boolean near = n < text.size() && (n > i + 1 || text.get(n).from() - text.get(i).to() == 1);
    boolean known = (sign || loose || capitals && code.length() < CODE - 1) && near;
    return known && longer(text.get(n), code) ? text.get(n) : null;
  }

  private static boolean longer(Atom a, String code) {
    return a.of(Mention.Type.NAME) && value(a).length() > code.length();
  }

  /** The only name of the text that begins with these letters, has them as initials or in it. */
  private @Nullable Atom begun(String code) {
    if (code.isEmpty() || !code.chars().allMatch(Character::isLetter)) {
      return null;
    }
    String low = low(code);
    Set<String> fits = new LinkedHashSet<>();
    for (String name : names.keySet()) {
      boolean itself = name.equals(low);
      boolean part = (" " + name + " ").contains(" " + low + " ");
      boolean shortened =
          low.length() < CODE && (name.startsWith(low) || initials(name).equals(low));
      boolean kin = name.startsWith(low + "'s "); // "Bo" is not short for "Bo's aunt"
      if (!itself && !kin && (part || shortened)) {
        fits.add(name);
      }
    }
    boolean one = fits.size() == 1;
    return one ? names.get(fits.iterator().next()) : null;
  }

  private static String initials(String name) {
    return java.util.Arrays.stream(name.split("[ -]+"))
        .filter(w -> !w.isEmpty())
        .map(w -> w.substring(0, 1))
        .collect(Collectors.joining());
  }

  private String raw(Atom a) {
    return request.substring(a.from(), a.to());
  }

  private static String low(String s) {
    String low = s.toLowerCase(Locale.ROOT);
    return low.startsWith("the ") ? low.substring(4) : low;
  }

  static String value(Atom a) {
    return String.valueOf(java.util.Objects.requireNonNull(a.mention()).values().get(0));
  }
}
