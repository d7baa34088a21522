package dev.surefoot.execute.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text in one line, cut where a piece of it may begin or end: at white space, beside punctuation,
 * and at the dash of a range. Quotation marks stand inside pieces but neither begin nor end one.
 */
public final class Words {

  private static final Pattern SPACE = Pattern.compile("(?U)[\\s\\p{Cntrl}]+");

  /** Half of a character that was cut; it has no form in UTF-8. */
  private static final Pattern HALF =
      Pattern.compile(
          "[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]");

  private static final Pattern CHUNK =
      Pattern.compile(
          "([(\\[{<#\"'`“”„‘’«»…]*)(.*?)((?:'s|’s)?)([.,;:!?)\\]}>\"'`“”‘’«»…]*)", Pattern.DOTALL);

  /** "9-10", "3pm–5pm", "start=9": what else is glued; longer dashes always part. */
  private static final Pattern DASH =
      Pattern.compile(
          "(?=[–—])|(?<=[–—])|(?<=\\w=)(?=\\w)|(?<=[^.])(?=\\.\\.)|(?<=\\.\\.)(?=[^.])|(?<=[0-9mM])(?=-[0-9])|(?<=[0-9mM]-)(?=[0-9])");

  /** Within quotation marks; an apostrophe within a word is none. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "\"([^\"]+)\"|“([^”]+)”|`([^`]+)`|(?<![\\p{L}\\p{N}])'([^']+(?:'\\p{L}[^']*)*)'(?!\\p{L})");

  private static final Set<String> QUOTES = Set.of("\"", "`", "“", "”", "„", "«", "»");
  private static final String PIPE = "|";

  private final String written;
  private final String text;
  private final List<Atom> atoms = new ArrayList<>();
  private final List<Quotation> quotations = new ArrayList<>();

  /**
   * What is never cut.
   *
   * @param text as written
   * @param from index in the text
   * @param spaced whether a space stands before it
   */
  record Atom(String text, int from, boolean spaced) {

    int to() {
      return from + text.length();
    }
  }

  /**
   * What stands within quotation marks.
   *
   * @param text without the marks
   * @param from index in the text
   */
  record Quotation(String text, int from) {

    boolean holds(Atom atom) {
      return atom.from() >= from && atom.to() <= from + text.length();
    }
  }

  private Words(String written, String text) {
    this.written = written;
    this.text = text;
    Matcher chunk = Pattern.compile("\\S+").matcher(text);
    while (chunk.find()) {
      cut(chunk.group(), chunk.start());
    }
    QUOTED.matcher(text).results().forEach(this::quotation);
  }

  /** What is marked as a whole, unless that is everything. */
  private void quotation(MatchResult quoted) {
    String inside = text.substring(quoted.start() + 1, quoted.end() - 1).strip();
    String outside = text.substring(0, quoted.start()) + text.substring(quoted.end());
    if (holds(inside) && outside.chars().anyMatch(Character::isLetterOrDigit)) {
      quotations.add(new Quotation(inside, text.indexOf(inside, quoted.start())));
    }
  }

  /** The words of a text. */
  public static Words of(String text) {
    return new Words(text, plain(text));
  }

  /**
   * In one line, as the model is given it. {@code <|} opens the marks by which models tell turns
   * apart, so it is parted.
   */
  static String plain(String text) {
    String whole = HALF.matcher(text).replaceAll("\uFFFD");
    return SPACE.matcher(whole.replace("<|", "< |")).replaceAll(" ").strip();
  }

  private void cut(String chunk, int from) {
    Matcher parts = CHUNK.matcher(chunk);
    if (!parts.matches()) {
      add(chunk, from);
      return;
    }
    characters(parts.group(1), from);
    int at = from + parts.start(2);
    for (String part : parts.group(2).isEmpty() ? new String[0] : DASH.split(parts.group(2))) {
      add(part, at);
      at += part.length();
    }
    if (!parts.group(3).isEmpty()) {
      add(parts.group(3), from + parts.start(3));
    }
    characters(parts.group(4), from + parts.start(4));
  }

  private void characters(String marks, int from) {
    for (int i = 0; i < marks.length(); i++) {
      add(marks.substring(i, i + 1), from + i);
    }
  }

