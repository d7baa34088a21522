package dev.surefoot.rule;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.DomainException;
import dev.surefoot.domain.Planning;
import dev.surefoot.domain.Template;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.spec.Strength;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds specs to their domains. */
public final class Problems {

  private Problems() {}

  /**
   * Compiles every expression of a domain.
   *
   * @throws DomainException when one is wrong; it names file, line and rule
   */
  public static void check(Domain domain) {
    Rulebook.of(domain);
  }

  /**
   * Everything that keeps a spec from being planned, each with the constraint it is about.
   *
   * @return empty when {@link #of} accepts it
   */
  public static List<Fault> faults(Domain domain, Spec spec) {
    List<Fault> faults = SpecCheck.faults(domain, spec);
    if (!faults.isEmpty()) {
      return faults;
    }
    return unfulfilled(domain, spec, false);
  }

  /** What rests on facts that are still to be looked up is not judged. */
  private static List<Fault> unfulfilled(Domain domain, Spec spec, boolean hints) {
    Rulebook book = Rulebook.of(domain);
    List<Fault> stated = book.stated(book.partial(domain, spec), hints);
    boolean open = !stated.isEmpty() || domain.planning().background().isEmpty();
    if (open || !book.lookups().complete(spec)) {
      return stated;
    }
    try {
      Spec derived = book.lookups().derived(spec);
      return book.background(book.partial(domain, derived), hints);
    } catch (SpecException tooMuch) {
      return tooMuch.faults();
    }
  }

  /**
   * Of {@link #faults} those that hide the rest: what is missing, of the wrong type, or said twice
   * and differently.
   */
  public static List<Fault> basic(Domain domain, Spec spec) {
    return SpecCheck.faults(domain, spec);
  }

  /** What may be so in a spec without {@link #basic} faults, but hints at a misreading. */
  public static List<Fault> hints(Domain domain, Spec spec) {
    return unfulfilled(domain, spec, true);
  }

  /**
   * Binds a spec to its domain.
   *
   * @throws SpecException when the spec is incomplete, contradictory or of the wrong types
   * @throws DomainException when an expression of the domain is wrong
   */
  public static Problem of(Domain domain, Spec stated) {
    return of(domain, stated, true);
  }

  /**
   * Binds a spec to its domain.
   *
   * @param pruned whether options that break a hard rule by themselves are left out
   * @throws SpecException as {@link #of(Domain, Spec)} does
   */
  public static Problem of(Domain domain, Spec stated, boolean pruned) {
    List<Fault> faults = faults(domain, stated);
    if (!faults.isEmpty()) {
      throw new SpecException(faults);
    }
    Rulebook book = Rulebook.of(domain);
    Spec spec = book.lookups().derived(stated);
    Facts facts = book.facts(domain, spec);
    Step origin = book.decider().origin(facts);
    List<Check> checks = checks(domain, spec, book, facts, origin);
    List<Check> pruning =
        checks.stream()
            .filter(c -> c.scope() == Scope.STEP && c.level() == 0 && !assured(domain, c))
            .toList();
    Decider.Bound bound =
        book.decider()
            .bind(
                facts,
                origin,
                step -> !pruned || pruning.stream().allMatch(c -> c.measure(List.of(step)) == 0));
    return new BoundProblem(domain, spec, checks, bound, book, facts, origin, pruned);
  }

  /** Rules that every option of a choice is promised to keep. */
  private static boolean assured(Domain domain, Check check) {
    return domain.planning().template() instanceof Template.Choose
        && check instanceof BoundCheck bound
        && bound.compiled().text().timeless();
  }

  private static List<Check> checks(
      Domain domain, Spec spec, Rulebook book, Facts facts, @Nullable Step origin) {
    List<Check> checks = new ArrayList<>();
    for (Rule rule : book.rules()) {
      String kind = rule.text().kind();
      if (kind == null) {
        if (given(rule, facts)) {
          checks.add(new BoundCheck(rule, facts, null, rule.text().level(), origin));
        }
        continue;
      }
      for (Constraint c : spec.of(kind)) {
        if (given(rule, facts, c)) {
          checks.add(new BoundCheck(rule, facts, c, level(domain, rule, c), origin));
        }
      }
    }
    return List.copyOf(checks);
  }

  private static boolean given(Rule rule, Facts facts, Object... fact) {
    return rule.given() == null || rule.given().truth(facts, fact);
  }

  private static int level(Domain domain, Rule rule, Constraint constraint) {
    int level = rule.text().level();
    return level == 0 && constraint.strength() == Strength.SOFT
        ? 1 + domain.planning().levels().indexOf(Planning.WISH)
        : level;
  }
}
