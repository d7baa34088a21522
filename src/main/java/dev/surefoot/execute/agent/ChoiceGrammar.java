package dev.surefoot.execute.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The GBNF grammar of an answer: the tools on offer, their arguments in order, and pieces of the
 * words. A rule for each word, which leads on to the next, so its size is linear in the text.
 */
final class ChoiceGrammar {

  private ChoiceGrammar() {}

  /**
   * The grammar.
   *
   * @param none whether nothing may fit
   * @param pieces which of the words may fill an argument
   */
  static String of(List<Signature> offered, boolean none, Words words, Pieces pieces) {
    List<String> starts = new ArrayList<>();
    String chain = chain(words, starts);
    StringBuilder rules = new StringBuilder();
    List<String> tools = new ArrayList<>();
    for (Signature tool : offered) {
      String rule = "t" + tools.size();
      tools.add(rule);
      rules.append(rule).append(" ::= ").append(literal(tool.name()));
      if (!starts.isEmpty()) {
        tool.args().forEach(arg -> rules.append(argument(arg, pieces.of(tool, arg))));
      }
      rules.append('\n');
    }
    if (none) {
      tools.add(literal(Choice.NONE));
    }
    String root = "root ::= \" \" (" + String.join(" | ", tools) + ")\n";
    return starts.isEmpty()
        ? root + rules
        : root
            + rules
            + "v ::= p (\" | \" p)*\n"
            + "p ::= "
            + String.join(" | ", starts)
            + "\n"
            + chain;
  }

  /** An argument with its value, or nothing; nothing where no piece may fill it. */
  private static String argument(String name, Optional<List<String>> pieces) {
    String value =
        pieces
            .map(few -> few.stream().map(ChoiceGrammar::literal).collect(Collectors.joining(" | ")))
            .map(few -> "(%s) (\" | \" (%s))*".formatted(few, few))
            .orElse("v");
    boolean never = pieces.isPresent() && pieces.get().isEmpty();
    return never ? "" : " (" + literal("\n" + name + ": ") + " " + value + ")?";
  }

  /** The rules of the words from which some piece can be ended, last first. */
  private static String chain(Words words, List<String> starts) {
    List<Words.Atom> atoms = words.atoms();
    StringBuilder rules = new StringBuilder();
    boolean next = false;
    for (int i = atoms.size() - 1; i >= 0; i--) {
      boolean on = next && words.goesOn(i);
      next = on || words.ends(i);
      if (!next) {
        continue;
      }
      rules.append('w').append(i).append(" ::= ").append(literal(atoms.get(i).text()));
      if (on) {
        String step = (atoms.get(i + 1).spaced() ? "\" \" " : "") + "w" + (i + 1);
        rules.append(words.ends(i) ? " (" + step + ")?" : " " + step);
      }
      rules.append('\n');
      if (words.begins(i)) {
        starts.add(0, "w" + i);
      }
    }
    return rules.toString();
  }

  private static String literal(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
