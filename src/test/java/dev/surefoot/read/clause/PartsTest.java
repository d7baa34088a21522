package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a clause is cut for a second look. */
class PartsTest {

  private static List<String> parts(String shape) {
    return Parts.of(shape).stream().map(Parts.Part::shape).toList();
  }

  @Test
  void valuesArePartedEachBehindTheOneBefore() {
    assertThat(parts("> a C1 tour for P1 from N1 to N2, B1 at most"))
        .containsExactly(
            "> a C1 tour",
            "< a C1 tour\n> for P1",
            "< for P1\n> from N1",
            "< from N1\n> to N2,",
            "< to N1,\n> B1 at most");
  }

  @Test
  void whatASentenceIsAboutIsPartedFromWhatItSaysOfIt() {
    assertThat(parts("> the cost for P1 should stay under B1"))
        .containsExactly("> the cost for P1", "< the cost for P1\n> should stay under B1");
  }

  @Test
  void aListOfOneTypeStaysTogether() {
    assertThat(parts("> K1, K2 and K3 for P1"))
        .containsExactly("> K1, K2 and K3", "< K1, K2 and K3\n> for P1");
  }

  @Test
  void headingsStayAndTagsOfBothAreNumberedTogether() {
    assertThat(parts("< N1 is in\n> i want U1 with him, and he must not be left out"))
        .endsWith("< N1 is in\n< i want U1 with him,\n> and he must not be left out");
    assertThat(parts("# N1\n< N2 is in\n> with N3 for U1"))
        .containsExactly("# N1\n< N2 is in\n> with N3", "# N1\n< with N2\n> for U1");
  }

  @Test
  void aNameOfTheWholeIsKnownByThatOfThePart() {
    Parts.Part last = Parts.of("> from N1 to N2").get(1);
    assertThat(last.whole()).containsEntry("N1", "N1").containsEntry("N2", "N2");
    assertThat(last.own()).containsExactly("N2");
  }

  @Test
  void statementsWithoutValuesArePartedWhereTheyAreJoined() {
    assertThat(parts("> N1 it is, the dog comes too and i want the whole flat"))
        .containsExactly(
            "> N1 it is,",
            "< N1 it is,\n> the dog comes too",
            "< the dog comes too\n> and i want the whole flat");
  }

  @Test
  void withoutJointsThereIsOnePart() {
    assertThat(parts("> P1 N1 N2")).containsExactly("> P1 N1 N2");
    assertThat(parts("> nothing here")).containsExactly("> nothing here");
  }

  @Test
  void whenStaysWithTheNameRightBeforeIt() {
    assertThat(parts("> we cannot stay in N1 on Y1, and N2 has to follow N3"))
        .startsWith("> we cannot stay in N1 on Y1,");
    assertThat(parts("> with N1 from T1 and N2 until T2"))
        .containsExactly("> with N1 from T1", "< with N1 from T1\n> and N2 until T2");
  }
}
