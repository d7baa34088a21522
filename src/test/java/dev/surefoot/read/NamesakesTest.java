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

/** Places under two forms of their name. */
class NamesakesTest {

  private final Domain trip = DomainLoader.load(Path.of(""), "trip");
  private final List<Stated> stated = new ArrayList<>();

  private NamesakesTest state(String kind, Map<String, Object> values) {
    Domain.Kind of = Objects.requireNonNull(trip.kinds().get(kind));
    Fact fact = new Fact(of, false, values, List.of());
    stated.add(new Stated(fact, new Quote("words", 0, 5)));
    return this;
  }

  private NamesakesTest stay(String city) {
    return state("stay", Map.of("city", city, "days", 3));
  }

  private NamesakesTest direct(String from, String to) {
    return state("direct", Map.of("from", from, "to", to));
  }

  private List<Object> names() {
    return Namesakes.joined(trip, stated).stream()
        .flatMap(s -> s.fact().values().values().stream())
        .filter(String.class::isInstance)
        .toList();
  }

  @Test
  void aPossessiveIsAForm() {
    stay("Granny's").stay("Ulm").direct("Granny", "Ulm");
    assertThat(names()).containsExactlyInAnyOrder("Granny's", "Ulm", "Granny's", "Ulm");
  }

  @Test
  void aPartIsAForm() {
    stay("Port Ellen").stay("Ulm").direct("the Port", "Ulm");
    assertThat(names()).containsOnly("Port Ellen", "Ulm");
  }

  @Test
  void whatCouldBeTwoIsNone() {
    stay("Port Ellen").stay("Port Askaig").direct("Port", "Ulm");
    assertThat(names()).contains("Port");
  }

  @Test
  void connectedPlacesAreNeverJoined() {
    stay("Ulm").stay("Ulm Nord").direct("Ulm", "Ulm Nord");
    assertThat(names()).containsExactlyInAnyOrder("Ulm", "Ulm Nord", "Ulm", "Ulm Nord");
  }

  @Test
  void anApostropheMayBeLeftOut() {
    stay("Otto's farm").stay("Ulm").direct("Ottos", "Ulm");
    assertThat(names()).containsOnly("Otto's farm", "Ulm");
  }
}