  private void add(String atom, int from) {
    atoms.add(new Atom(atom, from, from > 0 && text.charAt(from - 1) == ' '));
  }

  /** The whole text, in one line. */
  public String text() {
    return text;
  }

  /** The text as it was written. */
  String written() {
    return written;
  }

  List<Atom> atoms() {
    return atoms;
  }

  /** What stands within quotation marks, in the order of the text; no quotation within another. */
  List<Quotation> quotations() {
    return quotations;
  }

  /** Whether a piece holds a part of a quotation alone, or ends within one. */
  boolean cutsQuotation(String piece) {
    int from = text.indexOf(piece);
    int to = from + piece.length();
    return quotations.stream()
        .anyMatch(
            q -> {
              int end = q.from() + q.text().length();
              boolean apart = to <= q.from() || from >= end;
              boolean whole = from <= q.from() && to >= end;
              return !apart && !whole;
            });
  }

  /** Whether a tool is named: the last part of its name is a word that nobody quotes. */
  boolean names(String tool) {
    String verb = tool.substring(tool.lastIndexOf('.') + 1);
    return IntStream.range(0, atoms.size())
        .anyMatch(i -> atoms.get(i).text().equalsIgnoreCase(verb) && !quoted(i));
  }

  /** What stands behind a piece. */
  String behind(String piece) {
    return text.substring(text.indexOf(piece) + piece.length());
  }

  /** Whether an atom stands within quotation marks. */
  boolean quoted(int i) {
    return quotations.stream().anyMatch(q -> q.holds(atoms.get(i)));
  }

  /** Whether a piece may begin with an atom. */
  boolean begins(int i) {
    String atom = atoms.get(i).text();
    return ends(i) && !atom.equals("'s") && !atom.equals("’s");
  }

  /**
   * Whether a piece may end with an atom. A bar stands between pieces, so it is not part of one.
   */
  boolean ends(int i) {
    String atom = atoms.get(i).text();
    return !QUOTES.contains(atom) && !atom.equals(PIPE);
  }

  /** Whether a piece may go on from an atom to the next. */
  boolean goesOn(int i) {
    return i + 1 < atoms.size() && !lone(i) && !lone(i + 1);
  }

  /** A bar between spaces, as between two pieces. */
  private boolean lone(int i) {
    boolean after = i + 1 == atoms.size() || atoms.get(i + 1).spaced();
    return atoms.get(i).text().equals(PIPE) && (i == 0 || atoms.get(i).spaced()) && after;
  }

  /** All different pieces of up to so many atoms, in the order of the text. */
  List<String> pieces(int longest) {
    Set<String> pieces = new LinkedHashSet<>();
    for (int i = 0; i < atoms.size(); i++) {
      int last = Math.min(atoms.size(), i + longest);
      for (int j = i; begins(i) && j < last && (j == i || goesOn(j - 1)); j++) {
        if (ends(j)) {
          pieces.add(text.substring(atoms.get(i).from(), atoms.get(j).to()));
        }
      }
    }
    return List.copyOf(pieces);
  }

  /** A piece as it was written, with its line breaks. */
  String original(String piece) {
    String space = "(?U)[\\s\\p{Cntrl}]+";
    String pattern =
        Arrays.stream(piece.replace("< |", "<|").split(" "))
            .map(Pattern::quote)
            .collect(Collectors.joining(space));
    Matcher found = Pattern.compile(pattern).matcher(written);
    return found.find() ? found.group() : piece;
  }

  /** Whether something is a piece of the text. */
  public boolean holds(String piece) {
    if (piece.isEmpty()) {
      return false; // it would be found for ever
    }
    for (int from = text.indexOf(piece); from >= 0; from = text.indexOf(piece, from + 1)) {
      if (between(from, from + piece.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean between(int from, int to) {
    int i = 0;
    while (i < atoms.size() && atoms.get(i).from() != from) {
      i++;
    }
    if (i == atoms.size() || !begins(i)) {
      return false;
    }
    while (atoms.get(i).to() < to && goesOn(i)) {
      i++;
    }
    return atoms.get(i).to() == to && ends(i);
  }

  @Override
  public String toString() {
    return text;
  }
}
