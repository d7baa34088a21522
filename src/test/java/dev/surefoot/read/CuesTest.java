package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words beside a value decide. */
class CuesTest {

  private final Domain travel = DomainLoader.load(Path.of(""), "travel");

  private final Domain trip = DomainLoader.load(Path.of(""), "trip");

  private ClauseReader.Said heard(String line, String answer, String other) {
    return heard(travel, line, answer, other);
  }

  private static ClauseReader.Said heard(Domain domain, String line, String answer, String other) {
    Clause clause = new Clause("> " + line, List.of(), new Quote("", 0, 0));
    return new Cues(domain).heard(clause, new ClauseReader.Said(answer, other));
  }

  @ParameterizedTest
  @CsvSource({
    "'she cannot be in N1 on Y1, and N2 comes first', window N1 Y1, not_in N1 Y1",
    "we can't be in N1 from Y1 either, not_in N1 Y1, not_in N1 Y1",
    "i can't be in N1 before the fair but on Y1 i have to, window N1 Y1, window N1 Y1",
    "we can't be in N2 on Y2 and are in N1 on Y1, window N1 Y1, window N1 Y1",
  })
  void whereSomebodyCannotBeIsNoPlaceToBe(String line, String said, String right) {
    assertThat(heard(trip, line, said, said).answer()).isEqualTo(right);
  }

  @Test
  void theWordBeforeANameDecidesWhereTheModelHesitates() {
    assertThat(heard("mom and i go to N1 on D1", "origin N1; dates D1", "destination N1; dates D1"))
        .isEqualTo(new ClauseReader.Said("destination N1; dates D1", "destination N1; dates D1"));
    assertThat(
            heard("from N1 to N2", "origin N2; destination N1", "origin N1; destination N2")
                .answer())
        .isEqualTo("origin N1; destination N2");
  }

  @Test
  void aSingleWordDoesNotOverruleWhatIsCertain() {
    assertThat(heard("a friend from N1", "destination N1", "destination N1").answer())
        .isEqualTo("destination N1");
  }

  @ParameterizedTest
  @CsvSource({
    "no fewer than M1 sights per day, min_sights M1",
    "M1 sights a day or more, min_sights M1",
    "at most M1 a day, max_sights M1",
    "M1 attractions at most, max_sights M1",
  })
  void boundsAreWhatTheirWordsSay(String line, String right) {
    assertThat(heard(line, "min_sights M1", "min_sights M1").answer()).isEqualTo(right);
    assertThat(heard(line, "max_sights M1", "max_sights M1").answer()).isEqualTo(right);
  }

  @Test
  void aDoubtAboutSomethingElseStays() {
    ClauseReader.Said said = heard("to N1 for P1", "destination N1; people P1", "origin N1");
    assertThat(said.sure()).isFalse();
  }
}
