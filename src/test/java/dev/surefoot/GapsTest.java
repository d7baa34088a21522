package dev.surefoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reply;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holes in connections that were read from words. */
class GapsTest {

  private final Domain meeting = DomainLoader.load(Path.of(""), "meeting");

  private static Spec quoted(Spec spec) {
    List<Constraint> quoted =
        spec.constraints().stream()
            .map(
                c ->
                    new Constraint(
                        c.id(), c.kind(), c.slots(), c.strength(), new Quote("words", 0, 5)))
            .toList();
    return new Spec(spec.domain(), quoted, List.of());
  }

  private static Spec travels(Spec spec, String from, String to, int minutes) {
    return DayOuts.with(spec, "travel", "from", from, "to", to, "minutes", minutes);
  }

  private static Spec whole() {
    Spec spec = travels(DayOuts.spec(), "Mill", "Tower", 25);
    return travels(spec, "Tower", "Quay", 20);
  }

  @Test
  void nobodyHasToGoBackToWhereTheDayBegins() {
    assertThat(Gaps.of(meeting, quoted(whole()))).isEmpty();
  }

  @Test
  void aWayThatIsNotSaidIsAskedFor() {
    List<Doubt> gaps = Gaps.of(meeting, quoted(travels(DayOuts.spec(), "Mill", "Tower", 25)));
    assertThat(gaps)
        .singleElement()
        .satisfies(g -> assertThat(g.question()).contains("from Tower to Quay"))
        .satisfies(g -> assertThat(g.choices()).hasSize(2).contains(Gaps.AS_IT_IS));
  }

  @Test
  void theSameWayBackIsGrantedByAChoice() {
    Spec spec = quoted(travels(DayOuts.spec(), "Mill", "Tower", 25));
    Doubt gap = Gaps.of(meeting, spec).get(0);
    Reply first = new Reply(gap.question(), gap.about(), gap.choices(), "1");
    Reply second = new Reply(gap.question(), gap.about(), gap.choices(), "2");
    assertThat(Gaps.of(meeting, Gaps.mended(meeting, spec, List.of(first)))).isEmpty();
    assertThat(Gaps.mended(meeting, spec, List.of(second))).isEqualTo(spec);
    assertThat(Trouble.open(meeting, spec, List.of(second))).isEmpty();
    assertThat(Trouble.open(meeting, spec, List.of())).contains(gap);
  }

  @Test
  void aPlaceWithoutConnectionIsAskedAbout() {
    Spec lonely =
        DayOuts.with(whole(), "window", "person", "Ada", "place", "Attic", "from", 600, "to", 700);
    assertThat(Gaps.of(meeting, quoted(lonely)))
        .singleElement()
        .satisfies(g -> assertThat(g.question()).contains("how Attic is connected"));
  }

  @Test
  void aPlaceOfWhichNothingElseIsSaidIsAskedAbout() {
    Spec idle = quoted(travels(whole(), "Quay", "Harbour", 4));
    assertThat(Gaps.of(meeting, idle))
        .singleElement()
        .satisfies(g -> assertThat(g.question()).startsWith("Harbour is connected"));
  }

  @Test
  void tablesThatWereHandedInMayHaveHoles() {
    assertThat(Gaps.of(meeting, DayOuts.spec())).isEmpty();
  }
}
