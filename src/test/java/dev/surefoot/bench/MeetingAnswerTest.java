package dev.surefoot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.DayOuts;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.plan.Step;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.verify.Verifier;
import dev.surefoot.verify.Violation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day in sentences means what it says, also where it is wrong. */
class MeetingAnswerTest {

  private static final Problem PROBLEM =
      Problems.of(DomainLoader.load(Path.of("."), "meeting"), DayOuts.spec());

  private static List<String> broken(String answer) {
    List<Step> steps = new MeetingAnswer().read(PROBLEM, answer);
    return Verifier.verify(PROBLEM, PROBLEM.complete(steps)).violations().stream()
        .filter(v -> v.level() == 0)
        .map(Violation::message)
        .toList();
  }

  @Test
  void aSoundDayBreaksNothing() {
    assertThat(
            broken(
                "SOLUTION: You start at Mill at 9:00AM. You travel to Quay in 10 minutes and arrive at"
                    + " 9:10AM. You meet Ida for 30 minutes from 9:10AM to 9:40AM. You travel to"
                    + " Tower in 20 minutes and arrive at 10:00AM. You meet Bram for 60 minutes from"
                    + " 10:00AM to 11:00AM."))
        .isEmpty();
  }

  @Test
  void whoIsMetAtTheWrongPlaceIsNotMet() {
    assertThat(
            broken(
                "You travel to Quay in 10 minutes and arrive at 9:10AM. You meet Ida for 30 minutes"
                    + " from 9:10AM to 9:40AM. You meet Bram for 60 minutes from 10:00AM to 11:00AM."))
        .contains("Bram is at Tower, not at Quay.");
  }

  @Test
  void withoutAJourneyTheDayIsSpentWhereItBegins() {
    assertThat(broken("You meet Ida for 30 minutes from 9:00AM to 9:30AM."))
        .contains("Ida is at Quay, not at Mill.");
  }
}
