package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.Assembly.Stated;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Quote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnlyDayTest {

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");

  private Stated stated(String kind, Map<String, Object> values) {
    Fact fact = new Fact(calendar.kinds().get(kind), false, values, List.of());
    return new Stated(fact, new Quote("words", 0, 5));
  }

  @Test
  void theOnlyDayThatIsSpokenOfIsTheDay() {
    Stated free = stated("free", Map.of("person", "Otto", "day", "Friday"));
    List<Stated> added = OnlyDay.added(calendar, List.of(free));
    assertThat(added).hasSize(2).startsWith(free);
    assertThat(added.get(1).fact().values()).isEqualTo(Map.of("days", List.of("Friday")));
  }

  @Test
  void ofSeveralDaysNoneFollows() {
    List<Stated> two =
        List.of(
            stated("free", Map.of("person", "Otto", "day", "Friday")),
            stated("free", Map.of("person", "Noor", "day", "Monday")));
    assertThat(OnlyDay.added(calendar, two)).isEqualTo(two);
  }

  @Test
  void daysThatAreStatedStay() {
    List<Stated> both =
        List.of(
            stated("free", Map.of("person", "Otto", "day", "Friday")),
            stated("days", Map.of("days", List.of("Monday", "Friday"))));
    assertThat(OnlyDay.added(calendar, both)).isEqualTo(both);
  }
}
