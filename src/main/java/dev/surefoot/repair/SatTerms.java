package dev.surefoot.repair;

import dev.surefoot.rule.Amount;
import dev.surefoot.rule.Terms;
import dev.surefoot.rule.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what a rule says about the whole plan into a model. */
final class SatTerms {

  /** Options of a slot that are alike to the rule. */
  record Alike(int slot, BitSet options) {}

  private final SatModel model;
  private final SatSlots slots;
  private final List<Alike> alike;
  private final Map<Truth, Integer> literals = new IdentityHashMap<>();

  /**
   * @param alike by place in the list of steps that the rule was asked about
   */
  SatTerms(SatModel model, SatSlots slots, List<Alike> alike) {
    this.model = model;
    this.slots = slots;
    this.alike = alike;
  }

  /** The rule must be kept. */
  void hard(Terms terms) {
    Truth require = terms.require();
    Amount measure = terms.measure();
    if (require != null) {
      must(any(not(terms.when()), require));
    } else if (measure != null) {
      int when = literal(terms.when());
      for (Amount part : parts(measure)) {
        notAbove(part, when);
      }
    }
  }

  private void notAbove(Amount part, int when) {
    SatSum sum = sum(part);
    if (model.most(sum) > 0) {
      if (when == model.yes()) {
        model.atMost(sum, 0);
      } else {
        model.atMost(sum, 0, when);
      }
    }
  }

  /** What a broken rule costs; the model may take it for more but never for less. */
  SatSum soft(Terms terms) {
    Truth require = terms.require();
    Amount measure = terms.measure();
    if (require != null) {
      return broken(any(not(terms.when()), require), terms.weight());
    }
    int when = literal(terms.when());
    List<SatSum> sums = new ArrayList<>();
    for (Amount part : measure == null ? List.<Amount>of() : parts(measure)) {
      SatSum sum = new SatSum().add(sum(part), terms.weight());
      if (model.most(sum) > 0) {
        sums.add(sum);
      }
    }
    if (sums.isEmpty()) {
      return SatSum.of(0);
    }
    if (sums.size() == 1 && when == model.yes() && model.least(sums.get(0)) >= 0) {
      return sums.get(0);
    }
    long most = sums.stream().mapToLong(model::most).max().orElseThrow();
    int cost = model.newInt(0, most);
    for (SatSum sum : sums) {
      SatSum above = new SatSum().add(cost, 1).add(sum, -1);
      if (when == model.yes()) {
        model.atLeast(above, 0);
      } else {
        model.atLeast(above, 0, when);
      }
    }
    return new SatSum().add(cost, 1);
  }

  private SatSum broken(Truth kept, long weight) {
    if (kept instanceof Truth.Known known) {
      return SatSum.of(known.value() ? 0 : weight);
    }
    return new SatSum().add(SatModel.not(literal(kept)), weight);
  }

  /** A measure is above 0 when one of these is. */
  private static List<Amount> parts(Amount measure) {
    return measure.constant() == 0
            && measure.terms().size() == 1
            && measure.terms().get(0) instanceof Amount.Greatest greatest
            && greatest.factor() == 1
        ? greatest.of()
        : List.of(measure);
  }

  private static Truth not(Truth truth) {
    return truth.not();
  }

  private static Truth any(Truth a, Truth b) {
    return a.or(b);
  }

  private void must(Truth truth) {
    if (truth instanceof Truth.Known known) {
      if (!known.value()) {
        model.clause(SatModel.not(model.yes()));
      }
    } else if (truth instanceof Truth.All all) {
      all.of().forEach(this::must);
    } else if (truth instanceof Truth.Not not && not.of() instanceof Truth.All all) {
      model.clause(each(all).stream().map(SatModel::not).toList());
    } else if (truth instanceof Truth.AtLeast least) {
      model.atLeast(sum(least.amount()), least.least());
    } else if (truth instanceof Truth.Not not && not.of() instanceof Truth.AtLeast least) {
      model.atMost(sum(least.amount()), least.least() - 1);
    } else {
      model.clause(literal(truth));
    }
  }

  private int literal(Truth truth) {
    if (truth instanceof Truth.Known known) {
      return known.value() ? model.yes() : SatModel.not(model.yes());
    }
    if (truth instanceof Truth.Not not) {
      return SatModel.not(literal(not.of()));
    }
    if (truth instanceof Truth.Chosen chosen) {
      Alike one = alike.get(chosen.option());
      return slots.part(one.slot(), one.options());
    }
    Integer known = literals.get(truth);
    if (known == null) {
      known = truth instanceof Truth.All all ? all(all) : reached((Truth.AtLeast) truth);
      literals.put(truth, known);
    }
    return known;
  }

  private int all(Truth.All all) {
    List<Integer> each = each(all);
    return each.size() == 1 ? each.get(0) : model.allOf(each);
  }

  /** Literals that together say the same; options of a slot that are not chosen are one. */
  private List<Integer> each(Truth.All all) {
    List<Integer> each = new ArrayList<>();
    Map<Integer, BitSet> absent = new LinkedHashMap<>();
    for (Truth truth : all.of()) {
      if (truth instanceof Truth.Not not && not.of() instanceof Truth.Chosen chosen) {
        Alike one = alike.get(chosen.option());
        absent.computeIfAbsent(one.slot(), s -> new BitSet()).or(one.options());
      } else {
        each.add(literal(truth));
      }
    }
    absent.forEach((slot, options) -> each.add(SatModel.not(slots.part(slot, options))));
    return each;
  }

  private int reached(Truth.AtLeast truth) {
    SatSum sum = sum(truth.amount());
    if (model.least(sum) >= truth.least()) {
      return model.yes();
    }
    if (model.most(sum) < truth.least()) {
      return SatModel.not(model.yes());
    }
    int reached = model.newBool();
    model.atLeast(sum, truth.least(), reached);
    model.atMost(sum, truth.least() - 1, SatModel.not(reached));
    return reached;
  }

  private SatSum sum(Amount amount) {
    SatSum sum = SatSum.of(amount.constant());
    amount.terms().forEach(t -> add(t, sum));
    return sum;
  }

  private void add(Amount.Term term, SatSum sum) {
    if (term instanceof Amount.When when && when.truth() instanceof Truth.Chosen chosen) {
      Alike one = alike.get(chosen.option());
      slots.literals(one.slot(), one.options()).forEach(l -> sum.add(l, when.factor()));
    } else if (term instanceof Amount.When when) {
      sum.add(literal(when.truth()), when.factor());
    } else if (term instanceof Amount.Greatest greatest) {
      sum.add(model.greatest(greatest.of().stream().map(this::sum).toList()), term.factor());
    } else if (term instanceof Amount.Quotient quotient) {
      sum.add(model.quotient(sum(quotient.of()), quotient.by()), term.factor());
    } else if (term instanceof Amount.Only only) {
      sum.add(only(literal(only.when()), sum(only.of())), term.factor());
    }
  }

  private int only(int when, SatSum of) {
    int value = model.newInt(Math.min(0, model.least(of)), Math.max(0, model.most(of)));
    model.between(new SatSum().add(value, 1).add(of, -1), 0, 0, when);
    model.between(new SatSum().add(value, 1), 0, 0, SatModel.not(when));
    return value;
  }
}
