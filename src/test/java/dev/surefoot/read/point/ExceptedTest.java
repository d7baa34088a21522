package dev.surefoot.read.point;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptedTest {

  private static final Set<Type> CALENDAR =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Everybody but Otto is at the drill on Friday 10:00-11:00. | Otto",
        "On Friday all of us except for Otto and Noor are out 10:00-11:00. | Otto, Noor",
        "Friday 10:00-11:00 is taken for everyone, apart from Noor. | Noor",
        "All but me are out on Friday. | I",
        "The four of them are out on Friday. | I",
        "Otto is out all day but Noor is in on Friday. | ''",
        "Everybody is out on Friday; Otto is out on Monday but not Noor. | ''",
        "Everybody is out on Friday. | ''"
      })
  void whoIsLeftOut(String text, String expected) {
    List<Clause> clauses = Clauses.of(text, CALENDAR);
    String left =
        clauses.stream()
            .flatMap(c -> Excepted.of(c).stream())
            .flatMap(t -> t.mention().values().stream())
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    assertThat(left).isEqualTo(expected);
  }
}
