package dev.surefoot.execute.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The GBNF grammar of an answer: the tools on offer, their arguments in order, and pieces of the
 * words in the order in which they stand there. A rule for each word, which leads on to the next,
 * so its size is linear in the text.
 *
 * <p>What stands in quotation marks is one piece or within one: nobody quotes half of a value.
 */
final class ChoiceGrammar {

  private final Words words;
  private final StringBuilder rules = new StringBuilder();

  private ChoiceGrammar(Words words) {
    this.words = words;
  }

  /**
   * The grammar.
   *
   * @param none whether nothing may fit
   * @param pieces which of the words may fill an argument
   */
  static String of(List<Signature> offered, boolean none, Words words, Pieces pieces) {
    return new ChoiceGrammar(words).of(offered, none, pieces);
  }

  private String of(List<Signature> offered, boolean none, Pieces pieces) {
    List<String> starts = chain();
    List<String> tools = new ArrayList<>();
    for (Signature tool : offered) {
      String rule = "t" + tools.size();
      StringBuilder body = new StringBuilder(literal(tool.name()));
      for (int i = 0; i < tool.args().size() && !starts.isEmpty(); i++) {
        String name = tool.args().get(i);
        value(rule + "a" + i, pieces.of(tool, name))
            .ifPresent(
                value -> body.append(" (%s %s)?".formatted(literal("\n" + name + ": "), value)));
      }
      rule(rule, body.toString());
      tools.add(rule);
    }
    if (none) {
      tools.add(literal(Choice.NONE));
    }
    if (!starts.isEmpty()) {
      rule("v", "p (\" | \" p)*");
      rule("p", String.join(" | ", starts));
    }
    return "root ::= \" \" (" + String.join(" | ", tools) + ")\n" + rules;
  }

  private void rule(String name, String body) {
    rules.append(name).append(" ::= ").append(body).append('\n');
  }

  /** The rule of an argument's value; empty where no piece may fill it. */
  private Optional<String> value(String rule, Optional<Pieces.Few> pieces) {
    if (pieces.isEmpty()) {
      return Optional.of("v");
    }
    List<String> few = pieces.get().pieces();
    if (few.isEmpty()) {
      return Optional.empty();
    }
    if (pieces.get().several()) {
      return Optional.of(row(rule, few));
    }
    rule(rule, few.stream().map(ChoiceGrammar::literal).collect(Collectors.joining(" | ")));
    return Optional.of(rule);
  }

  /** Some of few pieces, in the order of the text: each goes on to those that begin behind it. */
  private String row(String rule, List<String> few) {
    NavigableMap<Integer, List<String>> starts = new TreeMap<>();
    few.forEach(
        piece ->
            starts
                .computeIfAbsent(words.text().indexOf(piece), at -> new ArrayList<>())
                .add(piece));
    for (int at : starts.keySet()) {
      List<String> ways = new ArrayList<>();
      for (String piece : starts.get(at)) {
        Integer next = starts.ceilingKey(at + piece.length());
        ways.add(literal(piece) + (next == null ? "" : " (\" | \" %sx%d)?".formatted(rule, next)));
      }
      Integer later = starts.higherKey(at);
      if (later != null) {
        ways.add(rule + "x" + later);
      }
      rule(rule + "x" + at, String.join(" | ", ways));
    }
    return rule + "x" + starts.firstKey();
  }

  /** Makes the rules of the words from which some piece can be ended; how pieces begin. */
  private List<String> chain() {
    List<Words.Atom> atoms = words.atoms();
    List<String> starts = new ArrayList<>();
    words.quotations().forEach(quoted -> starts.add(literal(quoted.text())));
    boolean next = false;
    for (int i = atoms.size() - 1; i >= 0; i--) {
      boolean on = next && words.goesOn(i);
      boolean ends = words.ends(i) && !words.quoted(i);
      next = on || ends;
      if (!next) {
        continue;
      }
      String step = on ? (atoms.get(i + 1).spaced() ? "\" \" " : "") + "w" + (i + 1) : "";
      String more = on ? ends ? " (" + step + ")?" : " " + step : "";
      rule("w" + i, literal(atoms.get(i).text()) + more);
      if (words.begins(i) && !words.quoted(i)) {
        starts.add(0, "w" + i);
      }
    }
    return starts;
  }

  private static String literal(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
