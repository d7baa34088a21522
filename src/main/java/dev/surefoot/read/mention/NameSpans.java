package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names as stretches of tokens. */
final class NameSpans {

  private static final Set<String> RANKS =
      Set.of(
          "lt", "sgt", "capt", "maj", "col", "cpl", "cdr", "cllr", "prof", "dr", "mr", "mrs", "ms",
          "rev", "fr", "hon", "insp", "supt");

  /** Without contractions, which {@link Firm} takes for no names. */
  /** "The sooner we start the happier I am". */
  private static final String[] MORE = {
    "sooner", "earlier", "quicker", "faster", "later", "longer", "shorter", "fewer", "more", "less"
  };

  private static final Set<String> WRITER = Set.of("i", "me", "my", "mine", "myself");

  private NameSpans() {}

  /** The mentions that the labels mark; an article in front belongs to the name, "me" is I. */
  static List<Mention> mentions(List<Token> tokens, String[] labels) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (!labels[i].equals(NameFinder.BEGIN)) {
        continue;
      }
      int next = i + 1;
      while (next < labels.length
          && (labels[next].equals(NameFinder.INSIDE) || titled(tokens, labels, next))) {
        next++;
      }
      next = next - 1 > i && clock(tokens, next - 1) ? next - 1 : next;
      next = next - 1 > i && tokens.get(next - 1).is("-") ? next - 1 : next;
      boolean article =
          i > 0 && tokens.get(i - 1).is("the") && labels[i - 1].equals(NameFinder.OUTSIDE);
      int first = article ? i - 1 : i;
      boolean more = next - first == 2 && tokens.get(first + 1).is(MORE);
      if (tokens.get(first).is("the") && (more || betters(tokens, next))) {
        continue;
      }
      boolean writer = next - first == 1 && WRITER.contains(tokens.get(first).low());
      String name = writer ? "I" : text(tokens, first, next);
      found.add(Mention.of(Mention.Type.NAME, name, first, next));
      i = next - 1;
    }
    return found;
  }

  /** "The sooner the better", "the more the merrier": what stands in front is nobody. */
  private static boolean betters(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.get(i).is("the")
        && tokens.get(i + 1).is("better", "merrier");
  }

  /** The hour of a time is no number of a name: "Bo 17:30". */
  private static boolean clock(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && tokens.get(i).digits()
        && tokens.get(i + 1).is(":", ".")
        && !tokens.get(i + 1).spaced()
        && tokens.get(i + 2).digits()
        && !tokens.get(i + 2).spaced();
  }

  /** A rank and the name behind it are one: "Lt ADEYEMI". */
  private static boolean titled(List<Token> tokens, String[] labels, int i) {
    Token t = tokens.get(i);
    boolean rank = RANKS.contains(tokens.get(i - 1).low());
    return rank && labels[i].equals(NameFinder.BEGIN) && t.capital() && t.spaced() && !t.column();
  }

  /** The tokens with names out of sight, so that no value is read from a part of one. */
  static List<Token> hidden(List<Token> tokens, List<Mention> names) {
    List<Token> out = new ArrayList<>(tokens);
    for (Mention m : names) {
      for (int i = m.first(); i < m.next(); i++) {
        Token t = tokens.get(i);
        out.set(i, new Token("\uFFFC", "\uFFFC", t.from(), t.to(), t.spaced(), t.column()));
      }
    }
    return out;
  }

  /** The words of a stretch, without a possessive at the end that is not its own. */
  static String text(List<Token> tokens, int first, int next) {
    String name = joined(tokens, first, next);
    return name.endsWith("'s") && own(tokens, first, next) ? name : Token.bare(name);
  }

  /** The words of a stretch as they are written, with straight apostrophes. */
  static String joined(List<Token> tokens, int first, int next) {
    StringBuilder out = new StringBuilder();
    for (int k = first; k < next; k++) {
      Token t = tokens.get(k);
      out.append(k > first && t.spaced() ? " " : "").append(t.raw());
    }
    return out.toString().replace('’', '\'');
  }

  /**
   * Whether "'s" belongs to the name, as in "from Nando's to St. Olaf's", and is neither "Bo's
   * diary" nor "Bo's busy": nothing follows that it could lead to, and nobody is called so without.
   */
  private static boolean own(List<Token> tokens, int first, int next) {
    String bare = tokens.get(next - 1).bare();
    int start = tokens.get(first).is("the") ? first + 1 : first;
    if (next - 1 > start && tokens.get(start).is("st", "saint")) {
      return true;
    }
    for (Token t : tokens) {
      if (t.low().equals(bare)) {
        return false;
      }
    }
    boolean word = next < tokens.size() && tokens.get(next).word() && !tokens.get(next).column();
    return !word || tokens.get(next).is("to", "from", "and", "or", "is", "by", "until", "till");
  }
}
