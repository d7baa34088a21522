package dev.surefoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reply;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What speaks against a reading of a whole request. */
class TroubleTest {

  private final Domain calendar = DomainLoader.load(Path.of(""), "calendar");

  private static Spec diary(@Nullable Quote quote, int... hours) {
    List<Constraint> all = new ArrayList<>();
    add(all, "work_hours", Map.of("from", 480, "to", 1020), quote);
    add(all, "days", Map.of("days", List.of("Monday")), quote);
    add(all, "duration", Map.of("minutes", 30), quote);
    for (int i = 0; i < hours.length; i += 2) {
      Map<String, Object> busy =
          Map.of("person", "Ada", "day", "Monday", "from", hours[i], "to", hours[i + 1]);
      add(all, "busy", busy, quote);
    }
    return new Spec("calendar", all, List.of());
  }

  private static void add(
      List<Constraint> all, String kind, Map<String, Object> slots, @Nullable Quote quote) {
    all.add(new Constraint("c" + all.size(), kind, slots, Strength.HARD, quote));
  }

  @Test
  void oneAfterTheOtherIsNoTrouble() {
    assertThat(trouble(calendar, diary(new Quote("w", 0, 1), 540, 600, 600, 660))).isZero();
  }

  @Test
  void twoThingsAtOnceAreAskedAboutAndMayBeMeant() {
    Spec spec = diary(new Quote("w", 0, 1), 540, 600, 570, 660);
    assertThat(trouble(calendar, spec)).isOne();
    Optional<Doubt> open = Trouble.open(calendar, spec, List.of());
    assertThat(open).isPresent();
    Doubt hint = open.orElseThrow();
    Reply meant = new Reply(hint.question(), hint.about(), hint.choices(), "1");
    assertThat(Trouble.open(calendar, spec, List.of(meant))).isEmpty();
  }

  @Test
  void whatWasHandedInIsNotAskedAbout() {
    assertThat(Trouble.open(calendar, diary(null, 540, 600, 570, 660), List.of())).isEmpty();
  }

  @Test
  void aFaultThatHidesOthersWeighsMost() {
    Spec none = new Spec("calendar", List.of(), List.of());
    assertThat(trouble(calendar, none)).isGreaterThan(1000);
  }

  private static int trouble(Domain domain, Spec spec) {
    return Trouble.of(domain, spec, s -> Problems.faults(domain, s));
  }
}
