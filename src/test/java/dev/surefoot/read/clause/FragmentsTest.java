package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FragmentsTest {

  private static final Set<Mention.Type> WANTED =
      EnumSet.of(Mention.Type.NAME, Mention.Type.WEEKDAY, Mention.Type.TIME, Mention.Type.RANGE);

  private static List<String> own(String text) {
    return Clauses.of(text, WANTED).stream()
        .map(c -> c.shape().substring(c.shape().lastIndexOf('>') + 2))
        .toList();
  }

  @Test
  void aWeekdayByItselfGoesOnWithTheSentenceBefore() {
    List<String> own = own("Ottilie is away on Monday. Thursday. Friday.");
    assertThat(own).hasSize(3);
    assertThat(own.get(1)).isEqualTo(own.get(0));
    assertThat(own.get(2)).isEqualTo(own.get(0));
    Clause last = Clauses.of("Ottilie is away on Monday. Thursday. Friday.", WANTED).get(2);
    assertThat(last.quote().text()).contains("Friday").doesNotContain("Monday");
  }

  @Test
  void aHeadingOrAClauseWithATimeIsNotRepeated() {
    assertThat(own("Ottilie is away on Monday.\nThursday\nBo is in.").get(1))
        .doesNotContain("away");
    assertThat(own("Ottilie leaves on Monday at 14:00. Thursday.").get(1)).doesNotContain("leaves");
  }
}
