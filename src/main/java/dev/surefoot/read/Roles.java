package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.point.Answer.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is where, by the whole request: what has connections is a place, so where it was read as the
 * one who is there, the two names were exchanged; and what is said of it as of somebody is said of
 * the one who is there.
 */
final class Roles {

  private final Planning.Links links;

  /** Kinds that say who is where: the slot of the place, and that of the other name. */
  private final Map<String, Ends> kinds = new HashMap<>();

  private final Set<String> connected = new HashSet<>();
  private final Map<String, Set<Object>> there = new HashMap<>();

  private record Ends(String place, String other) {}

  private Roles(Domain domain, Planning.Links links, List<ReadClause> read) {
    this.links = links;
    domain.said().values().forEach(this::kind);
    for (ReadClause r : read) {
      r.facts().stream().filter(f -> f.kind().name().equals(links.kind())).forEach(this::connect);
    }
    for (ReadClause r : read) {
      r.facts().stream().map(this::straight).forEach(this::stand);
    }
  }

  /** The clauses with their names in their roles. */
  static List<ReadClause> settled(Domain domain, List<ReadClause> read) {
    Planning.Links links = domain.planning().links();
    if (links == null) {
      return read;
    }
    Roles roles = new Roles(domain, links, read);
    return read.stream()
        .map(
            r ->
                r.with(
                    roles.all(r.facts()), r.otherwise() == null ? null : roles.all(r.otherwise())))
        .toList();
  }

  private void kind(Domain.Kind kind) {
    List<String> names =
        kind.slots().values().stream()
            .filter(s -> s.type() == Domain.Type.NAME)
            .map(Domain.Slot::name)
            .toList();
    Optional<String> place =
        links.ends().stream()
            .filter(e -> e.kind().equals(kind.name()) && names.contains(e.slot()))
            .map(Planning.End::slot)
            .findFirst();
    if (names.size() == 2 && place.isPresent()) {
      String other = names.get(names.get(0).equals(place.get()) ? 1 : 0);
      kinds.put(kind.name(), new Ends(place.get(), other));
    }
  }

  private void connect(Fact fact) {
    for (String slot : List.of(links.from(), links.to())) {
      Object name = fact.values().get(slot);
      if (name != null && !name.equals("*")) {
        connected.add(Spellings.key(name));
      }
    }
  }

  private void stand(Fact fact) {
    Ends ends = kinds.get(fact.kind().name());
    Object place = ends == null ? null : fact.values().get(ends.place());
    Object other = ends == null ? null : fact.values().get(ends.other());
    if (place != null && other != null) {
      there.computeIfAbsent(Spellings.key(place), p -> new HashSet<>()).add(other);
    }
  }

  private List<Fact> all(List<Fact> facts) {
    return facts.stream().map(this::straight).map(this::personal).toList();
  }

  /** The fact with place and person exchanged where only that fits the connections. */
  private Fact straight(Fact fact) {
    Ends ends = kinds.get(fact.kind().name());
    if (ends == null) {
      return fact;
    }
    Object place = fact.values().get(ends.place());
    Object other = fact.values().get(ends.other());
    boolean exchanged =
        place != null
            && other != null
            && place(other)
            && !place(place)
            && !Namesakes.alike(place, other);
    return exchanged ? with(fact, Map.of(ends.place(), other, ends.other(), place)) : fact;
  }

  /** What is said of a place as of somebody, said of the only one who is there. */
  private Fact personal(Fact fact) {
    if (kinds.containsKey(fact.kind().name())) {
      return fact;
    }
    for (Ends ends : kinds.values()) {
      Object name = fact.values().get(ends.other());
      Set<Object> who = name == null || !place(name) ? null : there.get(Spellings.key(name));
      if (who != null && who.size() == 1) {
        return with(fact, Map.of(ends.other(), who.iterator().next()));
      }
    }
    return fact;
  }

  private boolean place(@Nullable Object name) {
    return name != null && connected.contains(Spellings.key(name));
  }

  private static Fact with(Fact fact, Map<String, Object> names) {
    Map<String, Object> values = new LinkedHashMap<>(fact.values());
    values.putAll(names);
    return new Fact(fact.kind(), fact.soft(), values, fact.used());
  }
}
