package dev.surefoot;

import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.spec.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * What the whole request says of the doubts about its parts: a way to read a clause that leaves
 * more trouble than the other was not meant.
 */
final class Evidence {

  /** Doubts that are weighed; the work grows with their square. */
  private static final int MOST = 16;

  private final Reading reading;
  private final UnaryOperator<Spec> complete;
  private final ToIntFunction<Spec> trouble;
  private final Set<Doubt> turned = new LinkedHashSet<>();
  private Spec spec;
  private int least;

  private Evidence(Reading reading, UnaryOperator<Spec> complete, ToIntFunction<Spec> trouble) {
    this.reading = reading;
    this.complete = complete;
    this.trouble = trouble;
    this.spec = complete.apply(reading.spec());
    this.least = trouble.applyAsInt(spec);
  }

  /**
   * A way to read all doubted clauses, and which of them could as well be read the other way.
   *
   * @param spec the request read that way
   * @param open doubts that nothing decides
   */
  record Weighed(Spec spec, List<Open> open) {}

  /** A doubt and the request with its words read the other way. */
  record Open(Doubt doubt, Spec otherwise) {}

  /** Weighs the doubts that have another reading. */
  static Weighed weigh(Reading reading, UnaryOperator<Spec> complete, ToIntFunction<Spec> trouble) {
    Evidence evidence = new Evidence(reading, complete, trouble);
    List<Doubt> doubts = reading.doubts();
    List<Doubt> some = doubts.subList(0, Math.min(MOST, doubts.size()));
    while (evidence.turn(some)) {
      // as long as turning one doubt makes less trouble
    }
    return new Weighed(evidence.spec, evidence.open(doubts));
  }

  private boolean turn(List<Doubt> doubts) {
    Doubt best = null;
    for (Doubt doubt : doubts) {
      Spec other = turned.contains(doubt) ? spec : without(doubt);
      int left = trouble.applyAsInt(other);
      if (left < least) {
        least = left;
        best = doubt;
      }
    }
    if (best == null) {
      return false;
    }
    turned.add(best);
    spec = complete.apply(reading.turned().apply(turned));
    return true;
  }

  /** The request with one more doubt decided the other way than now. */
  private Spec without(Doubt doubt) {
    Set<Doubt> other = new LinkedHashSet<>(turned);
    if (!other.remove(doubt)) {
      other.add(doubt);
    }
    return complete.apply(reading.turned().apply(other));
  }

  private List<Open> open(List<Doubt> doubts) {
    return doubts.stream()
        .map(d -> new Open(d, without(d)))
        .filter(o -> trouble.applyAsInt(o.otherwise()) <= least)
        .toList();
  }
}
