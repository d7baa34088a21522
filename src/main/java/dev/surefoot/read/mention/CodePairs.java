package dev.surefoot.read.mention;

import java.util.List;

/**
 * "ADD > KGL", "SEA-LAX": what stands at the other end of a way from a code of three capitals is a
 * code as well, though a dictionary may have it as a word.
 */
final class CodePairs {

  private CodePairs() {}

  /** The labels with such codes added. */
  static String[] found(List<Token> tokens, String[] labels) {
    String[] out = labels.clone();
    for (int i = 1; i + 1 < labels.length; i++) {
      if (tokens.get(i).is(">", "->", "→", "↔", "<->", "=>", "-", "–")
          && code(tokens, i - 1)
          && code(tokens, i + 1)) {
        boolean left = labels[i - 1].equals(NameFinder.BEGIN);
        boolean right = labels[i + 1].equals(NameFinder.BEGIN);
        out[i - 1] =
            right && labels[i - 1].equals(NameFinder.OUTSIDE) ? NameFinder.BEGIN : out[i - 1];
        out[i + 1] =
            left && labels[i + 1].equals(NameFinder.OUTSIDE) ? NameFinder.BEGIN : out[i + 1];
      }
    }
    return out;
  }

  private static boolean code(List<Token> tokens, int i) {
    return tokens.get(i).raw().matches("\\p{Lu}{3}");
  }
}
