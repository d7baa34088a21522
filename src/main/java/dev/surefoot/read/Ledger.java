package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Op;
import dev.surefoot.read.point.Revisable;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts of a spec while they are revised: finds those that are meant, changes and adds some. */
final class Ledger {

  private final Domain domain;
  private final List<Constraint> facts;
  private final List<Constraint> dropped = new ArrayList<>();
  private final Set<String> listed = new HashSet<>();

  Ledger(Domain domain, List<Constraint> known) {
    this.domain = domain;
    this.facts = new ArrayList<>(known);
  }

  List<Constraint> facts() {
    return List.copyOf(facts);
  }

  List<Constraint> of(Domain.Kind kind) {
    return facts.stream().filter(c -> c.kind().equals(kind.name())).toList();
  }

  /** Elements of one list that are said side by side are one list. */
  static List<Fact> listed(List<Fact> said) {
    List<Fact> out = new ArrayList<>();
    for (Fact fact : said) {
      Fact last = out.isEmpty() ? null : out.get(out.size() - 1);
      Fact joined = last == null ? null : Lists.joined(last, fact);
      if (joined == null) {
        out.add(fact);
      } else {
        out.set(out.size() - 1, joined);
      }
    }
    return out;
  }

  // ---- names

  /** Names that a fact speaks of. */
  Set<String> names(Fact fact) {
    Set<String> names = new LinkedHashSet<>();
    fact.values()
        .forEach(
            (slot, value) -> {
              if (value instanceof String s && !s.equals("*") && named(fact, slot)) {
                names.add(s);
              }
            });
    return names;
  }

  private static boolean named(Fact fact, String slot) {
    Domain.Slot known = fact.kind().slots().get(slot);
    return slot.startsWith("$") || known != null && known.type() == Domain.Type.NAME;
  }

  /** Known names that a name is a part of; none when it is known itself. */
  List<String> called(String said) {
    Set<String> known = known();
    return known.stream().anyMatch(n -> Names.same(n, said))
        ? List.of()
        : known.stream().filter(n -> Names.part(said, n)).toList();
  }

  private Set<String> known() {
    Set<String> names = new LinkedHashSet<>();
    facts.forEach(c -> names.addAll(Names.of(domain, c)));
    return names;
  }

  Fact renamed(Fact fact, String from, String to) {
    Map<String, Object> values = new LinkedHashMap<>(fact.values());
    values.replaceAll((slot, v) -> named(fact, slot) && v.equals(from) ? to : v);
    return new Fact(fact.op(), fact.kind(), fact.soft(), values, fact.used());
  }

  // ---- finding

  /** Facts with the name anywhere. */
  List<Constraint> about(@Nullable Object name) {
    return facts.stream()
        .filter(c -> Names.of(domain, c).stream().anyMatch(n -> Names.same(n, name)))
        .toList();
  }

  /** Facts of the kind that have all that is said. */
  List<Constraint> fitting(Fact fact) {
    boolean amounts = fact.op().amounts();
    return of(fact.kind()).stream()
        .filter(
            c ->
                fact.values().entrySet().stream()
                    .filter(e -> !(amounts && e.getValue() instanceof List<?>))
                    .allMatch(e -> fits(c, e.getKey(), e.getValue())))
        .toList();
  }

  /** Whether one value can be the other, a time in the morning or in the afternoon. */
  private boolean fits(Constraint c, String slot, Object said) {
    if (said.equals("*") || said instanceof Revisable.Amount) {
      return true;
    }
    Object is = c.slots().get(slot);
    if (said instanceof Clock clock && is instanceof Integer minutes) {
      int off = Math.abs(minutes - clock.minutes());
      return off == 0 || clock.open() && off == Clocks.HALF_DAY;
    }
    if (said instanceof List<?> some && is instanceof List<?> all) {
      return all.containsAll(some);
    }
    if (said instanceof Integer day && type(c, slot) == Domain.Type.DAY) {
      return Objects.equals(is, Clocks.day(day, frame(List.of()).days()));
    }
    return is instanceof String text ? Names.same(text, said) : said.equals(is);
  }

  private Domain.@Nullable Type type(Constraint c, String slot) {
    Domain.Slot known = domain.kinds().get(c.kind()).slots().get(slot);
    return known == null ? null : known.type();
  }

  /** Whether every field that tells facts apart is said, or said to be each of them. */
  boolean whole(Fact fact) {
    return Field.of(fact.kind()).stream()
        .filter(f -> !fact.op().amounts() || !Revisable.amount(f))
        .allMatch(f -> f.slots().stream().anyMatch(s -> fact.values().containsKey(s.name())));
  }

  /** Facts in whose place a new one stands. */
  List<Constraint> replaced(Fact fact) {
    List<Constraint> all = of(fact.kind());
    if (fact.kind().unique()) {
      return all;
    }
    List<String> keys = Keys.of(fact.kind());
    if (keys != null) {
      return all.stream().filter(c -> agrees(c, fact, keys)).toList();
    }
    if (complete(fact)) {
      return all.stream()
          .filter(c -> agrees(c, fact, List.copyOf(fact.values().keySet())))
          .toList();
    }
    return fitting(new Fact(fact.kind(), fact.soft(), Keys.telling(fact), List.of()));
  }

  private boolean agrees(Constraint c, Fact fact, List<String> slots) {
    return slots.stream()
        .allMatch(s -> !fact.values().containsKey(s) || fits(c, s, fact.values().get(s)));
  }

  private static boolean complete(Fact fact) {
    return fact.kind().slots().values().stream()
        .allMatch(s -> s.optional() || anyDay(s) || fact.values().containsKey(s.name()));
  }

  /** A day that is left open is each of the days allowed. */
  private static boolean anyDay(Domain.Slot slot) {
    return slot.type() == Domain.Type.WEEKDAY && !slot.list();
  }

