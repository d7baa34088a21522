package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private final Domain trip = DomainLoader.load(Path.of(""), "trip");
  private final List<Stated> stated = new ArrayList<>();

  private TotalsTest with(String kind, Map<String, Object> values) {
    Domain.Kind of = Objects.requireNonNull(trip.kinds().get(kind));
    stated.add(new Stated(new Fact(of, false, values, List.of()), new Quote("w", 0, 1)));
    return this;
  }

  private TotalsTest stay(String city, int days) {
    return with("stay", Map.of("city", city, "days", days));
  }

  private TotalsTest way(String from, String to) {
    return with("direct", Map.of("from", from, "to", to));
  }

  private List<Object> values(String kind) {
    return Totals.found(trip, stated).stream()
        .filter(s -> s.fact().kind().name().equals(kind))
        .map(s -> (Object) s.fact().values())
        .toList();
  }

  @Test
  void ofSeveralTotalsTheOneThatTheStaysAddUpToHolds() {
    stay("Lima", 4).stay("Cusco", 5).way("Lima", "Cusco");
    with("total_days", Map.of("days", 8)).with("total_days", Map.of("days", 20));
    assertThat(values("total_days")).containsExactly(Map.of("days", 8));
  }

  @Test
  void whereNoneOrBothAddUpTheyContradictEachOther() {
    stay("Lima", 4).stay("Cusco", 5).way("Lima", "Cusco");
    with("total_days", Map.of("days", 8)).with("total_days", Map.of("days", 9));
    assertThat(values("total_days")).hasSize(2);
    stay("Puno", 9).way("Cusco", "Puno");
    assertThat(values("total_days")).hasSize(2);
  }

  @Test
  void aStayThatNothingElseIsSaidOfAndThatIsTooMuchIsNone() {
    stay("Lima", 4).stay("Cusco", 5).way("Lima", "Cusco").stay("Maureen", 83);
    with("total_days", Map.of("days", 8));
    assertThat(values("stay")).hasSize(2);
    with("last_city", Map.of("city", "Maureen"));
    assertThat(values("stay")).hasSize(3);
  }

  @Test
  void aTotalThatWasReadAsAStayIsFound() {
    stay("Lima", 4).stay("Cusco", 5).stay("Peru", 8).way("Lima", "Cusco");
    assertThat(values("total_days")).containsExactly(Map.of("days", 8));
  }
}
