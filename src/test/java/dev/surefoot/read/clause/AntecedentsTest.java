package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AntecedentsTest {

  private static final Set<Type> WANTED =
      EnumSet.of(Type.NAME, Type.TIME, Type.DURATION, Type.NUMBER);

  private static List<Clause> clauses(String text) {
    return Clauses.of(text, WANTED);
  }

  @Test
  void howFarThingsAreFromItIsSaidOfThePlaceBefore() {
    List<Clause> clauses =
        clauses("I leave the Pier at 9:00. Nadia Mill lies ten minutes from it, the Gate twelve.");
    assertThat(clauses.get(1).shape()).contains("> N1 lies U1 from N2");
    assertThat(clauses.get(1).tags())
        .extracting(t -> t.mention().values().get(0))
        .contains("the Pier");
  }

  @Test
  void itMayBeEitherOfTwo() {
    assertThat(clauses("I meet Nadia at the Pier. The Gate is ten minutes from it."))
        .anyMatch(c -> c.shape().endsWith("from it"));
  }
}
