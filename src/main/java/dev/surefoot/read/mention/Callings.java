package dev.surefoot.read.mention;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * People who are called by what they are: "the choir mistress", "my landlord's son", "her deputy".
 * Behind an article or a possessive, with at most two words between, stands a noun for a person
 * ({@link WordClasses}). What was learnt ({@link NameFinder}) misses them where it never saw the
 * noun, and sometimes one of two people beside each other.
 */
final class Callings {

  private static final int LONGEST = 3;
  private static final Set<String> BEFORE =
      Set.of("the", "my", "our", "her", "his", "your", "their");

  private static final Set<String> COMPANY =
      Set.of("with", "at", "to", "by", "from", "into", "of", "like", "than", "as", "for");

  private static final List<String> IN_LAW = List.of("-", "in", "-", "law");

  /** Nouns for persons by which nobody in particular is called. */
  private static final Set<String> ANYBODY =
      Set.of(
          ("dear dearest darling person people man men woman women child children kid kids friend friends guest guests adult"
                  + " adults host group self one other others second third first last lead star model"
                  + " number minimum maximum dead living rest poor best worst local native individual")
              .split(" "));

  /** Lines that show how a list is made. */
  private static final int ALIKE = 2;

  private final List<Token> tokens;
  private final String[] labels;
  private final long rows;
  private final boolean labelling;

  private Callings(List<Token> tokens, String[] labels) {
    this.tokens = tokens;
    this.labels = labels.clone();
    this.rows =
        IntStream.range(0, Math.max(0, labels.length - 1))
            .filter(i -> begun(i) && NameFinder.BEGIN.equals(labels[i + 1]) && closed(i + 1))
            .count();
    this.labelling =
        IntStream.range(1, labels.length).anyMatch(i -> tokens.get(i).is(":") && begun(i));
  }

  /**
   * The labels with those added that were missed.
   *
   * @param nouns whether common nouns may be names
   */
  static String[] found(List<Token> tokens, String[] labels, boolean nouns) {
    Callings callings = new Callings(tokens, labels);
    for (int i = 0; i + 1 < labels.length; i++) {
      callings.beside(i);
      callings.company(i, nouns);
      if (!nouns) {
        continue;
      }
      boolean behind = BEFORE.contains(tokens.get(i).low()) && callings.free(i);
      behind |= callings.listed(i) || callings.labelled(i);
      if (behind || callings.owner(i)) {
        callings.mark(i + 1, behind ? NameFinder.BEGIN : NameFinder.INSIDE);
      }
    }
    return callings.labels;
  }

  private void mark(int first, String label) {
    int head = head(first);
    for (int i = first; i <= head; i++) {
      labels[i] = i == first ? label : NameFinder.INSIDE;
    }
  }

  /** "Pier 2 - ice man, 9:00" where the lines around it are "Pier 1 - Ana, 9:30". */
  private boolean listed(int mark) {
    return rows >= ALIKE
        && begun(mark)
        && free(mark + 1)
        && head(mark + 1) > mark + 1
        && closed(mark + 1);
  }

  /** "- landlord: Monday 9 to 10" where another line is "- Ana: Monday 11 to 12". */
  private boolean labelled(int before) {
    boolean begins = tokens.get(before).is("\n", "•") || bullet(before);
    int colon = labelling && begins && free(before + 1) ? head(before + 1) + 1 : 0;
    return colon > 0
        && colon + 1 < labels.length
        && tokens.get(colon).is(":")
        && !NameFinder.BEGIN.equals(labels[colon + 1]);
  }

  private boolean bullet(int i) {
    return tokens.get(i).is("-", "*") && (i == 0 || tokens.get(i - 1).is("\n"));
  }

  /** Whether token {@code mark} parts a name that a line begins with from what follows. */
  private boolean begun(int mark) {
    int i = mark - 1;
    while (i > 0 && NameFinder.INSIDE.equals(labels[i])) {
      i--;
    }
    return tokens.get(mark).is("-", "–", "—", ":")
        && i >= 0
        && NameFinder.BEGIN.equals(labels[i])
        && (i == 0 || tokens.get(i - 1).is("\n", "-", "*", "•"));
  }

  /** Whether a comma and a figure, or a bracket, stand behind the name or calling at a place. */
  private boolean closed(int first) {
    int i = free(first) ? head(first) + 1 : first + 1;
    while (i < labels.length && NameFinder.INSIDE.equals(labels[i])) {
      i++;
    }
    return i > 0
        && i + 1 < labels.length
        && (tokens.get(i).is("(") || tokens.get(i).is(",") && tokens.get(i + 1).digits());
  }

