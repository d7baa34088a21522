package dev.surefoot.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.domain.Source;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A loop that looks at few facts by an index finds what one finds that looks at all of them. */
class NarrowingProperties {

  private static final Domain TRIP = DomainLoader.load(Path.of("."), "trip");
  private static final Compiler COMPILER = new Compiler(TRIP);

  /** Each as it is narrowed, and as a loop that never is. */
  private static final Map<Program, Program> PAIRS =
      Map.of(
          compile("spec.stay.map(s, spec.direct.exists(d, d.from == s.city))"),
          compile("spec.stay.map(s, size(spec.direct.filter(d, d.from == s.city)) > 0)"),
          compile("spec.stay.map(s, spec.direct.exists(d, d.to == 'B' && s.city == d.from))"),
          compile(
              "spec.stay.map(s, size(spec.direct.filter(d, d.to == 'B' && s.city == d.from)) > 0)"),
          compile(
              "spec.direct.map(d, spec.stay.exists(s, s.days > 2 && s.city == d.to && d.from != 'A'))"),
          compile(
              "spec.direct.map(d, size(spec.stay.filter(s, s.days > 2 && s.city == d.to && d.from != 'A')) > 0)"));

  private static Program compile(String text) {
    return COMPILER.any(new Source(text, "test.yaml", 1, "test"), Variables.NONE);
  }

  @Provide
  Arbitrary<List<Constraint>> facts() {
    Arbitrary<String> city = Arbitraries.of("A", "B", "C", "Łódź");
    Arbitrary<Constraint> stay =
        Combinators.combine(city, Arbitraries.integers().between(1, 5))
            .as((c, days) -> fact("stay", Map.of("city", c, "days", days)));
    Arbitrary<Constraint> direct =
        Combinators.combine(city, city)
            .as((from, to) -> fact("direct", Map.of("from", from, "to", to)));
    return Arbitraries.oneOf(stay, direct).list().ofMaxSize(12);
  }

  private static Constraint fact(String kind, Map<String, Object> slots) {
    return new Constraint(kind + slots, kind, slots, Strength.HARD, null);
  }

  @Property(tries = 300)
  void nothingIsOverlooked(@ForAll("facts") List<Constraint> facts) {
    Facts all = new Facts(TRIP, new Spec("trip", new ArrayList<>(facts), List.of()));
    PAIRS.forEach((narrowed, plain) -> assertThat(narrowed.value(all)).isEqualTo(plain.value(all)));
  }
}
