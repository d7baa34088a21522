package dev.surefoot.repair;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tries changes of an impossible spec: one number loosened, or one constraint dropped. */
final class Relaxer {

  private static final int MOST = 5;

  /** A change that works. */
  private record Option(Constraint constraint, int price, Relaxation relaxation) {}

  private final Domain domain;
  private final Spec spec;
  private final Feasibility feasibility;
  private final Say say;

  Relaxer(Domain domain, Spec spec, Feasibility feasibility) {
    this.domain = domain;
    this.spec = spec;
    this.feasibility = feasibility;
    this.say = new Say(domain);
  }

  /**
   * The cheapest changes: small changes of numbers first, then what can be dropped.
   *
   * @param needed facts that cannot be left out, but may hold another number
   */
  List<Relaxation> relaxations(List<Constraint> conflict, List<Constraint> needed) {
    Set<Constraint> numbers = new LinkedHashSet<>(conflict);
    numbers.addAll(needed);
    spec.constraints().stream()
        .filter(c -> required(c) && about(c, conflict))
        .forEach(numbers::add);
    List<Option> options = loosen(numbers);
    List<Relaxation> found = new ArrayList<>(cheapest(options));
    for (Constraint constraint : conflict) {
      drop(List.of(constraint)).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      several(conflict).ifPresent(found::add);
    }
    return found.stream().limit(MOST).toList();
  }

  /** When the facts alone allow no plan: what a change of a single number mends. */
  Repair.Infeasible fromFacts(List<Constraint> facts) {
    List<Option> options =
        loosen(
            facts.stream()
                .filter(c -> c.strength() == Strength.HARD && !domain.lookedUp(c.kind()))
                .toList());
    List<Constraint> conflict = options.stream().map(Option::constraint).distinct().toList();
    return new Repair.Infeasible(
        conflict.isEmpty() ? facts.stream().filter(this::required).toList() : conflict,
        cheapest(options),
        feasibility.explored());
  }

  private List<Relaxation> cheapest(List<Option> options) {
    return options.stream()
        .sorted(Comparator.comparingInt(Option::price))
        .map(Option::relaxation)
        .limit(MOST)
        .toList();
  }

  private boolean required(Constraint constraint) {
    Domain.Kind kind = domain.kinds().get(constraint.kind());
    return kind != null && kind.required();
  }

  private boolean fixed(Constraint constraint) {
    Domain.Kind kind = domain.kinds().get(constraint.kind());
    return kind != null && (kind.fixed() || kind.lookedUp());
  }

  /** Facts about somebody or something that the conflict names first, such as a person's window. */
  private static boolean about(Constraint fact, List<Constraint> conflict) {
    Object subject = fact.slots().values().stream().findFirst().orElse("");
    return subject instanceof String
        && conflict.stream().anyMatch(c -> c.slots().containsValue(subject));
  }

  private List<Option> loosen(Iterable<Constraint> constraints) {
    List<Option> options = new ArrayList<>();
    for (Constraint constraint : constraints) {
      Domain.Kind kind = Objects.requireNonNull(domain.kinds().get(constraint.kind()));
      for (Slot slot : kind.slots().values()) {
        if (!kind.fixed() && constraint.slot(slot.name()) instanceof Integer) {
          loosen(constraint, slot, -1).ifPresent(options::add);
          loosen(constraint, slot, 1).ifPresent(options::add);
        }
      }
    }
    return options;
  }

  private Optional<Option> loosen(Constraint constraint, Slot slot, int direction) {
    Loosening loosening = new Loosening(spec, constraint, slot, direction, feasibility);
    int least = loosening.least();
    if (least == 0) {
      return Optional.empty();
    }
    Constraint changed = loosening.changed(least);
    String sentence =
        "Change %s by %s: %s."
            .formatted(say.words(constraint), say.amount(slot, least), say.constraint(changed));
    int price = slot.type() == Type.DAY || slot.type() == Type.COUNT ? least * 60 : least;
    Spec with = Feasibility.with(spec, constraint, changed);
    return Optional.of(new Option(constraint, price, new Relaxation(sentence, with)));
  }

  private Optional<Relaxation> drop(List<Constraint> dropped) {
    Spec rest = Feasibility.without(spec, dropped);
    if (!feasibility.possible(rest)) {
      return Optional.empty();
    }
    String words = String.join(" and ", dropped.stream().map(say::words).toList());
    return Optional.of(new Relaxation("Do without %s.".formatted(words), rest));
  }

  /**
   * When there are several conflicts no single change helps: drop demands of which none could be
   * kept beside the others that stay, those of this conflict rather than those outside it.
   */
  private Optional<Relaxation> several(List<Constraint> conflict) {
    List<Constraint> demands =
        spec.constraints().stream()
            .filter(c -> c.strength() == Strength.HARD && !required(c) && !fixed(c))
            .filter(c -> feasibility.sensible(Feasibility.without(spec, List.of(c))))
            .sorted(Comparator.comparing(conflict::contains))
            .toList();
    List<Constraint> dropped = new ArrayList<>(demands);
    if (demands.isEmpty() || !feasibility.possible(Feasibility.without(spec, dropped))) {
      return Optional.empty();
    }
    for (Constraint demand : demands) {
      dropped.remove(demand);
      if (!feasibility.possible(Feasibility.without(spec, dropped))) {
        dropped.add(demand);
      }
    }
    return drop(dropped);
  }
}
