package dev.surefoot.repair;

import dev.surefoot.rule.Amount;
import dev.surefoot.rule.Terms;
import dev.surefoot.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What options do to the rules about the whole plan: by sum or condition in which one has a part,
 * how much, and whether more of it is better, worse, or neither.
 */
final class SatEffects {

  /** Better when more, worse when more, or only the same is as good. */
  enum Sense {
    MORE,
    LESS,
    SAME;

    Sense opposite() {
      return this == MORE ? LESS : this == LESS ? MORE : SAME;
    }
  }

  private final List<Sense> senses = new ArrayList<>();
  private List<Map<Integer, Long>> parts = List.of();

  /** By number of a sum or condition. */
  Sense sense(int sum) {
    return senses.get(sum);
  }

  /**
   * What each of the steps that a rule was asked about does to it.
   *
   * @return by place of the step, its part by number of the sum or condition
   */
  List<Map<Integer, Long>> of(Terms terms, int steps) {
    parts = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      parts.add(new TreeMap<>());
    }
    walk(terms.when(), Sense.LESS);
    if (terms.require() != null) {
      walk(terms.require(), Sense.MORE);
    }
    if (terms.measure() != null) {
      walk(terms.measure(), Sense.LESS);
    }
    return parts;
  }

  /**
   * What each of the steps adds to the measure by itself, weight included.
   *
   * @return null when the measure is no such sum, or could be below 0 and so count as 0
   */
  static long @Nullable [] alone(Terms terms, int steps) {
    Amount measure = terms.measure();
    if (measure == null || terms.when() != Truth.TRUE || measure.constant() < 0) {
      return null;
    }
    long[] alone = new long[steps];
    for (Amount.Term term : measure.terms()) {
      if (term.factor() < 0
          || !(term instanceof Amount.When when)
          || !(when.truth() instanceof Truth.Chosen chosen)) {
        return null;
      }
      alone[chosen.option()] += term.factor() * terms.weight();
    }
    return alone;
  }

  /** Adds the parts in a condition of which it is known whether it had better be true. */
  private void walk(Truth truth, Sense sense) {
    if (truth instanceof Truth.Not not) {
      if (not.of() instanceof Truth.All all) {
        all(all, sense.opposite());
      } else {
        walk(not.of(), sense.opposite());
      }
    } else if (truth instanceof Truth.All all) {
      all(all, sense);
    } else if (truth instanceof Truth.AtLeast least) {
      walk(least.amount(), sense);
    } else if (truth instanceof Truth.Chosen chosen) {
      add(fresh(sense), chosen.option(), 1);
    }
  }

  /** Options that must all be absent are one condition: it is alike which of them is there. */
  private void all(Truth.All all, Sense sense) {
    int absent = fresh(sense.opposite());
    for (Truth truth : all.of()) {
      if (truth instanceof Truth.Not not && not.of() instanceof Truth.Chosen chosen) {
        add(absent, chosen.option(), 1);
      } else {
        walk(truth, sense);
      }
    }
  }

  private void walk(Amount amount, Sense sense) {
    int sum = fresh(sense);
    for (Amount.Term term : amount.terms()) {
      Sense own = term.factor() < 0 ? sense.opposite() : sense;
      if (term instanceof Amount.When when && when.truth() instanceof Truth.Chosen chosen) {
        add(sum, chosen.option(), when.factor());
      } else if (term instanceof Amount.When when) {
        walk(when.truth(), own);
      } else if (term instanceof Amount.Greatest greatest) {
        greatest.of().forEach(a -> walk(a, own));
      } else if (term instanceof Amount.Quotient quotient) {
        walk(quotient.of(), own);
      } else if (term instanceof Amount.Only only) {
        walk(only.when(), Sense.SAME);
        walk(only.of(), Sense.SAME);
      }
    }
  }

  private int fresh(Sense sense) {
    senses.add(sense);
    return senses.size() - 1;
  }

  private void add(int sum, int option, long part) {
    parts.get(option).merge(sum, part, Long::sum);
  }
}
