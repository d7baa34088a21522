package dev.surefoot.execute.agent;

import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mentions;
import dev.surefoot.read.mention.Token;
import dev.surefoot.read.mention.Tokens;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What speaks against a reading: something that hardly ever stands in an instruction for nothing
 * and of which it makes nothing, such as an address, a time of day or what is in quotation marks;
 * and words that it uses for two things.
 */
final class LeftOver {

  private static final Set<Mention.Type> TIMES = EnumSet.of(Mention.Type.TIME, Mention.Type.RANGE);
  private static final Set<Mention.Type> TIMES_AND_LENGTHS =
      EnumSet.of(Mention.Type.TIME, Mention.Type.RANGE, Mention.Type.DURATION);

  private static final String PARTED = " ; ";

  /** Before a time that is no longer meant: "at 9:30 rather than 9". */
  private static final Pattern REPLACED =
      Pattern.compile("(?i)\\b(rather than|instead of|not|no longer)( (at|from|on))?\\s*$");

  private LeftOver() {}

  /**
   * Whether something speaks against a reading of the words.
   *
   * @param kept what hardly ever stands in an instruction for nothing
   * @param length whether a length does not either: nothing else says until when
   */
  static boolean in(Words words, Choice choice, List<Pattern> kept, boolean length) {
    return quoted(words, choice) || twice(words, choice) || left(words, choice, kept, length);
  }

  private static boolean left(Words words, Choice choice, List<Pattern> kept, boolean length) {
    String over = String.join(PARTED, parts(words, choice.args()));
    Set<Mention.Type> types = length ? TIMES_AND_LENGTHS : TIMES;
    List<Token> tokens = Tokens.of(over);
    return kept.stream().anyMatch(pattern -> pattern.matcher(over).find())
        || Mentions.in(tokens, types).stream()
            .filter(m -> types.contains(m.type()))
            .map(m -> over.substring(0, tokens.get(m.first()).from()))
            .anyMatch(before -> !REPLACED.matcher(before).find());
  }

  /** What no piece takes, in the order of the text. */
  static List<String> parts(Words words, Map<String, List<String>> said) {
    String rest = words.text();
    List<String> pieces =
        said.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    for (String piece : pieces) {
      int at = rest.indexOf(piece);
      rest = at < 0 ? rest : rest.substring(0, at) + PARTED + rest.substring(at + piece.length());
    }
    return List.of(rest.split(PARTED));
  }

  /** Whether something in quotation marks is not, as a whole, part of a piece. */
  private static boolean quoted(Words words, Choice choice) {
    List<String> pieces = pieces(choice);
    return words.quotations().stream()
        .anyMatch(quoted -> pieces.stream().noneMatch(piece -> piece.contains(quoted.text())));
  }

  /** Whether two arguments are made of the same words, which stand there but once. */
  private static boolean twice(Words words, Choice choice) {
    for (Map.Entry<String, List<String>> one : choice.args().entrySet()) {
      for (Map.Entry<String, List<String>> other : choice.args().entrySet()) {
        if (!one.getKey().equals(other.getKey())
            && one.getValue().stream().anyMatch(p -> within(words.text(), p, other.getValue()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean within(String text, String piece, List<String> others) {
    return others.stream()
        .anyMatch(o -> o.contains(piece) && count(text, piece) <= count(o, piece));
  }

  private static int count(String text, String piece) {
    int count = 0;
    for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      count++;
    }
    return count;
  }

  private static List<String> pieces(Choice choice) {
    return choice.args().values().stream().flatMap(List::stream).toList();
  }
}
