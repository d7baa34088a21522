package dev.surefoot.rule;

import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression and the frame it needs.
 *
 * @param node what to evaluate
 * @param size slots of the frame
 * @param many whether its value is a list
 * @param meaning what its value holds; null when it is worked out
 * @param trend how its value moves with the times of steps
 * @param names variables and values of the domain that it names
 * @param form what it looks like
 * @param source where it was written
 */
record Program(
    Node node,
    int size,
    boolean many,
    @Nullable Slot meaning,
    Trend trend,
    Set<String> names,
    Form form,
    Source source) {

  /** A frame for this program: facts, then the variables in order. */
  @Nullable Object[] frame(Facts facts, @Nullable Object... variables) {
    @Nullable Object[] frame = new Object[size];
    frame[0] = facts;
    System.arraycopy(variables, 0, frame, 1, variables.length);
    return frame;
  }

  @Nullable Object value(Facts facts, @Nullable Object... variables) {
    return guarded(() -> node.get(frame(facts, variables)));
  }

  int number(Facts facts, @Nullable Object... variables) {
    return guarded(() -> Math.toIntExact(node.num(frame(facts, variables))));
  }

  boolean truth(Facts facts, @Nullable Object... variables) {
    return guarded(() -> node.bool(frame(facts, variables)));
  }

  private <T> T guarded(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalStateException | ArithmeticException | java.util.NoSuchElementException e) {
      throw new EvaluationException(source, e);
    }
  }
}
