package dev.surefoot.execute.agent;

import java.util.ArrayList;
import java.util.List;

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
   */
  static String of(List<Signature> offered, boolean none, Words words) {
    List<String> starts = new ArrayList<>();
    String chain = chain(words, starts);
    StringBuilder rules = new StringBuilder();
    List<String> tools = new ArrayList<>();
    for (Signature tool : offered) {
      String rule = "t" + tools.size();
      tools.add(rule);
      rules.append(rule).append(" ::= ").append(literal(tool.name()));
      if (!starts.isEmpty()) {
        tool.args()
            .forEach(arg -> rules.append(" (").append(literal("\n" + arg + ": ")).append(" v)?"));
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
