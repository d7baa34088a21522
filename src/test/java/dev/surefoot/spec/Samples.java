package dev.surefoot.spec;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Strengths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary values, specs and arguments of any domain, well typed but seldom sensible. */
public final class Samples {

  private Samples() {}

  /** Names as people write them anywhere, quotes, emoji and line breaks included. */
  public static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "Zoë", "\"quoted\" {x}", "李雷", "O'Brien\\n", "a\u2028b", "\uD83D\uDE00", "éx"),
        Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(Samples::wellFormed));
  }

  /** Not blank and without halves of surrogate pairs, which UTF-8 cannot carry. */
  private static boolean wellFormed(String text) {
    return !text.isBlank() && text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** A value that suits a slot. */
  public static Arbitrary<Object> value(Slot slot) {
    return slot.list()
        ? single(slot).list().ofMinSize(1).ofMaxSize(3).map(l -> (Object) List.copyOf(l))
        : single(slot);
  }

  private static Arbitrary<Object> single(Slot slot) {
    return switch (slot.type()) {
      case NAME -> names().map(n -> n);
      case WEEKDAY -> Arbitraries.of(Values.WEEKDAYS).map(d -> d);
      case CHOICE -> Arbitraries.of(slot.options()).map(o -> o);
      case TIME -> Arbitraries.integers().between(0, 48 * 60).map(n -> n);
      case DURATION, DAY -> Arbitraries.integers().between(1, 100_000).map(n -> n);
      case DATE ->
          Arbitraries.integers()
              .between(0, 40_000)
              .map(n -> java.time.LocalDate.ofEpochDay(n) + "");
      case RATING -> Arbitraries.integers().between(0, 100).map(n -> n);
      case COUNT, MONEY -> Arbitraries.integers().between(0, 100_000).map(n -> n);
    };
  }

  /** Values for all slots; optional ones may be absent. */
  public static Arbitrary<Map<String, Object>> values(Map<String, Slot> slots) {
    Arbitrary<Map<String, Object>> values = Arbitraries.just(Map.of());
    for (Slot slot : slots.values()) {
      values =
          Combinators.combine(values, value(slot), Arbitraries.of(true, false))
              .as((map, v, left) -> left && slot.optional() ? map : with(map, slot.name(), v));
    }
    return values;
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }

  /** A spec with ids, slots and quotes of its own. */
  public static Arbitrary<Spec> specs(Domain domain) {
    Arbitrary<Quote> quotes =
        Combinators.combine(names(), Arbitraries.integers().between(0, 1_000_000))
            .as((text, from) -> new Quote(text, from, from + text.length()));
    Arbitrary<Constraint> constraints =
        Arbitraries.of(domain.kinds().values())
            .flatMap(
                kind ->
                    Combinators.combine(
                            values(kind.slots()), strength(kind), quotes.injectNull(0.3))
                        .as((slots, s, quote) -> new Constraint("", kind.name(), slots, s, quote)));
    return Combinators.combine(constraints.list().ofMaxSize(12), quotes.list().ofMaxSize(2))
        .as((list, left) -> new Spec(domain.name(), numbered(list), left));
  }

  private static Arbitrary<Strength> strength(Kind kind) {
    return kind.strength() == Strengths.EITHER
        ? Arbitraries.of(Strength.values())
        : Arbitraries.just(Strength.valueOf(kind.strength().name()));
  }

  private static List<Constraint> numbered(List<Constraint> constraints) {
    List<Constraint> numbered = new ArrayList<>();
    for (Constraint c : constraints) {
      numbered.add(
          new Constraint("c" + numbered.size(), c.kind(), c.slots(), c.strength(), c.quote()));
    }
    return numbered;
  }
}
