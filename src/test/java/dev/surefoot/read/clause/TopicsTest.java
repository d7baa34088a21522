package dev.surefoot.read.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a clause leans on is said again before it. */
class TopicsTest {

  private static final Set<Type> CALENDAR =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION, Type.WEEKDAY);
  private static final Set<Type> MEETING =
      EnumSet.of(Type.NAME, Type.TIME, Type.RANGE, Type.DURATION);
  private static final Set<Type> TRIP = EnumSet.of(Type.NAME, Type.DAYS, Type.COUNT);

  private static Clause last(String text, Set<Type> wanted) {
    List<Clause> clauses = Clauses.of(text, wanted);
    return clauses.get(clauses.size() - 1);
  }

  private static List<Object> names(Clause clause) {
    return clause.tags().stream()
        .map(Tag::mention)
        .filter(m -> m.type() == Type.NAME)
        .map(m -> m.values().get(0))
        .toList();
  }

  @Test
  void whoIsThereIsWhereTheOneBeforeIs() {
    String text = "Mrs Falk sells jam at Old Mill from 9 to 10. ";
    assertThat(names(last(text + "Otto is there from 10 to 11.", MEETING))).contains("Old Mill");
    assertThat(
            names(
                last(
                    text + "Otto is there from 10 to 11. Noor will be there from 11 to 12.",
                    MEETING)))
        .contains("Old Mill");
    assertThat(last(text + "There is a lift that Otto mends from 10 to 11.", MEETING).shape())
        .doesNotContain("<");
  }

  @Test
  void inAllIsNotEverybody() {
    assertThat(names(last("We have to be in Lima on day 2, and want 4 days there in all.", TRIP)))
        .contains("Lima");
  }

  @Test
  void allDayIsTheDayThatIsSpokenOf() {
    String text = "Tuesday: Otto is out 9:00-10:00. ";
    assertThat(last(text + "I'm free all day.", CALENDAR).shape()).contains("@ W1");
    assertThat(last(text + "I'm around all day.", CALENDAR).shape()).contains("@ W1");
    assertThat(last(text + "I'm glad.", CALENDAR).shape()).doesNotContain("@");
    assertThat(last(text + "I'm so glad.", CALENDAR).shape()).doesNotContain("@");
  }

  @Test
  void whoIsWantedHereDoesNotWrite() {
    assertThat(names(last("I want Otto and Noor here with me on Monday.", CALENDAR))).contains("I");
    assertThat(names(last("Noor here, I want Otto on Monday.", CALENDAR))).doesNotContain("I");
  }

  @Test
  void theseDaysAreAllThatWereNamed() {
    String text = "Monday: Otto is out 9:00-10:00.\nTuesday: Noor is out 9:00-10:00.\n";
    for (String asked :
        List.of("any of these two days", "these days", "either of the 2 mornings")) {
      Clause clause = last(text + "It may be on " + asked + " before 12:00.", CALENDAR);
      assertThat(clause.tags().stream().map(Tag::mention).filter(m -> m.type() == Type.WEEKDAY))
          .as(asked)
          .extracting(Mention::values)
          .contains(List.of("Monday", "Tuesday"));
    }
    Clause three = last(text + "It may be on any of these three days before 12:00.", CALENDAR);
    assertThat(three.tags().stream().map(t -> t.mention().values()))
        .doesNotContain(List.of("Monday", "Tuesday"));
  }

  @Test
  void theSameHoursAreThoseSaidLast() {
    String text = "Noor is away on Monday 8:00-9:00. Otto has a class on Monday 9:00-10:00. ";
    assertThat(names(last(text + "On Friday the same hours, and Noor is off then.", CALENDAR)))
        .contains("Otto");
    assertThat(names(last(text + "Mia has the same as Noor.", CALENDAR))).doesNotContain("Otto");
  }
}
