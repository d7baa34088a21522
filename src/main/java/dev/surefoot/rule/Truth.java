package dev.surefoot.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A truth value that depends on which options of a choice are chosen: what a rule about the whole
 * plan says, without its expression.
 */
public sealed interface Truth {

  Truth TRUE = new Known(true);
  Truth FALSE = new Known(false);

  /** One that depends on nothing. */
  record Known(boolean value) implements Truth {}

  /**
   * Whether an option is chosen.
   *
   * @param option its place in the list that the rule was asked about
   */
  record Chosen(int option) implements Truth {}

  /** The opposite. */
  record Not(Truth of) implements Truth {}

  /** Whether all are true; neither empty nor of one, none of them known. */
  record All(List<Truth> of) implements Truth {}

  /** Whether a number is no less than another. */
  record AtLeast(Amount amount, long least) implements Truth {}

  static Truth known(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** True when all are. */
  static Truth all(List<Truth> of) {
    List<Truth> open = new ArrayList<>(of.size());
    for (Truth truth : of) {
      if (truth instanceof Known known) {
        if (!known.value()) {
          return FALSE;
        }
      } else if (truth instanceof All all) {
        open.addAll(all.of());
      } else {
        open.add(truth);
      }
    }
    return open.isEmpty() ? TRUE : open.size() == 1 ? open.get(0) : new All(open);
  }

  /** True when one is. */
  static Truth any(List<Truth> of) {
    return all(of.stream().map(Truth::not).toList()).not();
  }

  default Truth and(Truth other) {
    return all(List.of(this, other));
  }

  default Truth or(Truth other) {
    return any(List.of(this, other));
  }

  default Truth not() {
    if (this instanceof Known known) {
      return known(!known.value());
    }
    return this instanceof Not not ? not.of() : new Not(this);
  }

  static Truth atLeast(Amount amount, long least) {
    return amount.fixed() ? known(amount.constant() >= least) : new AtLeast(amount, least);
  }
}