  /** A word that no dictionary has is a name beside one: "otto and anil". */
  private void beside(int and) {
    boolean joined = and > 0 && !free(and - 1) && tokens.get(and).is("and", "&") && free(and);
    Token next = tokens.get(and + 1);
    boolean unknown = next.word() && next.low().length() > 2 && !Lexicon.common(next.low());
    if (joined && unknown && free(and + 1)) {
      labels[and + 1] = NameFinder.BEGIN;
    }
  }

  /** The end of a name in the possessive: "Odran's godmother" is not Odran. */
  private boolean owner(int i) {
    String low = tokens.get(i).low();
    return !free(i) && (low.endsWith("'s") || low.endsWith("s'"));
  }

  /**
   * The noun that a calling ends with, or -1: the first for a person, or what follows it at once.
   */
  private int head(int first) {
    int i = first;
    while (i < first + LONGEST && joins(i, first) && !person(i)) {
      i++;
    }
    if (i >= first + LONGEST || !joins(i, first)) {
      return -1;
    }
    while (i + 1 < labels.length && joins(i + 1, first) && person(i + 1)) {
      i++;
    }
    boolean somebody = !ANYBODY.contains(tokens.get(i).bare()) || i > first;
    boolean met = !plural(i) && !company(first - 1) && !apposed(first - 1, i + 1) || twice(i);
    return somebody && met ? inLaw(i) : -1;
  }

  /** "A session with an intern": whom somebody is with for once takes no part. */
  private void company(int article, boolean nouns) {
    boolean stranger =
        nouns
            && article > 0
            && NameFinder.BEGIN.equals(labels[article])
            && tokens.get(article).is("a", "an")
            && tokens.get(article - 1).is("with");
    int next = article + 1;
    while (stranger && next < labels.length && NameFinder.INSIDE.equals(labels[next])) {
      next++;
    }
    boolean small = stranger && !tokens.get(next - 1).capital() && !twice(next - 1);
    for (int i = article; small && i < next; i++) {
      labels[i] = NameFinder.OUTSIDE;
    }
  }

  /** Whom somebody is with, or goes to, takes no part: "she is at the dentist". */
  private boolean company(int article) {
    return article > 0 && COMPANY.contains(tokens.get(article - 1).low());
  }

  /** "Our cook, Mrs Adeyemi" and "Mrs Adeyemi, the cook" are called by their names. */
  private boolean apposed(int article, int next) {
    boolean comma = next < labels.length && tokens.get(next).is(",");
    boolean before = article > 1 && tokens.get(article - 1).is(",") && !free(article - 2);
    int name = comma ? next + 1 : next;
    boolean behind = name < labels.length && NameFinder.BEGIN.equals(labels[name]);
    return before && comma || behind && !(comma && cell(name));
  }

  /** "The glazier, Canal House, 13:00", "the cook, Piotr and I": a name in a list. */
  private boolean cell(int name) {
    int i = name + 1;
    while (i < labels.length && NameFinder.INSIDE.equals(labels[i])) {
      i++;
    }
    boolean cell = i + 1 < labels.length && tokens.get(i).is(",") && tokens.get(i + 1).digits();
    return cell || i < labels.length && tokens.get(i).is("and", "&", "or");
  }

  /** Whoever is spoken of again is meant. */
  private boolean twice(int i) {
    String word = tokens.get(i).bare();
    return tokens.stream().filter(t -> t.bare().equals(word)).limit(2).count() > 1;
  }

  /** The last token of "sister-in-law", where its noun is token {@code i}. */
  private int inLaw(int i) {
    boolean inLaw = i + IN_LAW.size() < labels.length;
    for (int k = 0; k < IN_LAW.size() && inLaw; k++) {
      inLaw = tokens.get(i + 1 + k).is(IN_LAW.get(k)) && free(i + 1 + k);
    }
    return inLaw ? i + IN_LAW.size() : i;
  }

  private boolean joins(int i, int first) {
    return i < labels.length
        && free(i)
        && tokens.get(i).word()
        && (tokens.get(i).spaced() || i == first && tokens.get(i - 1).is("\n"))
        && !tokens.get(i).column()
        && !Nouns.linking(tokens.get(i).low())
        && (i == first || person(i) || !verb(i));
  }

  /**
   * "The clinic sees patients": no calling, for a word in the middle has an "s" at its end only as
   * a possessive.
   */
  private boolean verb(int i) {
    String low = tokens.get(i).low();
    return low.endsWith("s") && !low.contains("'") || low.endsWith("ed");
  }

  private boolean plural(int i) {
    return tokens.get(i).bare().endsWith("s") && !tokens.get(i).bare().endsWith("ss");
  }

  private boolean person(int i) {
    return WordClasses.of(tokens.get(i).bare()).startsWith("P");
  }

  private boolean free(int i) {
    return NameFinder.OUTSIDE.equals(labels[i]);
  }
}
