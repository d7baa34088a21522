package dev.surefoot.execute;

import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request becomes when something has failed. */
final class Revisions {

  private Revisions() {}

  /** The request with the failure taken into account; the words it was read from stay. */
  static Spec apply(Spec spec, Failure failure) {
    Spec revised = spec;
    for (FailureKind.Revision revision : failure.kind().revise()) {
      revised = apply(revised, revision, failure.values());
    }
    return revised;
  }

  private static Spec apply(Spec spec, FailureKind.Revision revision, Map<String, Object> values) {
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint constraint : spec.constraints()) {
      if (!concerns(revision, constraint, values)) {
        constraints.add(constraint);
      } else if (revision.change() == FailureKind.Change.CHANGE) {
        constraints.add(changed(constraint, revision, values));
      }
    }
    if (revision.change() == FailureKind.Change.ADD) {
      Constraint empty =
          new Constraint(freshId(spec), revision.kind(), Map.of(), Strength.HARD, null);
      constraints.add(changed(empty, revision, values));
    }
    return new Spec(spec.domain(), constraints, spec.notTaken());
  }

  private static boolean concerns(
      FailureKind.Revision revision, Constraint constraint, Map<String, Object> values) {
    return revision.change() != FailureKind.Change.ADD
        && constraint.kind().equals(revision.kind())
        && revision.where().entrySet().stream()
            .allMatch(w -> values.get(w.getValue()).equals(constraint.slot(w.getKey())));
  }

  private static Constraint changed(
      Constraint old, FailureKind.Revision revision, Map<String, Object> values) {
    Map<String, Object> slots = new LinkedHashMap<>(old.slots());
    revision.set().forEach((slot, field) -> slots.put(slot, values.get(field)));
    return new Constraint(old.id(), old.kind(), slots, old.strength(), old.quote());
  }

  private static String freshId(Spec spec) {
    int n = spec.constraints().size() + 1;
    List<String> taken = spec.constraints().stream().map(Constraint::id).toList();
    while (taken.contains("c" + n)) {
      n++;
    }
    return "c" + n;
  }
}
