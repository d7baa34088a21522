package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is dictated without a mark between its statements. */
class RunOnsTest {

  private static final Set<Type> WANTED =
      EnumSet.of(Type.NAME, Type.NOUN, Type.TIME, Type.RANGE, Type.DURATION, Type.NUMBER);

  private static List<String> lines(String text) {
    return Clauses.of(text, WANTED).stream().map(Clause::line).toList();
  }

  @Test
  void aNameAndItsVerbBeginAStatementWhereNothingElseDoes() {
    assertThat(
            lines(
                "Otto is at the Pier from 8:30 to 10:00 he says 25 minutes with him or more"
                    + " Nadia is at the Gate from 9:00 to 11:00 she was 64 this year 20 minutes"
                    + " at least for her Vito is at Fox Mill from 10:00 to 12:00 half an hour at least"))
        .hasSizeGreaterThan(1)
        .anyMatch(l -> l.startsWith("> N1 is at N2 R1 he says U1") && l.endsWith("or more"));
  }

  @Test
  void behindAWayBackTheNextWayBegins() {
    assertThat(
            lines(
                "it's ten minutes from the Pier to the Gate and nine coming back the Pier to"
                    + " Fox Mill is seven"))
        .containsExactly("> it's U1 from N1 to N2 and M1 coming back", "> N1 to N2 is M1");
  }
}
