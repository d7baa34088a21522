package dev.surefoot.repair;

import dev.surefoot.rule.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** Constraint streams for the scopes and levels that a problem has checks for. */
abstract class Streams implements ConstraintProvider {

  private String used = "";

  /** The scopes and levels in use, such as {@code STEP:0 PLAN:2}; set by OptaPlanner. */
  public void setUsed(String used) {
    this.used = used;
  }

  static String used(Tally tally) {
    List<String> used = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      for (int level = 0; level <= tally.levels(); level++) {
        if (tally.has(scope, level)) {
          used.add(scope + ":" + level);
        }
      }
    }
    return String.join(" ", used);
  }

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    List<Constraint> constraints = new ArrayList<>(closeness(factory));
    Arrays.stream(used.split(" "))
        .filter(u -> !u.isEmpty())
        .map(u -> u.split(":"))
        .forEach(u -> constraints.addAll(of(factory, Scope.valueOf(u[0]), Integer.parseInt(u[1]))));
    return constraints.toArray(Constraint[]::new);
  }

  /** Constraints that sum the checks of a scope and level. */
  abstract List<Constraint> of(ConstraintFactory factory, Scope scope, int level);

  /** Constraints that sum the distance from the draft. */
  abstract List<Constraint> closeness(ConstraintFactory factory);
}
