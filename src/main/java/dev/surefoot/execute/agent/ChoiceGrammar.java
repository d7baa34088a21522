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
  private Optional<String> value(String rule, Pieces.Offer offer) {
    if (offer.none()) {
      return Optional.empty();
    }
    if (offer instanceof Pieces.One one) {
      rule(rule, any(one.pieces()));
    } else if (offer instanceof Pieces.Some some) {
      NavigableMap<Integer, List<String>> starts = starts(some.pieces());
      row(rule + "s", starts, starts, rule + "s");
      rule(rule, rule + "s" + starts.firstKey());
    } else if (offer instanceof Pieces.Moment moment) {
      moment(rule, moment);
    } else {
      return Optional.of("v");
    }
    return Optional.of(rule);
  }

  private void moment(String rule, Pieces.Moment moment) {
    NavigableMap<Integer, List<String>> days = starts(moment.days());
    NavigableMap<Integer, List<String>> times = starts(moment.times());
    row(rule + "d", days, new TreeMap<>(), "");
    row(rule + "t", times, new TreeMap<>(), "");
    row(rule + "dt", days, times, rule + "t");
    row(rule + "td", times, days, rule + "d");
    List<String> ways = new ArrayList<>();
    if (!moment.both().isEmpty()) {
      ways.add(any(moment.both()));
    }
    if (!days.isEmpty()) {
      ways.add(rule + "dt" + days.firstKey());
    }
    if (!times.isEmpty()) {
      ways.add(rule + "td" + times.firstKey());
    }
    rule(rule, String.join(" | ", ways));
  }

  /**
   * Rules for pieces that begin at each place or behind it, each of which may be followed by a
   * piece of others that begins behind it.
   */
  private void row(
      String rule,
      NavigableMap<Integer, List<String>> starts,
      NavigableMap<Integer, List<String>> others,
      String other) {
    for (int at : starts.keySet()) {
      List<String> ways = new ArrayList<>();
      for (String piece : starts.get(at)) {
        Integer next = others.ceilingKey(at + piece.length());
        ways.add(literal(piece) + (next == null ? "" : " (\" | \" " + other + next + ")?"));
      }
      Integer later = starts.higherKey(at);
      if (later != null) {
        ways.add(rule + later);
      }
      rule(rule + at, String.join(" | ", ways));
    }
  }

  /** Pieces by the place where they begin. */
  private NavigableMap<Integer, List<String>> starts(List<String> pieces) {
    NavigableMap<Integer, List<String>> starts = new TreeMap<>();
    pieces.forEach(
        piece ->
            starts
                .computeIfAbsent(words.text().indexOf(piece), at -> new ArrayList<>())
                .add(piece));
    return starts;
  }

  private static String any(List<String> pieces) {
    return pieces.stream().map(ChoiceGrammar::literal).collect(Collectors.joining(" | "));
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
