package dev.surefoot.execute.agent;

import java.util.List;
import java.util.Optional;

/** Which pieces of a text may fill an argument. */
@FunctionalInterface
interface Pieces {

  /** Any piece, for every argument. */
  Pieces ANY = (tool, argument) -> Optional.empty();

  /** The only pieces that may; empty where any piece may. */
  Optional<List<String>> of(Signature tool, String argument);
}
