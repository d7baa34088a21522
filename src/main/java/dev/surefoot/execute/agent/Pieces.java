package dev.surefoot.execute.agent;

import java.util.List;

/** Which pieces of a text may fill an argument. */
@FunctionalInterface
interface Pieces {

  /** Any piece, for every argument. */
  Pieces ANY = (tool, argument) -> new Any();

  /** What may fill one argument. */
  sealed interface Offer {

    /** Whether nothing may. */
    default boolean none() {
      return false;
    }
  }

  /** Any pieces. */
  record Any() implements Offer {}

  /** One of these. */
  record One(List<String> pieces) implements Offer {
    @Override
    public boolean none() {
      return pieces.isEmpty();
    }
  }

  /** Some of these, in the order of the text. */
  record Some(List<String> pieces) implements Offer {
    @Override
    public boolean none() {
      return pieces.isEmpty();
    }
  }

  /**
   * A day, a time of it, or both: one piece, or two in the order of the text.
   *
   * @param both pieces that say day and time
   * @param days pieces that say a day alone
   * @param times pieces that say a time or a length alone
   */
  record Moment(List<String> both, List<String> days, List<String> times) implements Offer {
    @Override
    public boolean none() {
      return both.isEmpty() && days.isEmpty() && times.isEmpty();
    }
  }

  /** What may fill an argument of a tool. */
  Offer of(Signature tool, String argument);
}
