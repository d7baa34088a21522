package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.spec.Quote;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which small numbers count things instead of stating a length. */
class CountedTest {

  private static boolean counted(String shape, int value) {
    Mention number = new Mention(Mention.Type.NUMBER, List.of(value), 0, 1);
    Tag tag = new Tag("M1", number, true, 0, 1);
    return Counted.in(new Clause(shape, List.of(tag), new Quote("x", 0, 1)), tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> from N1 to the other M1 it is M2",
        "> N1 lies M2 from each of those M1",
        "# by boat:\n> M1) N1 to N2 M2",
        "> tram number M1 takes M2 to N1",
        "> N1 to N2 M2, M1 nd stop",
      })
  void countsAndOrdinalsAreNoLengths(String shape) {
    assertThat(counted(shape, 2)).isTrue();
    assertThat(counted(shape, 40)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"> N1 to N2 M1", "> N1 to N2 M2, back M1", "> the N1 to N2: M1"})
  void lengthsAreNoCounts(String shape) {
    assertThat(counted(shape, 2)).isFalse();
  }
}
