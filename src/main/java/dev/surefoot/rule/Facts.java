package dev.surefoot.rule;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning.Links;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A spec as expressions see it: facts by kind, the table of links, and the values of lets. */
final class Facts {

  private final Map<String, Object> byKind = new HashMap<>();
  private final Map<String, Map<String, Integer>> links = new HashMap<>();
  private final Map<String, Map<String, List<Constraint>>> index = new ConcurrentHashMap<>();
  private final @Nullable Object[] lets;
  private List<Program> later = List.of();

  Facts(Domain domain, Spec spec) {
    domain
        .kinds()
        .values()
        .forEach(
            kind -> {
              List<Constraint> facts = spec.of(kind.name());
              if (!kind.unique()) {
                byKind.put(kind.name(), facts);
              } else if (!facts.isEmpty()) {
                byKind.put(kind.name(), facts.get(0));
              }
            });
    Links table = domain.planning().links();
    if (table != null) {
      spec.of(table.kind()).forEach(fact -> connect(table, fact));
    }
    lets = new Object[domain.planning().lets().size()];
  }

  private void connect(Links table, Constraint fact) {
    String value = table.value();
    links
        .computeIfAbsent(fact.text(table.from()), k -> new HashMap<>())
        .put(fact.text(table.to()), value == null ? 0 : fact.number(value));
  }

  /** The fact of a unique kind or the list of facts; null for a unique kind without a fact. */
  @Nullable Object get(String kind) {
    return byKind.get(kind);
  }

  boolean has(String kind) {
    Object value = byKind.get(kind);
    return value instanceof List<?> list ? !list.isEmpty() : value != null;
  }

  /** The facts of a kind of which some text is this one, in their order. */
  List<Constraint> with(String kind, String slot, String text) {
    return index
        .computeIfAbsent(kind + " " + slot, k -> index(kind, slot))
        .getOrDefault(text, List.of());
  }

  private Map<String, List<Constraint>> index(String kind, String slot) {
    List<?> facts = byKind.get(kind) instanceof List<?> list ? list : List.of();
    return facts.stream()
        .map(Constraint.class::cast)
        .filter(fact -> fact.slots().get(slot) instanceof String)
        .collect(Collectors.groupingBy(fact -> fact.text(slot)));
  }

  /** Length of the connection; 0 from a place to itself; -1 when there is none. */
  long link(@Nullable Object from, @Nullable Object to) {
    Map<String, Integer> row = from == null ? null : links.get(from);
    Integer value = row == null || to == null ? null : row.get(to);
    return value != null ? value : from != null && from.equals(to) ? 0 : -1;
  }

  /** Works values out when they are first asked for: some may rest on what is not there yet. */
  Facts lazy(List<Program> programs) {
    later = programs;
    return this;
  }

  @Nullable Object let(int index) {
    if (lets[index] == null && index < later.size()) {
      lets[index] = later.get(index).value(this);
    }
    return lets[index];
  }

  void setLet(int index, Object value) {
    lets[index] = value;
  }
}
