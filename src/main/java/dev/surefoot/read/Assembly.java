package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.mention.Weekdays;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts the facts of all clauses together: everybody and every day spelled out, hours settled. */
final class Assembly {

  private final Domain domain;
  private final List<Stated> stated;
  private final Map<String, Object> spellings = new HashMap<>();

  private Assembly(Domain domain, List<Stated> stated) {
    this.domain = domain;
    this.stated = stated;
    for (Stated s : stated) {
      s.fact().values().values().stream()
          .filter(v -> v instanceof String)
          .forEach(v -> spellings.merge(key(v), v, Assembly::fuller));
    }
  }

  /** One person is one name, however it is spelt: case and article aside. */
  private static String key(Object name) {
    String low = name.toString().toLowerCase(Locale.ROOT);
    return low.startsWith("the ") ? low.substring(4) : low;
  }

  private static Object fuller(Object a, Object b) {
    boolean capital = !b.toString().equals(b.toString().toLowerCase(Locale.ROOT));
    return b.toString().length() > a.toString().length() || capital && key(a).equals(a) ? b : a;
  }

  /** A fact and the words that state it. */
  record Stated(Fact fact, Quote quote) {}

  static Spec of(Domain domain, List<Stated> stated, List<Quote> notTaken) {
    return new Spec(domain.name(), new Assembly(domain, stated).constraints(), notTaken);
  }

  private List<Constraint> constraints() {
    Map<List<Object>, Constraint> out = new LinkedHashMap<>();
    Frame frame = Frame.of(stated);
    List<Stated> all = bothWays(merged());
    Set<List<Object>> linked = linked(all);
    for (Stated s : all) {
      for (Map<String, Object> values : spelled(s.fact(), linked)) {
        Map<String, Object> slots = frame.settled(s.fact().kind(), values, this::spelling);
        Strength strength = strength(s.fact());
        List<Object> same = List.of(s.fact().kind().name(), slots, strength);
        String id = "c" + (out.size() + 1);
        out.putIfAbsent(
            same, new Constraint(id, s.fact().kind().name(), slots, strength, s.quote()));
      }
    }
    return List.copyOf(out.values());
  }

  private static Strength strength(Fact fact) {
    boolean soft = fact.soft() || fact.kind().strength() == Domain.Strengths.SOFT;
    return soft ? Strength.SOFT : Strength.HARD;
  }

  /** Facts of one clause whose only slot is a list are one fact ("Monday", "Tuesday"). */
  private List<Stated> merged() {
    List<Stated> out = new ArrayList<>();
    for (Stated s : stated) {
      Stated last = out.isEmpty() ? null : out.get(out.size() - 1);
      boolean list = s.fact().kind().slots().values().stream().anyMatch(Domain.Slot::list);
      boolean joins =
          list
              && last != null
              && last.quote().equals(s.quote())
              && last.fact().kind().equals(s.fact().kind());
      if (joins) {
        out.set(out.size() - 1, new Stated(joined(last.fact(), s.fact()), s.quote()));
      } else {
        out.add(s);
      }
    }
    return out;
  }

  /**
   * Where the request says that all connections hold both ways, the ways back that it does not
   * state itself; the saying itself is then spent.
   */
  private List<Stated> bothWays(List<Stated> all) {
    Planning.Links links = domain.planning().links();
    String saying = links == null ? null : links.bothWays();
    if (links == null || all.stream().noneMatch(s -> s.fact().kind().name().equals(saying))) {
      return all;
    }
    List<Stated> there =
        all.stream().filter(s -> s.fact().kind().name().equals(links.kind())).toList();
    Set<List<Object>> stated = new HashSet<>();
    there.forEach(s -> stated.add(ends(links.from(), links.to(), s.fact().values())));
    List<Stated> out = new ArrayList<>(all);
    out.removeIf(s -> s.fact().kind().name().equals(saying));
    for (Stated s : there) {
      if (!stated.contains(ends(links.to(), links.from(), s.fact().values()))) {
        out.add(new Stated(back(links, s.fact()), s.quote()));
      }
    }
    return out;
  }

  private static List<Object> ends(String from, String to, Map<String, Object> values) {
    return List.of(key(values.getOrDefault(from, "")), key(values.getOrDefault(to, "")));
  }

  private static Fact back(Planning.Links links, Fact there) {
    Map<String, Object> values = new LinkedHashMap<>(there.values());
    Object from = there.values().getOrDefault(links.from(), "");
    values.put(links.from(), there.values().getOrDefault(links.to(), ""));
    values.put(links.to(), from);
    return new Fact(there.kind(), there.soft(), values, there.used());
  }

  private static Fact joined(Fact a, Fact b) {
    Map<String, Object> values = new LinkedHashMap<>(a.values());
    b.values()
        .forEach(
            (slot, value) -> {
              // weekdays in the order of the week, whatever the order they are named in
              if (value instanceof List<?> more && values.get(slot) instanceof List<?> some) {
                Set<Object> all =
                    new TreeSet<>(
                        Comparator.comparing(Weekdays::order).thenComparing(Object::toString));
                all.addAll(some);
                all.addAll(more);
                values.put(slot, List.copyOf(all));
              }
            });
    return new Fact(a.kind(), a.soft(), values, a.used());
  }

  /** Links between places that are named, not meant by {@code *}. */
  private Set<List<Object>> linked(List<Stated> all) {
    Planning.Links links = domain.planning().links();
    Set<List<Object>> linked = new HashSet<>();
    for (Stated s : links == null ? List.<Stated>of() : all) {
      if (s.fact().kind().name().equals(links.kind()) && !s.fact().values().containsValue("*")) {
        linked.add(ends(links.from(), links.to(), s.fact().values()));
      }
    }
    return linked;
  }

  /**
   * One map for each person or place that {@code *} and each day that an open day stands for. What
   * is said of every connection does not hold where something else is said of one.
   */
  private List<Map<String, Object>> spelled(Fact fact, Set<List<Object>> linked) {
    Planning.Links links = domain.planning().links();
    boolean all =
        links != null
            && fact.kind().name().equals(links.kind())
            && fact.values().containsValue("*");
    if (!all || links == null) {
      return spelled(fact, this::people);
    }
    return spelled(fact, slot -> places(links)).stream()
        .filter(
            m -> {
              List<Object> ends = ends(links.from(), links.to(), m);
              return !ends.get(0).equals(ends.get(1)) && !linked.contains(ends);
            })
        .toList();
  }

  private Set<String> places(Planning.Links links) {
    Set<String> places = new LinkedHashSet<>();
    List<Planning.End> ends = new ArrayList<>(links.ends());
    ends.add(new Planning.End(links.kind(), links.from()));
    ends.add(new Planning.End(links.kind(), links.to()));
    for (Stated s : stated) {
      for (Planning.End end : ends) {
        boolean has = s.fact().kind().name().equals(end.kind());
        Object name = has ? s.fact().values().get(end.slot()) : null;
        if (name instanceof String text && !text.equals("*")) {
          places.add(spelling(text).toString());
        }
      }
    }
    return places;
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

  /** Everybody who fills a slot of that name anywhere. */
  private Set<String> people(String slot) {
    Set<String> people = new LinkedHashSet<>();
    for (Stated s : stated) {
      if (s.fact().values().get(slot) instanceof String name && !name.equals("*")) {
        people.add(spellings.getOrDefault(key(name), name).toString());
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

  private Object spelling(Object name) {
    return spellings.getOrDefault(key(name), name);
  }
}
