package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Names in the roles that the whole request gives them. */
class RolesTest {

  private final Domain meeting = DomainLoader.load(Path.of(""), "meeting");

  private Fact fact(String kind, Map<String, Object> values) {
    return new Fact(Objects.requireNonNull(meeting.kinds().get(kind)), false, values, List.of());
  }

  private static ReadClause clause(Fact... facts) {
    Clause clause = new Clause("> words", List.of(), new Quote("words", 0, 5));
    return new ReadClause(clause, "", List.of(facts), null, null);
  }

  private List<Fact> settled(Fact... facts) {
    return Roles.settled(meeting, List.of(clause(facts))).get(0).facts();
  }

  private Fact travel() {
    return fact("travel", Map.of("from", "the Dairy", "to", "Loft", "minutes", 9));
  }

  @Test
  void exchangedNamesAreExchangedBack() {
    Fact window = fact("window", Map.of("person", "dairy", "place", "Olga", "from", 1, "to", 2));
    assertThat(settled(travel(), window).get(1).values())
        .containsEntry("person", "Olga")
        .containsEntry("place", "dairy");
  }

  @Test
  void whatIsSaidOfAPlaceIsSaidOfTheOnlyOneThere() {
    Fact window = fact("window", Map.of("person", "Olga", "place", "Dairy", "from", 1, "to", 2));
    Fact length = fact("min_duration", Map.of("person", "the dairy", "minutes", 20));
    assertThat(settled(travel(), window, length).get(2).values()).containsEntry("person", "Olga");
  }

  @Test
  void ofTwoWhoAreThereNoneIsGuessed() {
    Fact one = fact("window", Map.of("person", "Olga", "place", "Dairy", "from", 1, "to", 2));
    Fact two = fact("window", Map.of("person", "Kofi", "place", "Dairy", "from", 1, "to", 2));
    Fact length = fact("min_duration", Map.of("person", "Dairy", "minutes", 20));
    assertThat(settled(travel(), one, two, length).get(3)).isEqualTo(length);
  }

  @Test
  void somebodyAtAPlaceOfTheirNameIsNotExchanged() {
    Fact window =
        fact("window", Map.of("person", "Dairy", "place", "Dairy's yard", "from", 1, "to", 2));
    assertThat(settled(travel(), window)).containsExactly(travel(), window);
  }

  @Test
  void namesInTheirRolesStay() {
    Fact window = fact("window", Map.of("person", "Olga", "place", "Dairy", "from", 1, "to", 2));
    assertThat(settled(travel(), window)).containsExactly(travel(), window);
  }
}
