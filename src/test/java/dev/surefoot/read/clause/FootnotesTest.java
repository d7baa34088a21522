package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FootnotesTest {

  private static final Set<Type> CALENDAR =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);

  private static String shapes(String text) {
    return Clauses.of(text, CALENDAR).stream()
        .map(Clause::shape)
        .reduce("", (a, b) -> a + b + "\n\n");
  }

  @Test
  void aLineThatBeginsWithAMarkIsAboutTheNameBeforeIt() {
    String text =
        "Half an hour with Noor [1] and Otto [2], please.\n\n[1] busy Mon 9:00-10:00\n[2] Tue: away\n";
    assertThat(shapes(text)).contains("> N1: busy W1 R1", "> N1: W1: away").doesNotContain("[");
    Clause second = Clauses.of(text, CALENDAR).get(1);
    assertThat(second.tags().get(0).mention().values()).isEqualTo(List.of("Noor"));
    assertThat(second.quote().text()).startsWith("[1]");
  }

  @Test
  void marksWithoutTheirLinesStay() {
    assertThat(shapes("Noor [1] and Otto [2] meet on Monday.\n[1] away Mon 9:00-10:00\n"))
        .contains("[ M");
    assertThat(shapes("Noor [3] Mon 9:00-10:00\nOtto [4] Tue 9:00-10:00\n")).contains("[ M");
  }
}
