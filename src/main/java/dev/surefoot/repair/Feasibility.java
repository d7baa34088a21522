package dev.surefoot.repair;

import dev.surefoot.rule.Problem;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Tries changed specs: is there any plan? Answers only what was proven. */
final class Feasibility {

  private static final long NODES = 200_000;
  private static final double SHARE = 0.25;

  private final Function<Spec, Problem> binder;
  private final Task task;
  private final Meter meter;
  private boolean explored = true;

  Feasibility(Function<Spec, Problem> binder, Pinned pinned, Meter meter) {
    this.binder = binder;
    this.task = new Task(pinned, Closeness.NONE, Closeness.NONE, null, true);
    this.meter = meter;
  }

  /** True when no more trials are affordable. */
  boolean spent() {
    return meter.look();
  }

  /** False when a trial was left out or broken off. */
  boolean explored() {
    return explored;
  }

  /** True when a plan was found. */
  boolean possible(Spec spec) {
    return plan(spec).map(found -> found.best() != null).orElse(false);
  }

  /** True when it is proven that there is none. */
  boolean impossible(Spec spec) {
    return plan(spec).map(found -> found.best() == null && found.complete()).orElse(false);
  }

  /**
   * How far a constraint must be overstepped at the least, as its rule measures it; a guess at how
   * much it must be loosened.
   */
  OptionalInt shortfall(Spec spec, Constraint constraint) {
    if (spent()) {
      return OptionalInt.empty();
    }
    Long least =
        bind(spec)
            .filter(Exact::large)
            .map(p -> SatSearch.shortfall(p, constraint, task, meter.share(SHARE, NODES)))
            .orElse(null);
    return least == null || least < 1 || least > Integer.MAX_VALUE
        ? OptionalInt.empty()
        : OptionalInt.of(least.intValue());
  }

  /** Whether a spec is a problem at all; a fact that cannot be left out is no demand. */
  boolean sensible(Spec spec) {
    return bind(spec).isPresent();
  }

  private Optional<Found> plan(Spec spec) {
    if (spent()) {
      explored = false;
      return Optional.empty();
    }
    return bind(spec).map(this::search);
  }

  private Found search(Problem problem) {
    Found found = Exact.search(problem, task, meter.share(SHARE, NODES));
    explored &= found.best() != null || found.complete();
    return found;
  }

  /** A spec without some fact may be no problem at all: then nothing is known of it. */
  private Optional<Problem> bind(Spec spec) {
    try {
      return Optional.of(binder.apply(spec));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The spec with only these constraints, in its own order. */
  static Spec only(Spec spec, Collection<Constraint> kept) {
    List<Constraint> constraints = spec.constraints().stream().filter(kept::contains).toList();
    return new Spec(spec.domain(), constraints, spec.notTaken());
  }

  /** The spec without some constraints. */
  static Spec without(Spec spec, Collection<Constraint> dropped) {
    List<Constraint> constraints =
        spec.constraints().stream().filter(c -> !dropped.contains(c)).toList();
    return new Spec(spec.domain(), constraints, spec.notTaken());
  }

  /** The spec with a constraint replaced. */
  static Spec with(Spec spec, Constraint old, Constraint now) {
    List<Constraint> constraints =
        spec.constraints().stream().map(c -> c.equals(old) ? now : c).toList();
    return new Spec(spec.domain(), constraints, spec.notTaken());
  }
}
