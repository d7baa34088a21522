package dev.surefoot.bench;

import dev.surefoot.domain.Domain;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A constraint reduced to what it means: names without case and article, times as numbers, no id
 * and no quote.
 *
 * @param slots value by slot, normalised
 */
record Meaning(String kind, Map<String, String> slots, Strength strength) {

  Meaning {
    slots = new TreeMap<>(slots);
  }

  static Meaning of(Constraint constraint) {
    Map<String, String> slots = new TreeMap<>();
    constraint.slots().forEach((slot, value) -> slots.put(slot, text(value)));
    return new Meaning(constraint.kind(), slots, constraint.strength());
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Meaning::text).sorted().collect(Collectors.joining(","))
        : name(value.toString());
  }

  /** A name or word without what does not matter. */
  static String name(String raw) {
    String plain = raw.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  /** The same with its names replaced. */
  Meaning renamed(Domain domain, UnaryOperator<String> rename) {
    Map<String, String> renamed = new TreeMap<>();
    slots.forEach(
        (slot, value) -> renamed.put(slot, isName(domain, slot) ? rename.apply(value) : value));
    return new Meaning(kind, renamed, strength);
  }

  /** The names in it. */
  List<String> names(Domain domain) {
    return slots.keySet().stream().filter(s -> isName(domain, s)).map(slots::get).toList();
  }

  private boolean isName(Domain domain, String slot) {
    Domain.Kind known = domain.kinds().get(kind);
    Domain.Slot typed = known == null ? null : known.slots().get(slot);
    return typed != null && typed.type() == Domain.Type.NAME && !typed.list();
  }

  @Override
  public String toString() {
    return kind + slots + (strength == Strength.SOFT ? " (wish)" : "");
  }
}
