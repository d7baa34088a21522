package dev.surefoot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainLoader;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Op;
import dev.surefoot.read.point.Revisable;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Changes of facts and their inverses. */
class AmendmentProperties {

  private static final Quote WORDS = new Quote("so", 0, 2);
  private static final Domain TRIP = DomainLoader.load(Path.of(""), "trip");
  private static final List<String> CITIES = List.of("Oslo", "Bergen", "Voss", "Flåm", "Bodø");

  @Provide
  Arbitrary<List<Constraint>> trips() {
    Arbitrary<List<Integer>> days =
        Arbitraries.integers().between(2, 9).list().ofSize(CITIES.size());
    Arbitrary<Integer> cities = Arbitraries.integers().between(2, CITIES.size() - 1);
    return Combinators.combine(days, cities)
        .as(
            (d, n) -> {
              List<Constraint> facts = new ArrayList<>();
              facts.add(fact(facts, "total_days", Map.of("days", 20)));
              for (int i = 0; i < n; i++) {
                facts.add(fact(facts, "stay", Map.of("city", CITIES.get(i), "days", d.get(i))));
                facts.add(
                    fact(
                        facts,
                        "direct",
                        Map.of("from", CITIES.get(i), "to", CITIES.get((i + 1) % n))));
              }
              return facts;
            });
  }

  private static Constraint fact(List<Constraint> before, String kind, Map<String, Object> slots) {
    return new Constraint("c" + (before.size() + 1), kind, slots, Strength.HARD, null);
  }

  private static Fact fact(Op op, String kind, Map<String, Object> values) {
    Domain.Kind known = Objects.requireNonNull(Revisable.kind(TRIP, op, kind));
    return new Fact(op, known, false, new LinkedHashMap<>(values), List.of());
  }

  private static Spec after(List<Constraint> known, Fact... said) {
    Amendment amendment = new Amendment(TRIP, known, List.of());
    for (Fact fact : said) {
      amendment.take(List.of(fact), WORDS);
    }
    assertThat(amendment.doubts()).isEmpty();
    return amendment.spec(List.of());
  }

  private static void same(List<Constraint> known, Spec after) {
    assertThat(Same.facts(new Spec("trip", known, List.of()), after)).isTrue();
  }

  @Property(tries = 200)
  void whatWasSetIsSetBack(
      @ForAll("trips") List<Constraint> known, @ForAll @IntRange(min = 1, max = 30) int days) {
    Constraint stay = known.get(1);
    Map<String, Object> now = Map.of("city", stay.text("city"), "days", days);
    Fact back = fact(Op.SET, "stay", stay.slots());
    same(known, after(known, fact(Op.SET, "stay", now), back));
    assertThat(after(known, fact(Op.SET, "stay", now)).of("stay"))
        .hasSameSizeAs(new Spec("trip", known, List.of()).of("stay"));
  }

  @Property(tries = 200)
  void moreAndAsMuchLess(
      @ForAll("trips") List<Constraint> known, @ForAll @IntRange(min = 1, max = 30) int by) {
    Map<String, Object> amount =
        Map.of("city", known.get(1).text("city"), "days", new Revisable.Amount(by));
    same(known, after(known, fact(Op.MORE, "stay", amount), fact(Op.LESS, "stay", amount)));
  }

  @Property(tries = 200)
  void whatWasAddedIsTakenBack(
      @ForAll("trips") List<Constraint> known, @ForAll @IntRange(min = 1, max = 9) int days) {
    Fact stay = fact(Op.SET, "stay", Map.of("city", "Narvik", "days", days));
    Fact there = fact(Op.SET, "direct", Map.of("from", "Narvik", "to", "Oslo"));
    Fact gone = fact(Op.DROP, Revisable.ALL, Map.of(Revisable.FIRST, "Narvik"));
    same(known, after(known, stay, there, gone));
    assertThat(after(known, stay, there).constraints()).hasSize(known.size() + 2);
  }

  @Property(tries = 200)
  void namesExchangedTwiceAreAsBefore(@ForAll("trips") List<Constraint> known) {
    Map<String, Object> two = Map.of(Revisable.FIRST, "Oslo", Revisable.SECOND, "Bergen");
    same(known, after(known, fact(Op.SWAP, "stay", two), fact(Op.SWAP, "stay", two)));
    Map<String, Object> there = Map.of(Revisable.FIRST, "Oslo", Revisable.SECOND, "Narvik");
    Map<String, Object> back = Map.of(Revisable.FIRST, "Narvik", Revisable.SECOND, "Oslo");
    same(
        known,
        after(known, fact(Op.RENAME, Revisable.ALL, there), fact(Op.RENAME, Revisable.ALL, back)));
  }
}
