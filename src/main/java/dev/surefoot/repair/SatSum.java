package dev.surefoot.repair;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A constant and variables of a {@link SatModel} with factors. */
final class SatSum {

  private final Map<Integer, Long> factors = new LinkedHashMap<>();
  private long constant;

  static SatSum of(long constant) {
    SatSum sum = new SatSum();
    sum.constant = constant;
    return sum;
  }

  long constant() {
    return constant;
  }

  int size() {
    return factors.size();
  }

  boolean fixed() {
    return factors.isEmpty();
  }

  SatSum add(long more) {
    constant = Math.addExact(constant, more);
    return this;
  }

  /** Adds a factor times a variable, or where {@code literal} is negated times one minus it. */
  SatSum add(int literal, long factor) {
    if (literal < 0) {
      add(factor);
      return put(SatModel.not(literal), Math.negateExact(factor));
    }
    return put(literal, factor);
  }

  SatSum add(SatSum other, long factor) {
    add(Math.multiplyExact(other.constant, factor));
    other.factors.forEach((v, f) -> put(v, Math.multiplyExact(f, factor)));
    return this;
  }

  private SatSum put(int variable, long factor) {
    factors.merge(variable, factor, Math::addExact);
    factors.remove(variable, 0L);
    return this;
  }

  void forEach(BiConsumer<Integer, Long> each) {
    factors.forEach(each);
  }

  long factor(int variable) {
    return factors.getOrDefault(variable, 0L);
  }

  SatSum copy() {
    return new SatSum().add(this, 1);
  }
}
