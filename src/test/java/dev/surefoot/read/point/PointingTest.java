package dev.surefoot.read.point;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PointingTest {

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");

  private Clause clause(String text) {
    return Clauses.of(text, Field.wanted(calendar)).get(0);
  }

  @Test
  void writtenAndReadAgain() {
    String answer = "busy N1+N2 W1 R1; free N3 -; cannot * W1 before T1";
    assertThat(Pointing.write(Pointing.read(answer))).isEqualTo(answer);
    assertThat(Pointing.read("none")).isEmpty();
    assertThat(Pointing.read("must_meet? N1").get(0).soft()).isTrue();
  }

  @Test
  void theGrammarOffersOnlyWhatTheClauseHas() {
    String grammar = Grammar.of(calendar, clause("Otto is busy on Monday."));
    assertThat(grammar)
        .contains("\"free\"", "\"N1\"", "\"W1\"")
        .doesNotContain("\"busy\"", "R1", "N2");
  }

  @Test
  void whatIsLookedUpCannotBeRead() {
    Domain outing = DomainLoader.load(Path.of("src/test/resources/fifth"), "cafes");
    Clause clause = Clauses.of("We like Otto's in Aarhem.", Field.wanted(outing)).get(0);
    assertThat(Grammar.of(outing, clause)).contains("\"town\"").doesNotContain("cafe", "way");
  }

  @Test
  void everyCombinationIsAFact() {
    Clause clause = clause("Otto and Ana are busy on Monday 9:00-10:00 and 11:00-12:00.");
    var facts = Answer.facts(calendar, clause, Pointing.read("busy N1+N2 W1 R1"));
    assertThat(facts).hasSize(4);
    assertThat(Objects.requireNonNull(facts).get(3).values()).containsEntry("person", "Ana");
  }

  @Test
  void aBareNumberRatesNothingBeyondFiveStars() {
    Domain travel = DomainLoader.load(Path.of(""), "travel");
    Clause stars = Clauses.of("Hotels rated 4 at least.", Field.wanted(travel)).get(0);
    Clause age = Clauses.of("Our niece is 12 and loves swimming.", Field.wanted(travel)).get(0);
    assertThat(Grammar.of(travel, stars)).contains("\"hotel_rating\"");
    assertThat(Grammar.of(travel, age)).doesNotContain("\"hotel_rating\"");
    assertThat(Answer.facts(travel, stars, Pointing.read("hotel_rating M1")))
        .singleElement()
        .satisfies(fact -> assertThat(fact.values()).containsEntry("least", 40));
    assertThat(Answer.facts(travel, age, Pointing.read("hotel_rating M1"))).isNull();
  }

  @Test
  void anAnswerThatDoesNotFitIsNoReading() {
    Clause clause = clause("Otto is busy on Monday.");
    for (String answer : List.of("busy N1 W1", "nonsense N1", "busy N7 W1 R1", "free W1 -")) {
      assertThat(Answer.facts(calendar, clause, Pointing.read(answer))).as(answer).isNull();
    }
  }
}
