package dev.surefoot.rule;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Strengths;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import dev.surefoot.spec.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a spec against the kinds of its domain. */
final class SpecCheck {

  private final Domain domain;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<List<Object>, Constraint> singles = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private SpecCheck(Domain domain) {
    this.domain = domain;
  }

  /** Everything wrong with a spec's kinds, slots and values; empty when it can be worked on. */
  static List<Fault> faults(Domain domain, Spec spec) {
    SpecCheck check = new SpecCheck(domain);
    check.all(spec);
    return check.faults;
  }

  private void all(Spec spec) {
    if (!spec.domain().equals(domain.name())) {
      add(
          "The spec is of the domain '%s', not '%s'.".formatted(spec.domain(), domain.name()),
          "the wrong domain was chosen.",
          null);
      return;
    }
    spec.constraints().forEach(this::constraint);
    for (Kind kind : domain.kinds().values()) {
      if (kind.required() && spec.of(kind.name()).isEmpty()) {
        add(
            "The request does not say '%s'. %s".formatted(kind.name(), kind.question()),
            "add it to the request.",
            null);
      }
    }
  }

  private void constraint(Constraint constraint) {
    if (!ids.add(constraint.id())) {
      add(
          "Two constraints have the id '%s'.".formatted(constraint.id()),
          "rename one.",
          constraint);
    }
    Kind kind = domain.kinds().get(constraint.kind());
    if (kind == null) {
      add(
          "There is no kind '%s' in the domain '%s'.".formatted(constraint.kind(), domain.name()),
          "one of %s was meant.".formatted(domain.kinds().keySet()),
          constraint);
      return;
    }
    int before = faults.size();
    strength(kind, constraint);
    slots(kind, constraint);
    if (faults.size() == before) {
      contradiction(kind, constraint);
    }
  }

  private void strength(Kind kind, Constraint constraint) {
    Strength strength = constraint.strength();
    if (kind.strength() != Strengths.EITHER && !kind.strength().name().equals(strength.name())) {
      add(
          "Constraint '%s' (%s) is %s, but its kind is always %s."
              .formatted(constraint.id(), kind.name(), strength, kind.strength()),
          "another kind was meant.",
          constraint);
    }
  }

  private void slots(Kind kind, Constraint constraint) {
    for (String name : constraint.slots().keySet()) {
      if (!kind.slots().containsKey(name)) {
        add(
            "Constraint '%s' (%s) has an unknown slot '%s'."
                .formatted(constraint.id(), kind.name(), name),
            "one of %s was meant.".formatted(kind.slots().keySet()),
            constraint);
      }
    }
    kind.slots().values().forEach(slot -> slot(slot, constraint));
  }

  private void slot(Slot slot, Constraint constraint) {
    Object value = constraint.slot(slot.name());
    if (value == null && slot.optional()) {
      return;
    }
    String wrong = value == null ? "it is missing" : Values.wrong(slot, value);
    if (wrong != null) {
      add(
          "Constraint '%s' (%s), slot '%s': %s."
              .formatted(constraint.id(), constraint.kind(), slot.name(), wrong),
          "write a %s there.".formatted(Values.word(slot.type())),
          constraint);
    }
  }

  private void contradiction(Kind kind, Constraint constraint) {
    if (!kind.unique() && kind.oncePer().isEmpty()) {
      return;
    }
    List<Object> key = new ArrayList<>(List.of(kind.name()));
    kind.oncePer().forEach(slot -> key.add(String.valueOf(constraint.slot(slot))));
    Constraint other = singles.putIfAbsent(key, constraint);
    if (other != null && !other.slots().equals(constraint.slots())) {
      add(
          "Two facts contradict each other: %s; %s."
              .formatted(Wording.say(domain, other), Wording.say(domain, constraint)),
          "one of them was meant otherwise.",
          constraint);
    }
  }

  private void add(String problem, String remedy, @Nullable Constraint constraint) {
    faults.add(new Fault(problem, remedy, constraint));
  }
}
