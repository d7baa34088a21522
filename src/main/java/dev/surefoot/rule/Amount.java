package dev.surefoot.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole number that depends on which options of a choice are chosen.
 *
 * @param constant what is always there
 * @param terms what is added to it
 */
public record Amount(long constant, List<Term> terms) {

  /** Part of an amount. */
  public sealed interface Term {
    /** What the term is multiplied by. */
    long factor();
  }

  /** The factor itself where something is true, else nothing. */
  public record When(long factor, Truth truth) implements Term {}

  /** The greatest of several amounts. */
  public record Greatest(long factor, List<Amount> of) implements Term {}

  /** An amount divided by a number above 0, rounded towards 0. */
  public record Quotient(long factor, Amount of, long by) implements Term {}

  /** An amount where something is true, else nothing. */
  public record Only(long factor, Truth when, Amount of) implements Term {}

  static Amount of(long constant) {
    return new Amount(constant, List.of());
  }

  static Amount of(Term term) {
    return new Amount(0, List.of(term));
  }

  static Amount when(Truth truth, Amount of) {
    if (truth instanceof Truth.Known known) {
      return known.value() ? of : of(0);
    }
    if (of.fixed()) {
      return of.constant == 0 ? of : of(new When(of.constant, truth));
    }
    return of(new Only(1, truth, of));
  }

  /** The sum of many. */
  static Amount sum(List<Amount> of) {
    long constant = 0;
    List<Term> terms = new ArrayList<>();
    for (Amount amount : of) {
      constant = Math.addExact(constant, amount.constant);
      terms.addAll(amount.terms);
    }
    return new Amount(constant, terms);
  }

  static Amount greatest(List<Amount> of) {
    return of.stream().allMatch(Amount::fixed)
        ? of(of.stream().mapToLong(Amount::constant).max().orElseThrow())
        : of(new Greatest(1, of));
  }

  static Amount choice(Truth condition, Amount a, Amount b) {
    return sum(List.of(when(condition, a), when(condition.not(), b)));
  }

  /** True when it depends on nothing. */
  public boolean fixed() {
    return terms.isEmpty();
  }

  Amount plus(Amount other) {
    return sum(List.of(this, other));
  }

  Amount minus(Amount other) {
    return plus(other.times(-1));
  }

  Amount times(long by) {
    return by == 0
        ? of(0)
        : new Amount(
            Math.multiplyExact(constant, by), terms.stream().map(t -> times(t, by)).toList());
  }

  private static Term times(Term term, long by) {
    long factor = Math.multiplyExact(term.factor(), by);
    if (term instanceof When when) {
      return new When(factor, when.truth());
    } else if (term instanceof Greatest greatest) {
      return new Greatest(factor, greatest.of());
    } else if (term instanceof Quotient quotient) {
      return new Quotient(factor, quotient.of(), quotient.by());
    }
    Only only = (Only) term;
    return new Only(factor, only.when(), only.of());
  }

  Amount over(long by) {
    return fixed() ? of(constant / by) : of(new Quotient(1, this, by));
  }
}
