package dev.surefoot.rule;

import dev.surefoot.plan.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The compiled template of what a domain decides. */
interface Decider {

  /** Tools of decision steps. */
  Set<String> tools();

  /** Where a sequence begins; null when there is none. */
  @Nullable Step origin(Facts facts);

  /**
   * Binds the template to a spec.
   *
   * @param allowed whether a single step keeps every hard check; prunes options
   */
  Bound bind(Facts facts, @Nullable Step origin, Predicate<Step> allowed);

  /** What is to be decided, and the candidates in the same order. */
  record Bound(Problem.Decision decision, List<Candidate> candidates) {}
}
