package dev.surefoot.read;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import java.util.Set;

/** Small numbers that count or number things and are no values: "those three", "bus number 12". */
final class Counted {

  private static final int MOST = 12;

  /** Stand before a count. */
  private static final Set<String> BEFORE =
      Set.of("the", "those", "these", "all", "any", "other", "which", "whichever", "number");

  /** Make a number an ordinal. */
  private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");

  private Counted() {}

  /** Whether a number in the clause counts what the words beside it name. */
  static boolean in(Clause clause, Tag number) {
    boolean small = number.mention().values().get(0) instanceof Integer n && n <= MOST;
    String[] words = clause.line().split("[ \n]+|(?=[,.:;!?)])");
    for (int i = 1; small && i < words.length; i++) {
      if (words[i].equals(number.name())) {
        boolean item = i == 1 && i + 1 < words.length && words[i + 1].equals(")");
        boolean ordinal = i + 1 < words.length && ORDINAL.contains(words[i + 1]);
        return BEFORE.contains(words[i - 1]) || item || ordinal;
      }
    }
    return false;
  }
}
