package dev.surefoot.bench.travelplanner;

import com.google.gson.JsonObject;
import dev.surefoot.Outcome;
import dev.surefoot.Surefoot;
import dev.surefoot.domain.Domain;
import dev.surefoot.gather.Gatherer;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a conflict and of relaxations when they are tried, each solved anew from the
 * facts.
 *
 * @param conflicting whether the members of the conflict, with all that is no demand, allow no plan
 * @param members of the conflict
 * @param needed members without which the others allow a plan
 * @param relaxations proposed
 * @param working of these, those that allow a plan
 */
record ConflictCheck(boolean conflicting, int members, int needed, int relaxations, int working) {

  static ConflictCheck of(Surefoot planner, Domain domain, Outcome.Infeasible none) {
    Spec stated = Gatherer.stated(domain, none.spec());
    Spec alone = stated;
    for (Constraint c : stated.constraints()) {
      Spec less = without(alone, c);
      if (!none.conflict().contains(c) && demand(domain, c) && planned(planner, less)) {
        alone = less;
      }
    }
    int needed = 0;
    for (Constraint member : none.conflict()) {
      needed += is(possible(planner, without(alone, member)), true);
    }
    int working = 0;
    for (var relaxation : none.relaxations()) {
      working += is(possible(planner, Gatherer.stated(domain, relaxation.spec())), true);
    }
    return new ConflictCheck(
        is(possible(planner, alone), false) == 1,
        none.conflict().size(),
        needed,
        none.relaxations().size(),
        working);
  }

  /** Whether the conflict is one, nothing in it is idle, and every relaxation works. */
  boolean right() {
    return conflicting && minimal() && relaxations > 0 && working == relaxations;
  }

  boolean minimal() {
    return members > 0 && needed == members;
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("conflicting", conflicting);
    json.addProperty("members", members);
    json.addProperty("needed", needed);
    json.addProperty("relaxations", relaxations);
    json.addProperty("working", working);
    return json;
  }

  private static int is(Optional<Boolean> found, boolean wanted) {
    return found.isPresent() && found.get() == wanted ? 1 : 0;
  }

  /** Empty too where it is no problem at all. */
  private static Optional<Boolean> possible(Surefoot planner, Spec spec) {
    try {
      return planner.possible(spec);
    } catch (SpecException unplannable) {
      return Optional.empty();
    }
  }

  private static boolean planned(Surefoot planner, Spec spec) {
    try {
      planner.problem(spec);
      return true;
    } catch (SpecException unplannable) {
      return false;
    }
  }

  private static boolean demand(Domain domain, Constraint constraint) {
    Domain.Kind kind = domain.kinds().get(constraint.kind());
    return constraint.strength() == Strength.HARD && !kind.required() && !kind.fixed();
  }

  private static Spec without(Spec spec, Constraint constraint) {
    List<Constraint> rest = new ArrayList<>(spec.constraints());
    rest.remove(constraint);
    return new Spec(spec.domain(), rest, spec.notTaken());
  }
}
