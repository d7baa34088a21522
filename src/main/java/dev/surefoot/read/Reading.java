package dev.surefoot.read;

import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What was made of a request.
 *
 * @param spec what was read, as far as it was
 * @param doubts what has to be asked before planning, gravest first; empty when all is clear
 * @param modelCalls calls of the model; remembered shapes cost none
 * @param modelTokens tokens of those calls, prompts included
 * @param turned what was read with the words of some doubts read the other way
 * @param passedOver words with a name and a value of which nothing was made
 */
public record Reading(
    Spec spec,
    List<Doubt> doubts,
    int modelCalls,
    int modelTokens,
    Function<Set<Doubt>, Spec> turned,
    List<Quote> passedOver) {

  public Reading {
    doubts = List.copyOf(doubts);
    passedOver = List.copyOf(passedOver);
  }

  /** A reading that can be turned in one doubt at a time. */
  public Reading(Spec spec, List<Doubt> doubts, int modelCalls, int modelTokens) {
    this(spec, doubts, modelCalls, modelTokens, some -> one(spec, some), List.of());
  }

  private static Spec one(Spec spec, Set<Doubt> some) {
    for (Doubt doubt : some) {
      Spec other = doubt.otherwise();
      if (other != null) {
        return other;
      }
    }
    return spec;
  }
}
