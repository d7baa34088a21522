package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was said before gives way to what is said now: where a change contradicts a fact that need
 * not be stated, or a part of one, as the length of a journey its last day, that is taken back.
 */
final class Yielding {

  private Yielding() {}

  /** The changed spec without what stood against the change; as it is where nothing helps. */
  static Spec mended(Domain domain, Line line, Spec before, Spec after) {
    if (after.equals(before)
        || !line.statedFaults(before).isEmpty()
        || line.statedFaults(after).isEmpty()) {
      return after;
    }
    for (Constraint c : after.constraints()) {
      if (before.constraints().contains(c)) {
        for (Spec less : without(domain, after, c)) {
          if (line.statedFaults(less).isEmpty()) {
            return less;
          }
        }
      }
    }
    return after;
  }

  /** Without an optional slot of a fact, or without the fact. */
  private static List<Spec> without(Domain domain, Spec spec, Constraint c) {
    List<Spec> less = new ArrayList<>();
    Domain.Kind kind = domain.kinds().get(c.kind());
    for (Domain.Slot slot : kind.slots().values()) {
      if (slot.optional() && slot.with().isEmpty() && c.slots().containsKey(slot.name())) {
        Map<String, Object> slots = new LinkedHashMap<>(c.slots());
        slots.remove(slot.name());
        less.add(with(spec, c, new Constraint(c.id(), c.kind(), slots, c.strength(), c.quote())));
      }
    }
    if (!kind.required() && kind.unique()) {
      List<Constraint> all = new ArrayList<>(spec.constraints());
      all.remove(c);
      less.add(new Spec(spec.domain(), all, spec.notTaken()));
    }
    return less;
  }

  private static Spec with(Spec spec, Constraint old, Constraint now) {
    List<Constraint> all = new ArrayList<>(spec.constraints());
    all.set(all.indexOf(old), now);
    return new Spec(spec.domain(), all, spec.notTaken());
  }
}