  // ---- changing

  void drop(Constraint c) {
    if (facts.remove(c)) {
      dropped.add(c);
    }
  }

  /** One fact for each that {@code *} stands for. */
  List<Fact> spelled(Fact fact) {
    return Open.everybody(facts, domain, fact.kind(), fact.values()).stream()
        .map(v -> new Fact(fact.op(), fact.kind(), fact.soft(), v, fact.used()))
        .toList();
  }

  /**
   * Puts a fact in the place of another, or adds it; what it leaves open is as it was.
   *
   * @return false when something is missing
   */
  boolean put(Fact fact, @Nullable Constraint target, Quote quote) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (target != null) {
      values.putAll(target.slots());
    }
    fact.values().forEach((s, v) -> values.put(s, merged(fact, s, v, target)));
    Open.with(fact.kind(), values);
    if (target == null) {
      Open.from(dropped, fact.kind(), values);
    }
    if (target != null) {
      Clocks.near(target.slots(), values);
    }
    Fact full = new Fact(fact.kind(), fact.soft(), values, List.of());
    List<Constraint> made = new ArrayList<>();
    Frame frame = frame(List.of(new Assembly.Stated(full, quote)));
    for (Map<String, Object> one : Open.eachDay(facts, domain, fact.kind(), values)) {
      Map<String, Object> slots = frame.settled(fact.kind(), one, n -> n);
      if (fact.kind().slots().values().stream()
          .anyMatch(s -> !s.optional() && !slots.containsKey(s.name()))) {
        return false;
      }
      boolean soft = fact.soft() || fact.kind().strength() == Domain.Strengths.SOFT;
      String id = target == null ? next(made.size()) : target.id();
      made.add(
          new Constraint(
              id, fact.kind().name(), slots, soft ? Strength.SOFT : Strength.HARD, quote));
    }
    return placed(made, target);
  }

  private boolean placed(List<Constraint> made, @Nullable Constraint target) {
    int at = target == null ? facts.size() : facts.indexOf(target);
    if (target != null) {
      facts.remove(at);
    }
    List<Constraint> fresh =
        made.stream().filter(m -> facts.stream().noneMatch(c -> Keys.equal(c, m))).toList();
    facts.addAll(at, fresh);
    return true;
  }

  /** Elements of a list that are said one after the other in one revision are one list. */
  private Object merged(Fact fact, String slot, Object value, @Nullable Constraint target) {
    boolean list = value instanceof List<?>;
    boolean again = list && !listed.add(fact.kind().name() + "." + slot);
    Object old = target == null ? null : target.slots().get(slot);
    return again && old instanceof List<?> before ? Lists.union(before, (List<?>) value) : value;
  }

  /** Changes amounts; false when nothing would be left. */
  boolean move(Constraint c, Fact fact, Quote quote) {
    Map<String, Object> slots = new LinkedHashMap<>(c.slots());
    int sign = fact.op() == Op.MORE ? 1 : -1;
    for (Map.Entry<String, Object> e : fact.values().entrySet()) {
      Object old = slots.get(e.getKey());
      Object now =
          e.getValue() instanceof Revisable.Amount a
              ? Clocks.moved(type(c, e.getKey()), old, sign * a.by())
              : e.getValue() instanceof List<?> some && old instanceof List<?> all
                  ? sign > 0 ? Lists.union(all, some) : Lists.without(all, some)
                  : old;
      if (now == null || now instanceof List<?> left && left.isEmpty()) {
        return false;
      }
      slots.put(e.getKey(), now);
    }
    facts.set(facts.indexOf(c), new Constraint(c.id(), c.kind(), slots, c.strength(), quote));
    return true;
  }

  /**
   * Exchanges two names, or puts one in the place of the other.
   *
   * @param kind where they are exchanged; null to replace the one everywhere
   */
  void exchange(@Nullable String kind, @Nullable Object one, @Nullable Object other, Quote quote) {
    for (int i = 0; i < facts.size(); i++) {
      Constraint c = facts.get(i);
      if (kind == null || c.kind().equals(kind)) {
        Map<String, Object> slots = new LinkedHashMap<>(c.slots());
        Names.slots(domain, c)
            .forEach(
                s -> {
                  Object is = c.slots().get(s);
                  if (Names.same(is, one)) {
                    slots.put(s, Objects.requireNonNull(other));
                  } else if (kind != null && Names.same(is, other)) {
                    slots.put(s, Objects.requireNonNull(one));
                  }
                });
        if (!slots.equals(c.slots())) {
          facts.set(i, new Constraint(c.id(), c.kind(), slots, c.strength(), quote));
        }
      }
    }
  }

  // ---- the whole

  private Frame frame(List<Assembly.Stated> more) {
    return Frame.of(stated(more));
  }

  private List<Assembly.Stated> stated(List<Assembly.Stated> more) {
    List<Assembly.Stated> stated = new ArrayList<>();
    Quote nowhere = new Quote("", 0, 0);
    for (Constraint c : facts) {
      boolean again =
          more.stream()
              .anyMatch(m -> m.fact().kind().unique() && m.fact().kind().name().equals(c.kind()));
      if (!again) {
        stated.add(new Assembly.Stated(Telling.fact(domain, c), nowhere));
      }
    }
    stated.addAll(more);
    return stated;
  }

  private String next(int more) {
    int highest = 0;
    for (List<Constraint> some : List.of(facts, dropped)) {
      for (Constraint c : some) {
        boolean numbered = c.id().matches("c\\d{1,6}");
        highest = numbered ? Math.max(highest, Integer.parseInt(c.id().substring(1))) : highest;
      }
    }
    return "c" + (highest + 1 + more);
  }
}
