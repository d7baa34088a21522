package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.spec.Constraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a revision leaves open: it is as it was, or as in what was taken back just before. */
final class Open {

  private Open() {}

  /** Takes away what goes with another word of the choice. */
  static void with(Domain.Kind kind, Map<String, Object> values) {
    for (Domain.Slot slot : kind.slots().values()) {
      boolean goes = slot.with().isEmpty() || slot.with().stream().anyMatch(values::containsValue);
      if (!goes) {
        values.remove(slot.name());
      }
    }
  }

  /** Fills slots from facts that were taken back, where these agree. */
  static void from(List<Constraint> dropped, Domain.Kind kind, Map<String, Object> values) {
    for (Domain.Slot slot : kind.slots().values()) {
      Set<Object> known = new LinkedHashSet<>();
      dropped.forEach(c -> add(known, c.slots().get(slot.name())));
      if (!values.containsKey(slot.name()) && !slot.optional() && known.size() == 1) {
        values.put(slot.name(), known.iterator().next());
      }
    }
  }

  private static void add(Set<Object> known, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      known.add(value);
    }
  }

  /** One map for each day allowed where a day is needed and none is said. */
  static List<Map<String, Object>> eachDay(
      List<Constraint> facts, Domain domain, Domain.Kind kind, Map<String, Object> values) {
    List<Map<String, Object>> out = List.of(values);
    for (Domain.Slot slot : kind.slots().values()) {
      boolean day = slot.type() == Domain.Type.WEEKDAY && !slot.optional() && !slot.list();
      if (day && !values.containsKey(slot.name())) {
        out = each(out, slot.name(), days(facts, domain));
      }
    }
    return out;
  }

  private static Set<Object> days(List<Constraint> facts, Domain domain) {
    Set<Object> days = new LinkedHashSet<>();
    for (Constraint c : facts) {
      for (Domain.Slot slot : domain.kinds().get(c.kind()).slots().values()) {
        boolean list = slot.list() && slot.type() == Domain.Type.WEEKDAY;
        if (list && c.slots().get(slot.name()) instanceof List<?> some) {
          days.addAll(some);
        }
      }
    }
    return days;
  }

  /** One map for each that {@code *} stands for: who or what fills such a slot anywhere. */
  static List<Map<String, Object>> everybody(
      List<Constraint> facts, Domain domain, Domain.Kind kind, Map<String, Object> values) {
    List<Map<String, Object>> out = List.of(values);
    for (Domain.Slot slot : kind.slots().values()) {
      if ("*".equals(values.get(slot.name()))) {
        out = each(out, slot.name(), named(facts, domain, kind, slot));
      }
    }
    List<String> names =
        kind.slots().values().stream()
            .filter(s -> s.type() == Domain.Type.NAME)
            .map(Domain.Slot::name)
            .toList();
    return out.stream()
        .filter(m -> names.stream().map(m::get).distinct().count() == names.size())
        .toList();
  }

  private static Set<Object> named(
      List<Constraint> facts, Domain domain, Domain.Kind kind, Domain.Slot slot) {
    Set<Object> names = new LinkedHashSet<>();
    var links = domain.planning().links();
    boolean link = links != null && links.kind().equals(kind.name());
    for (Constraint c : facts) {
      if (link && c.kind().equals(kind.name())) {
        names.addAll(Names.of(domain, c));
      } else if (!link && Names.slots(domain, c).contains(slot.name())) {
        names.add(c.text(slot.name()));
      }
    }
    return names;
  }

  private static List<Map<String, Object>> each(
      List<Map<String, Object>> maps, String slot, Set<Object> values) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (Map<String, Object> map : maps) {
      for (Object value : values) {
        Map<String, Object> one = new LinkedHashMap<>(map);
        one.put(slot, value);
        out.add(one);
      }
    }
    return out;
  }
}
