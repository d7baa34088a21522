package dev.surefoot.execute.agent;

import java.util.List;
import java.util.Optional;

/** Which pieces of a text may fill an argument. */
@FunctionalInterface
interface Pieces {

  /** Any piece, for every argument. */
  Pieces ANY = (tool, argument) -> Optional.empty();

  /**
   * The only pieces that may.
   *
   * @param pieces of the text
   * @param several whether one value may be made of more than one
   */
  record Few(List<String> pieces, boolean several) {}

  /** The only pieces that may; empty where any piece may. */
  Optional<Few> of(Signature tool, String argument);
}
