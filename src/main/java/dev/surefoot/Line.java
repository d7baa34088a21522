package dev.surefoot;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.draft.Draft;
import dev.surefoot.draft.Drafter;
import dev.surefoot.gather.Gatherer;
import dev.surefoot.gather.Gatherers;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.Step;
import dev.surefoot.repair.Budget;
import dev.surefoot.repair.Pinned;
import dev.surefoot.repair.Proof;
import dev.surefoot.repair.Repair;
import dev.surefoot.repair.Repairer;
import dev.surefoot.rule.Problem;
import dev.surefoot.rule.Problems;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.SpecException;
import dev.surefoot.spec.Strength;
import dev.surefoot.trace.Names;
import dev.surefoot.trace.Traces;
import dev.surefoot.verify.Verdict;
import dev.surefoot.verify.Verifier;
import dev.surefoot.verify.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From a spec to an outcome: draft, verify, repair. Knows no model but through the drafter. */
final class Line {

  private final Map<String, Domain> domains;
  private final Gatherers gatherers;
  private final Search search;
  private final Repairer repairer;
  private final Traces traces;

  Line(Map<String, Domain> domains, Gatherers gatherers, Search search, Traces traces) {
    this.traces = traces;
    this.domains = domains;
    this.gatherers = gatherers;
    this.search = search;
    this.repairer = new Repairer(this::bind);
  }

  /**
   * Binds a spec to its domain, with what is looked up for it.
   *
   * @throws SpecException when it lacks or contradicts what the domain needs
   */
  Problem bind(Spec spec) {
    Domain domain = domain(spec);
    return Problems.of(domain, gatherers.complete(domain, spec), search.pruning());
  }

  /** Everything that keeps a spec from being planned, what cannot be looked up included. */
  List<Fault> faults(Spec spec) {
    try {
      Domain domain = domain(spec);
      return Problems.faults(domain, gatherers.complete(domain, spec));
    } catch (SpecException unplannable) {
      return unplannable.faults();
    }
  }

  /** Faults of what is stated, before anything is looked up. */
  List<Fault> statedFaults(Spec spec) {
    Domain domain = domain(spec);
    return Problems.faults(domain, Gatherer.stated(domain, spec));
  }

  private Budget budget() {
    Budget whole = Budget.of(search.longest());
    return search.exact() ? whole : whole.withNodes(0);
  }

  private Domain domain(Spec spec) {
    Domain domain = domains.get(spec.domain());
    if (domain == null) {
      throw new IllegalArgumentException(
          "There is no domain '%s'.%nMaybe one of %s was meant."
              .formatted(spec.domain(), domains.keySet()));
    }
    return domain;
  }

  /** Plans what a spec asks for. */
  Planned plan(Spec spec, Drafter drafter) {
    Problem bound;
    try {
      bound = bind(spec);
    } catch (SpecException unplannable) {
      return new Planned(
          Unplannable.question(domains.get(spec.domain()), spec, unplannable), null, null, 0, 0);
    }
    Problem problem = bound;
    Draft draft = traces.in(Names.DRAFT, mark -> drafter.draft(problem));
    Verdict verdict = draft.plan() == null ? null : verdict(problem, draft.plan());
    Outcome outcome = mend(problem, draft.plan(), verdict);
    return new Planned(outcome, draft, verdict, draft.modelCalls(), draft.modelTokens());
  }

  /** Plans what a spec asks for now, keeping as much of a plan as rules and wishes allow. */
  Replanned revise(Spec spec, Plan earlier) {
    Problem bound;
    try {
      bound = bind(spec);
    } catch (SpecException unplannable) {
      Outcome question = Unplannable.question(domains.get(spec.domain()), spec, unplannable);
      return new Replanned(new Planned(question, null, null, 0, 0), Kept.NOTHING);
    }
    Problem problem = bound;
    Verdict verdict = verdict(problem, earlier);
    Repair repair = repaired(() -> repairer.revise(problem, earlier, budget()));
    Outcome outcome = outcome(problem, earlier, verdict, repair);
    Plan plan = OutcomeJson.plan(outcome);
    Planned planned = new Planned(outcome, null, verdict, 0, 0);
    return new Replanned(planned, plan == null ? Kept.NOTHING : Kept.of(problem, earlier, plan));
  }

  /** Whether there is any plan; empty when that was not found out. */
  Optional<Boolean> possible(Spec spec) {
    return repairer.possible(bind(spec), budget());
  }

  /** What was planned after a change of mind, and what it kept. */
  record Replanned(Planned planned, Kept kept) {

    /** A question first. */
    static Replanned asked(Outcome question) {
      return new Replanned(new Planned(question, null, null, 0, 0), Kept.NOTHING);
    }
  }

  /** Decision steps of a plan that another has unchanged, and their share of the former's. */
  record Kept(List<Step> steps, double share) {

    private static final Kept NOTHING = new Kept(List.of(), 0);

