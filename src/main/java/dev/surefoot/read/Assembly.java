package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.mention.Mention.Clock;
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

/** Puts the facts of all clauses together: everybody and every day spelled out, hours settled. */
final class Assembly {

  private static final int HALF_DAY = 720;
  private static final int DAY = 1440;

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
    int[] frame = frame();
    for (Stated s : bothWays(merged())) {
      for (Map<String, Object> values : spelled(s.fact())) {
        Map<String, Object> slots = settled(s.fact().kind(), values, frame);
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
    there.forEach(s -> stated.add(ends(links.from(), links.to(), s.fact())));
    List<Stated> out = new ArrayList<>(all);
    out.removeIf(s -> s.fact().kind().name().equals(saying));
    for (Stated s : there) {
      if (!stated.contains(ends(links.to(), links.from(), s.fact()))) {
        out.add(new Stated(back(links, s.fact()), s.quote()));
      }
    }
    return out;
  }

  private static List<Object> ends(String from, String to, Fact fact) {
    return List.of(
        key(fact.values().getOrDefault(from, "")), key(fact.values().getOrDefault(to, "")));
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

  /** One map for each person that {@code *} and each day that an open day stands for. */
  private List<Map<String, Object>> spelled(Fact fact) {
    List<Map<String, Object>> out = List.of(fact.values());
    for (Domain.Slot slot : fact.kind().slots().values()) {
      boolean everybody = "*".equals(fact.values().get(slot.name()));
      boolean anyDay =
          slot.type() == Domain.Type.WEEKDAY
              && !slot.optional()
              && !slot.list()
              && !fact.values().containsKey(slot.name());
      if (everybody || anyDay) {
        out = each(out, slot.name(), everybody ? people(slot.name()) : days());
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

  /**
   * Earliest and latest time that the request speaks of, from kinds that are stated once: working
   * hours, the start of the day.
   */
  private int[] frame() {
    int[] frame = {0, DAY};
    for (Stated s : stated) {
      if (s.fact().kind().unique()) {
        List<Clock> times =
            s.fact().values().values().stream()
                .filter(Clock.class::isInstance)
                .map(Clock.class::cast)
                .toList();
        if (!times.isEmpty()) {
          frame[0] = times.get(0).minutes();
          frame[1] = times.size() > 1 ? times.get(1).minutes() : DAY;
        }
      }
    }
    return frame;
  }

  /**
   * Values in slot order; an open hour outside the frame is moved by half a day where that fits.
   */
  private Map<String, Object> settled(Domain.Kind kind, Map<String, Object> values, int[] frame) {
    List<Clock> open =
        values.values().stream()
            .filter(Clock.class::isInstance)
            .map(Clock.class::cast)
            .filter(Clock::open)
            .toList();
    int shift = kind.unique() ? 0 : shift(open, frame);
    Map<String, Object> out = new LinkedHashMap<>();
    for (String slot : kind.slots().keySet()) {
      Object value = values.get(slot);
      if (value instanceof Clock c) {
        out.put(slot, c.minutes() + (c.open() ? shift : 0));
      } else if (value != null) {
        boolean name = kind.slots().get(slot).type() == Domain.Type.NAME;
        out.put(slot, name ? spellings.getOrDefault(key(value), value) : value);
      }
    }
    return out;
  }

  private static int shift(List<Clock> open, int[] frame) {
    for (int shift : new int[] {0, HALF_DAY, -HALF_DAY}) {
      if (open.stream()
          .allMatch(c -> c.minutes() + shift >= frame[0] && c.minutes() + shift <= frame[1])) {
        return shift;
      }
    }
    return 0;
  }
}
