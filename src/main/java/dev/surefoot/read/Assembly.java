package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the facts of all clauses together: everybody and every day spelled out, hours settled. */
final class Assembly {

  private final List<Stated> stated;
  private final Spellings spellings;
  private final @Nullable Network network;

  private Assembly(Domain domain, List<Stated> stated) {
    this.stated = stated;
    this.spellings = Spellings.of(stated);
    Planning.Links links = domain.planning().links();
    this.network = links == null ? null : new Network(links, stated, spellings);
  }

  /** A fact and the words that state it. */
  record Stated(Fact fact, Quote quote) {}

  static Spec of(Domain domain, List<Stated> stated, List<Quote> notTaken) {
    List<Stated> named =
        Namesakes.joined(domain, Enumerated.apart(domain, Ends.joined(Units.preferred(stated))));
    List<Stated> whole = OnlyDay.added(domain, Totals.found(domain, named));
    return new Spec(domain.name(), new Assembly(domain, whole).constraints(), notTaken);
  }

  private List<Constraint> constraints() {
    Map<List<Object>, Constraint> out = new LinkedHashMap<>();
    Frame frame = Frame.of(stated);
    List<Stated> whole = DayLists.joined(stated);
    List<Stated> all = network == null ? whole : network.bothWays(whole);
    for (Stated s : all) {
      for (Map<String, Object> values : spelled(s.fact())) {
        Map<String, Object> slots = frame.settled(s.fact().kind(), values, spellings::of);
        Strength strength = strength(s.fact());
        List<Object> same = List.of(s.fact().kind().name(), slots, strength);
        String id = "c" + (out.size() + 1);
        out.putIfAbsent(
            same, new Constraint(id, s.fact().kind().name(), slots, strength, s.quote()));
      }
    }
    return out.values().stream().filter(c -> !demanded(c, out.keySet())).toList();
  }

  /** Whether a wish is for what is demanded as well. */
  private static boolean demanded(Constraint c, Set<List<Object>> stated) {
    return c.strength() == Strength.SOFT
        && stated.contains(List.of(c.kind(), c.slots(), Strength.HARD));
  }

  private static Strength strength(Fact fact) {
    boolean soft = fact.soft() || fact.kind().strength() == Domain.Strengths.SOFT;
    return soft ? Strength.SOFT : Strength.HARD;
  }

  /** One map for each person or place that {@code *} and each day that an open day stands for. */
  private List<Map<String, Object>> spelled(Fact fact) {
    if (network == null || !network.general(fact)) {
      return spelled(fact, slot -> without(fact, others(fact.kind(), slot)));
    }
    return spelled(fact, slot -> network.places()).stream().filter(network::holds).toList();
  }

  private List<Map<String, Object>> spelled(Fact fact, Function<String, Set<String>> everybody) {
    List<Map<String, Object>> out = List.of(fact.values());
    for (Domain.Slot slot : fact.kind().slots().values()) {
      boolean starred = "*".equals(fact.values().get(slot.name()));
      boolean anyDay =
          slot.type() == Domain.Type.WEEKDAY
              && !slot.optional()
              && !slot.list()
              && !fact.values().containsKey(slot.name());
      if (starred || anyDay) {
        out = each(out, slot.name(), starred ? everybody.apply(slot.name()) : days());
      }
    }
    return out;
  }

  private static List<Map<String, Object>> each(
      List<Map<String, Object>> maps, String slot, Set<String> values) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (Map<String, Object> map : maps) {
      for (String value : values) {
        Map<String, Object> one = new LinkedHashMap<>(map);
        one.put(slot, value);
        out.add(one);
      }
    }
    return out;
  }

  /** Everybody, without those of whom a kind that says one thing of each says another. */
  private Set<String> others(Domain.Kind kind, String slot) {
    Set<String> people = people(slot);
    if (kind.oncePer().equals(List.of(slot))) {
      stated.stream()
          .filter(s -> s.fact().kind().equals(kind))
          .map(s -> spellings.of(s.fact().values().getOrDefault(slot, "*")).toString())
          .forEach(people::remove);
    }
    return people;
  }

  /** Those of whom the words do not say that they are left out: "everyone but Ana". */
  private static Set<String> without(Fact fact, Set<String> people) {
    Set<String> keys =
        fact.values().values().stream().map(Spellings::key).collect(Collectors.toSet());
    Set<String> out =
        fact.used().stream()
            .filter(t -> t.mention().type() == Mention.Type.NAME)
            .flatMap(t -> t.mention().values().stream())
            .map(Spellings::key)
            .filter(key -> !keys.contains(key))
            .collect(Collectors.toSet());
    people.removeIf(name -> out.contains(Spellings.key(name)));
    return people;
  }

  /** Everybody who fills a slot of that name anywhere. */
  private Set<String> people(String slot) {
    Set<String> people = new LinkedHashSet<>();
    for (Stated s : stated) {
      if (s.fact().values().get(slot) instanceof String name && !name.equals("*")) {
        people.add(spellings.of(name).toString());
      }
    }
    return people;
  }

  /** The days that the request allows. */
  private Set<String> days() {
    Set<String> days = new LinkedHashSet<>();
    for (Stated s : stated) {
      for (Domain.Slot slot : s.fact().kind().slots().values()) {
        if (slot.list() && s.fact().values().get(slot.name()) instanceof List<?> list) {
          list.forEach(d -> days.add(d.toString()));
        }
      }
    }
    return days;
  }
}
