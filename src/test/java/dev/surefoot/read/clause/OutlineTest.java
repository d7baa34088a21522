package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineTest {

  private static final Set<Type> MEETING =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION);

  private static List<String> shapes(String text) {
    return Clauses.of(text, MEETING).stream().map(Clause::shape).toList();
  }

  @Test
  void aLineSetInStandsUnderItsHead() {
    String text =
        "Visit 1: Mrs Osei\n  Open: 9:00 to 10:00\n  Time: 20 min\nVisit 2: Mr Brandt\n  Open: 11:00 to 12:00\n";
    List<String> shapes = shapes(text);
    assertThat(shapes.get(1)).startsWith("# ").contains("N1").endsWith("> open: R1");
    assertThat(shapes.get(3)).doesNotStartWith("#");
    assertThat(shapes.get(4)).isEqualTo(shapes.get(1));
  }

  @Test
  void bulletsStandUnderTheLineBeforeThem() {
    String text = "Old Mill\n- Noor, 9:00 to 10:00\n- 12 min from Old Quay\n";
    assertThat(shapes(text).get(1)).startsWith("# N1\n").endsWith("> - N2, R1");
    assertThat(shapes(text).get(2)).startsWith("# N1\n");
  }

  @Test
  void whatComesBesideAHeadIsNotUnderIt() {
    String text = "taken:\n  Noor Haddad: 9:00-10:00\nnotes: ask Otto Brandt\n";
    assertThat(shapes(text).get(2)).doesNotContain("#");
  }

  @Test
  void aSentenceIsNoHead() {
    Outline outline = new Outline("We start early.\n  Then we go on.\n");
    assertThat(outline.over(18)).isEqualTo(-1);
  }
}
