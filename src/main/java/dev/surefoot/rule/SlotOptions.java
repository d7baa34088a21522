package dev.surefoot.rule;

import dev.surefoot.plan.Step;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The options of one slot: for each fact that gives options, every combination of listed arguments
 * at every start, as far as no single-step check forbids it.
 */
final class SlotOptions {

  private static final int MOST_OPTIONS = 200_000;

  private final SlotMaker maker;
  private final String name;
  private final Facts facts;
  private final Predicate<Step> allowed;
  private final List<Step> options = new ArrayList<>();
  private long tried;

  SlotOptions(SlotMaker maker, String name, Facts facts, Predicate<Step> allowed) {
    this.maker = maker;
    this.name = name;
    this.facts = facts;
    this.allowed = allowed;
  }

  /** The options in order: facts as they come, the first argument varying slowest. */
  List<Step> of(Object[] each) {
    String kind = maker.template().option();
    if (kind == null) {
      add(each);
      return List.copyOf(options);
    }
    for (Object[] fact : ChooseDecider.bindings(kind, facts)) {
      Object[] vars = SlotMaker.with(each, fact[0]);
      if (maker.where() == null || maker.where().truth(facts, vars)) {
        add(vars);
      }
    }
    return List.copyOf(options);
  }

  private void add(@Nullable Object[] vars) {
    int from = maker.from().number(facts, vars);
    int to = maker.to().number(facts, vars);
    List<Map<String, Object>> choices = maker.choices(facts, vars);
    tried += choices.size() * Math.max(0L, (long) to - from + 1);
    if (tried > MOST_OPTIONS) {
      throw new SpecException(List.of(tooMany(from, to)));
    }
    for (Map<String, Object> args : choices) {
      for (int start = from; start <= to; start++) {
        int end = maker.end(facts, vars, args, start);
        Step step = new Step(name, maker.template().tool(), args, start, end, List.of());
        if (allowed.test(step)) {
          options.add(step);
        }
      }
    }
  }

  private Fault tooMany(int from, int to) {
    return new Fault(
        "'%s' has too many options: %d, with every start from %d to %d."
            .formatted(name, tried, from, to),
        "a number is too large.",
        null);
  }
}
