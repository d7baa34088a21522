package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that are known before a text is read: they are names in it, however they are written. */
public final class KnownNames {

  /** None are known. */
  public static final KnownNames NONE = new KnownNames(List.of());

  /** First names and places that are words as well: these need their capital. */
  private static final Set<String> WORDS =
      Set.of(
          "will", "may", "mark", "bill", "rose", "grace", "hope", "faith", "joy", "art", "rob",
          "pat", "sue", "drew", "chase", "mo", "an", "so", "do", "to", "van", "nice", "bath",
          "reading", "split", "mobile", "april", "june", "august", "i", "home", "work");

  private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+");

  private final List<Name> names;

  private KnownNames(List<Name> names) {
    this.names = names;
  }

  private record Name(String written, List<String> words) {}

  /** Knows names as they are written. */
  public static KnownNames of(Collection<String> names) {
    return new KnownNames(
        names.stream()
            .distinct()
            .map(n -> new Name(n, words(n)))
            .filter(n -> !n.words().isEmpty())
            .sorted(Comparator.comparing(n -> -n.words().size()))
            .toList());
  }

  private static List<String> words(String name) {
    return Tokens.of(ARTICLE.matcher(name).replaceFirst("")).stream()
        .filter(t -> !t.is(".", "\n"))
        .map(t -> t.low())
        .toList();
  }

  /** The names found, the known ones added and written as they are known. */
  List<Mention> in(List<Token> tokens, List<Mention> found) {
    if (names.isEmpty()) {
      return found;
    }
    List<Mention> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (Name name : names) {
        int next = ends(tokens, i, name);
        if (next > i) {
          boolean article = i > 0 && tokens.get(i - 1).is("the");
          int first = article ? i - 1 : i;
          out.add(Mention.of(Mention.Type.NAME, name.written(), first, next));
          i = next - 1;
          break;
        }
      }
    }
    List<Mention> known = List.copyOf(out);
    for (Mention m : found) {
      if (known.stream().noneMatch(k -> k.first() < m.next() && m.first() < k.next())) {
        out.add(Mention.of(Mention.Type.NAME, full(m.values().get(0)), m.first(), m.next()));
      }
    }
    out.sort(Comparator.comparingInt(Mention::first));
    return out;
  }

  /** Index behind the name where it begins at a token; the token itself where it does not. */
  private static int ends(List<Token> tokens, int at, Name name) {
    int i = at;
    for (int w = 0; w < name.words().size(); w++) {
      while (w > 0 && i < tokens.size() && tokens.get(i).is(".") && !tokens.get(i).spaced()) {
        i++;
      }
      if (i >= tokens.size()) {
        return at;
      }
      Token t = tokens.get(i);
      String word = name.words().get(w);
      boolean last = w + 1 == name.words().size();
      if (!t.low().equals(word) && !(last && t.bare().equals(word))) {
        return at;
      }
      i++;
    }
    boolean small = name.words().size() == 1 && WORDS.contains(name.words().get(0));
    return small && !tokens.get(at).capital() ? at : i;
  }

  /** A part of exactly one known name is that name. */
  private String full(Object said) {
    List<String> part = words(said.toString());
    List<Name> whole = names.stream().filter(n -> n.words().containsAll(part)).toList();
    return whole.size() == 1 ? whole.get(0).written() : said.toString();
  }
}
