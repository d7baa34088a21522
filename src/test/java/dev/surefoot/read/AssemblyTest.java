package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the facts of a trip come to when they are put together. */
class AssemblyTest {

  private final Domain trip = DomainLoader.load(Path.of(""), "trip");
  private final List<Stated> stated = new ArrayList<>();

  private AssemblyTest state(String kind, Map<String, Object> values, String words) {
    Domain.Kind of = Objects.requireNonNull(trip.kinds().get(kind));
    Fact fact = new Fact(of, false, values, List.of());
    stated.add(new Stated(fact, new Quote(words, 0, words.length())));
    return this;
  }

  private AssemblyTest stay(String city, int days) {
    return state("stay", Map.of("city", city, "days", days), "stay");
  }

  private AssemblyTest direct(String from, String to, String words) {
    return state("direct", Map.of("from", from, "to", to), words);
  }

  private List<Map<String, Object>> read(String kind) {
    Spec spec = Assembly.of(trip, stated, List.of());
    return spec.of(kind).stream().map(Constraint::slots).toList();
  }

  @Test
  void severalPlacesUnderOneNameAreApart() {
    stay("Bern", 2).stay("Basel", 3).stay("Chur", 4).direct("Chur", "Bern, Basel", "row");
    assertThat(read("direct"))
        .containsExactlyInAnyOrder(
            Map.of("from", "Chur", "to", "Bern"), Map.of("from", "Chur", "to", "Basel"));
  }

  @Test
  void aNameWithAMarkInItStaysOne() {
    stay("Hale, West", 2).stay("West", 3).direct("West", "Hale, West", "row");
    assertThat(read("direct")).containsExactly(Map.of("from", "West", "to", "Hale, West"));
  }

  @Test
  void aStayThatSumsTheOthersUpIsTheTotal() {
    stay("Whole", 8).stay("Bern", 2).stay("Basel", 3).stay("Chur", 5);
    direct("Bern", "Basel", "row").direct("Basel", "Chur", "row");
    assertThat(read("total_days")).containsExactly(Map.of("days", 8));
    assertThat(read("stay")).hasSize(3);
  }

  @Test
  void aStayThatDoesNotSumUpStays() {
    stay("Whole", 9).stay("Bern", 2).stay("Basel", 3).stay("Chur", 5);
    direct("Bern", "Basel", "row").direct("Basel", "Chur", "row");
    assertThat(read("total_days")).isEmpty();
    assertThat(read("stay")).hasSize(4);
  }

  @Test
  void aPlaceOfWhichMoreIsSaidIsNoTotal() {
    stay("Whole", 8).stay("Bern", 2).stay("Basel", 3).stay("Chur", 5);
    direct("Bern", "Basel", "row").direct("Basel", "Chur", "row");
    state("first_city", Map.of("city", "Whole"), "begin");
    assertThat(read("total_days")).isEmpty();
  }

  @Test
  void anExceptionFromBothWaysHasNoWayBack() {
    stay("Bern", 2).stay("Basel", 3).stay("Chur", 4);
    direct("Bern", "Basel", "Bern to Basel").direct("Basel", "Chur", "Basel to Chur, no return");
    state("both_ways", Map.of(), "all lines both ways");
    assertThat(read("direct"))
        .containsExactlyInAnyOrder(
            Map.of("from", "Bern", "to", "Basel"),
            Map.of("from", "Basel", "to", "Bern"),
            Map.of("from", "Basel", "to", "Chur"));
  }

  @Test
  void lastDaysAreCountedFromTheEnd() {
    stay("Bern", 2).state("total_days", Map.of("days", 9), "nine days");
    state("window", Map.of("city", "Bern", "from", -2, "to", -1), "the last two days");
    assertThat(read("window")).containsExactly(Map.of("city", "Bern", "from", 8, "to", 9));
  }
}
