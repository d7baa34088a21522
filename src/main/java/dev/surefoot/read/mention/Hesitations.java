package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sounds of somebody who thinks while speaking, "um" and "er", are left out with the comma behind
 * them, so that "half um past nine" is a time and dictation reads like writing.
 */
final class Hesitations {

  private static final Set<String> SOUNDS =
      Set.of(
          "um", "umm", "ummm", "er", "err", "erm", "uh", "uhh", "uhm", "hm", "hmm", "hmmm", "mm",
          "mmm", "ah", "ahh", "eh");

  private static final Set<String> LEADING = Set.of("the", "an", "a", "our", "your", "my", "their");

  private Hesitations() {}

  /** The tokens without such sounds. */
  static List<Token> dropped(List<Token> tokens) {
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!sound(tokens, i)) {
        out.add(tokens.get(i));
        continue;
      }
      if (i + 1 < tokens.size() && tokens.get(i + 1).is(",", "…")) {
        i++;
      }
      while (i + 2 < tokens.size() && tokens.get(i + 1).is(".") && tokens.get(i + 2).is(".")) {
        i += tokens.size() > i + 3 && tokens.get(i + 3).is(".") ? 3 : 2;
      }
    }
    return out;
  }

  /** "Er" and not "the ER", "um" and not "UM 4"; "oh" only before a comma, as it is a zero too. */
  private static boolean sound(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    boolean oh = t.is("oh") && i + 1 < tokens.size() && tokens.get(i + 1).is(",");
    boolean code = t.raw().equals(t.raw().toUpperCase(Locale.ROOT)) && t.raw().length() > 1;
    boolean marked = i + 1 < tokens.size() && tokens.get(i + 1).is(",", "…", ".");
    boolean noun = i > 0 && LEADING.contains(tokens.get(i - 1).low()) && !marked;
    return (oh || SOUNDS.contains(t.low())) && !code && !noun && alone(tokens, i);
  }

  /** No part of "uh-huh" or "hm2". */
  private static boolean alone(List<Token> tokens, int i) {
    boolean led = i > 0 && !tokens.get(i).spaced() && !tokens.get(i - 1).is(",", "(", "\"", "\n");
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i);
    boolean joined = next != tokens.get(i) && !next.spaced();
    return !led && !(joined && (next.word() || next.digits() || next.is("-", "'", "’")));
  }
}
