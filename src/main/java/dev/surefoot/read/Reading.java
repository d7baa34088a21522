package dev.surefoot.read;

import dev.surefoot.spec.Spec;
import java.util.List;

/**
 * What was made of a request.
 *
 * @param spec what was read, as far as it was
 * @param doubts what has to be asked before planning, gravest first; empty when all is clear
 * @param modelCalls calls of the model; remembered shapes cost none
 * @param modelTokens tokens of those calls, prompts included
 */
public record Reading(Spec spec, List<Doubt> doubts, int modelCalls, int modelTokens) {

  public Reading {
    doubts = List.copyOf(doubts);
  }
}
