package dev.surefoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Doubts decided by what they do to the whole. */
class EvidenceTest {

  private static final Spec BASE = new Spec("d", List.of(), List.of());

  private static Doubt doubt(int n) {
    return new Doubt("What is " + n + "?", new Quote("w", n, n + 1), List.of(), BASE);
  }

  /** A spec that tells which doubts were turned by the quotes it holds. */
  private static Spec turned(Set<Doubt> some) {
    List<Quote> quotes = new ArrayList<>();
    some.forEach(d -> quotes.add(d.about()));
    return new Spec("d", List.of(), quotes);
  }

  private static boolean is(Spec spec, int n) {
    return spec.notTaken().stream().anyMatch(q -> q.from() == n);
  }

  private static Evidence.Weighed weigh(
      int doubts, java.util.function.ToIntFunction<Spec> trouble) {
    Set<Doubt> all = new LinkedHashSet<>();
    for (int n = 0; n < doubts; n++) {
      all.add(doubt(n));
    }
    Reading reading = new Reading(BASE, List.copyOf(all), 0, 0, EvidenceTest::turned, List.of());
    return Evidence.weigh(reading, UnaryOperator.identity(), trouble);
  }

  @Test
  void whatMendsTheWholeIsTaken() {
    Evidence.Weighed weighed = weigh(3, s -> (is(s, 0) ? 0 : 1) + (is(s, 2) ? 0 : 1));
    assertThat(is(weighed.spec(), 0)).isTrue();
    assertThat(is(weighed.spec(), 1)).isFalse();
    assertThat(is(weighed.spec(), 2)).isTrue();
    assertThat(weighed.open()).extracting(Evidence.Open::doubt).containsExactly(doubt(1));
  }

  @Test
  void whatWouldBreakTheWholeIsNotAskedAbout() {
    Evidence.Weighed weighed = weigh(2, s -> is(s, 1) ? 5 : 0);
    assertThat(weighed.open()).extracting(Evidence.Open::doubt).containsExactly(doubt(0));
    assertThat(is(weighed.spec(), 1)).isFalse();
  }

  @Test
  void withoutEvidenceEverythingStaysOpen() {
    assertThat(weigh(20, s -> 0).open()).hasSize(20);
  }
}
