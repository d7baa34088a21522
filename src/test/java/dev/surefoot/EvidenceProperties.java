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
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever the trouble of each combination of readings, weighing them never makes it worse. */
class EvidenceProperties {

  private static final Spec BASE = new Spec("d", List.of(), List.of());

  private static Spec turned(Set<Doubt> some) {
    List<Quote> quotes = new ArrayList<>();
    some.forEach(d -> quotes.add(d.about()));
    return new Spec("d", List.of(), quotes);
  }

  private static int index(Spec spec) {
    return spec.notTaken().stream().mapToInt(q -> 1 << q.from()).sum();
  }

  @Property
  void noSingleDoubtCouldMendMore(
      @ForAll @Size(16) List<@IntRange(max = 5) Integer> troubles,
      @ForAll @IntRange(min = 1, max = 4) int doubts) {
    Set<Doubt> all = new LinkedHashSet<>();
    for (int n = 0; n < doubts; n++) {
      all.add(new Doubt("?", new Quote("w", n, n + 1), List.of(), BASE));
    }
    ToIntFunction<Spec> trouble = spec -> troubles.get(index(spec));
    Reading reading =
        new Reading(BASE, List.copyOf(all), 0, 0, EvidenceProperties::turned, List.of());
    Evidence.Weighed weighed = Evidence.weigh(reading, UnaryOperator.identity(), trouble);
    int least = trouble.applyAsInt(weighed.spec());
    assertThat(least).isLessThanOrEqualTo(trouble.applyAsInt(BASE));
    weighed
        .open()
        .forEach(o -> assertThat(trouble.applyAsInt(o.otherwise())).isLessThanOrEqualTo(least));
  }
}
