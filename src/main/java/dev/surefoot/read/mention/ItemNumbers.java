package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a numbered list, "1. Otto" and "2) Noor" at the beginning of lines, are left out:
 * they count the lines and say nothing of what stands in them.
 */
final class ItemNumbers {

  private static final int LONGEST = 2;

  private ItemNumbers() {}

  /** The tokens without such numbers. */
  static List<Token> dropped(List<Token> tokens) {
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (item(tokens, i)) {
        numbers.add(Integer.parseInt(tokens.get(i).raw()));
      }
    }
    if (!numbers.contains(1) || !numbers.contains(2)) {
      return tokens;
    }
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean item = item(tokens, i) && follows(numbers, Integer.parseInt(tokens.get(i).raw()));
      if (item) {
        i++;
      } else {
        out.add(tokens.get(i));
      }
    }
    return out;
  }

  private static boolean follows(Set<Integer> numbers, int number) {
    return number == 1 || numbers.contains(number - 1);
  }

  /** A number at the start of a line, a mark right behind it, then words after a space. */
  private static boolean item(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    boolean starts = i == 0 || tokens.get(i - 1).raw().equals("\n");
    boolean marked =
        i + 2 < tokens.size()
            && tokens.get(i + 1).is(".", ")")
            && !tokens.get(i + 1).spaced()
            && tokens.get(i + 2).spaced()
            && !tokens.get(i + 2).raw().equals("\n");
    return starts && marked && t.raw().matches("\\d{1," + LONGEST + "}");
  }
}
