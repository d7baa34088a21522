package dev.surefoot.execute.agent;

import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mentions;
import dev.surefoot.read.mention.Tokens;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reading makes nothing of although it hardly ever stands in an instruction for nothing:
 * addresses, and times of day.
 */
final class LeftOver {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+|[a-z]+://\\S+");
  private static final Set<Mention.Type> TIMES = EnumSet.of(Mention.Type.TIME, Mention.Type.RANGE);

  private LeftOver() {}

  /** Whether something is left over. */
  static boolean in(Words words, Choice choice) {
    String rest = words.text();
    List<String> pieces =
        choice.args().values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    for (String piece : pieces) {
      int at = rest.indexOf(piece);
      rest = at < 0 ? rest : rest.substring(0, at) + " ; " + rest.substring(at + piece.length());
    }
    return ADDRESS.matcher(rest).find() || !Mentions.in(Tokens.of(rest), TIMES).isEmpty();
  }
}
