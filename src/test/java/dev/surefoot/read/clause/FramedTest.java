package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import dev.surefoot.read.mention.Mentions;
import dev.surefoot.read.mention.Token;
import dev.surefoot.read.mention.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramedTest {

  private static final Set<Type> CALENDAR =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);

  private static List<String> shapes(String text) {
    return Clauses.of(text, CALENDAR).stream().map(Clause::shape).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"== Noor ==", "--- Noor ---", "*** Noor ***", "~~ Noor ~~", "### Noor"})
  void aNameBetweenMarksStandsOverItsLines(String title) {
    assertThat(shapes(title + "\nMon 9:00-10:00\nTue [none]\n"))
        .contains("# N1\n> W1 R1", "# N1\n> W1 [ none ]");
  }

  @Test
  void theNextTitleEndsTheOneBefore() {
    List<String> shapes =
        shapes("== Noor ==\nMon 9:00-10:00\n== closures ==\nTue 12:00-13:00 hall shut\n");
    assertThat(shapes.get(3)).startsWith("# closures\n").doesNotContain("# N1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--- Noor: Mon 9:00-10:00 ---", "- Noor -", "** Noor **", "=== 14:00 ==="})
  void otherLinesAreNoTitles(String line) {
    assertThat(Framed.title(atoms(line))).isEmpty();
  }

  private static List<Atom> atoms(String line) {
    List<Token> tokens = Tokens.of(line);
    return Atoms.of(tokens, Mentions.in(tokens, CALENDAR));
  }
}