    private static Kept of(Problem problem, Plan earlier, Plan plan) {
      List<Step> before = problem.decisions(earlier);
      List<Step> same =
          problem.decisions(plan).stream()
              .filter(s -> before.stream().anyMatch(b -> alike(b, s)))
              .toList();
      double share = before.isEmpty() ? 1 : Math.min(1, same.size() / (double) before.size());
      return new Kept(same, share);
    }
  }

  private static boolean alike(Step a, Step b) {
    return a.tool().equals(b.tool())
        && a.args().equals(b.args())
        && a.start() == b.start()
        && a.end() == b.end();
  }

  private Repair repaired(Supplier<Repair> work) {
    return traces.in(
        Names.REPAIR,
        mark -> {
          Repair repair = work.get();
          mark.with(Names.OUTCOME, repair.getClass().getSimpleName().toLowerCase(Locale.ROOT));
          return repair;
        });
  }

  /** The verifier's judgement of a plan. */
  Verdict verdict(Problem problem, Plan plan) {
    return traces.in(
        Names.VERIFY,
        mark -> {
          Verdict verdict = Verifier.verify(problem, plan);
          mark.with(Names.VALID, verdict.valid());
          return verdict;
        });
  }

  private Outcome mend(Problem problem, @Nullable Plan draft, @Nullable Verdict verdict) {
    return outcome(
        problem,
        draft,
        verdict,
        repaired(() -> repairer.repair(problem, draft, Pinned.NONE, budget())));
  }

  private static Outcome outcome(
      Problem problem, @Nullable Plan draft, @Nullable Verdict verdict, Repair repair) {
    if (repair instanceof Repair.Infeasible none) {
      return new Outcome.Infeasible(
          problem.spec(), none.conflict(), none.relaxations(), none.explored());
    }
    if (repair instanceof Repair.GaveUp gaveUp) {
      List<Violation> broken =
          gaveUp.best() == null ? List.of() : hard(Verifier.verify(problem, gaveUp.best()));
      return new Outcome.GaveUp(problem.spec(), gaveUp.budget(), gaveUp.best(), broken);
    }
    return judged(problem, draft, verdict, (Repair.Solved) repair);
  }

  /** The repairer's plan is not taken on trust: the verifier has the last word. */
  private static Outcome judged(
      Problem problem, @Nullable Plan draft, @Nullable Verdict verdict, Repair.Solved solved) {
    Verdict last = Verifier.verify(problem, solved.plan());
    if (!last.valid()) {
      return new Outcome.GaveUp(
          problem.spec(), "the verifier rejects the repaired plan", solved.plan(), hard(last));
    }
    List<Violation> wishes = wishes(problem.domain(), last);
    Proof proof = solved.proof();
    return draft != null && solved.edits().isEmpty()
        ? new Outcome.Verified(problem.spec(), asIs(draft, verdict, solved), wishes, proof)
        : new Outcome.Repaired(
            problem.spec(),
            solved.plan(),
            wishes,
            proof,
            verdict == null ? List.of() : Faults.of(verdict, last),
            solved.edits());
  }

  /** A draft whose journeys are valid too keeps these. */
  private static Plan asIs(Plan draft, @Nullable Verdict verdict, Repair.Solved solved) {
    return verdict != null && verdict.valid() ? draft : solved.plan();
  }

  static List<Violation> hard(Verdict verdict) {
    return verdict.violations().stream().filter(v -> v.strength() == Strength.HARD).toList();
  }

  private static List<Violation> wishes(Domain domain, Verdict verdict) {
    int level = domain.planning().levels().indexOf(Planning.WISH) + 1;
    return verdict.violations().stream().filter(v -> level > 0 && v.level() == level).toList();
  }

  /**
   * A plan that begins with what has happened, or none. What that breaks by itself is not held
   * against the plan; for the rest the verifier has the last word.
   */
  Optional<Repair.Solved> rest(Spec spec, Plan current, List<Step> done) {
    Problem problem = bind(spec);
    Pinned pinned = new Pinned(problem.decisions(new Plan(current.domain(), done)));
    Repair repair = repaired(() -> repairer.repair(problem, current, pinned, budget()));
    return Optional.of(repair)
        .filter(Repair.Solved.class::isInstance)
        .map(Repair.Solved.class::cast)
        .map(solved -> solved.with(asDone(solved.plan(), done)))
        .filter(solved -> Verifier.verify(problem, solved.plan(), done).valid());
  }

  /** A journey that was made stays as it was, even where it would take longer now. */
  private static Plan asDone(Plan plan, List<Step> done) {
    List<Step> steps =
        plan.steps().stream()
            .map(
                s ->
                    done.stream()
                        .filter(d -> d.id().equals(s.id()) && d.args().equals(s.args()))
                        .findFirst()
                        .orElse(s))
            .toList();
    return new Plan(plan.domain(), steps);
  }
}
