package dev.surefoot.rule;

import dev.surefoot.domain.Source;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A compiled rule bound to a spec.
 *
 * @param level the rule's, or that of wishes when the constraint is one
 * @param origin where the sequence begins: the last step of an empty plan
 */
record BoundCheck(
    Rule compiled, Facts facts, @Nullable Constraint constraint, int level, @Nullable Step origin)
    implements Check {

  @Override
  public String rule() {
    return compiled.text().id();
  }

  @Override
  public Scope scope() {
    return compiled.scope();
  }

  @Override
  public long measure(List<Step> steps) {
    @Nullable Object[] frame = new Object[compiled.size()];
    frame[0] = facts;
    fill(frame, steps);
    Program when = compiled.when();
    try {
      if (when != null && !when.node().bool(frame)) {
        return 0;
      }
      Node test = compiled.test().node();
      if (compiled.text().require() != null) {
        return test.bool(frame) ? 0 : compiled.text().weight();
      }
      return Math.max(0, Math.multiplyExact(test.num(frame), compiled.text().weight()));
    } catch (IllegalStateException | ArithmeticException | NoSuchElementException e) {
      Source source = when == null ? compiled.test().source() : when.source();
      throw new EvaluationException(source, e);
    }
  }

  @Override
  public Sensitivity sensitivity() {
    return compiled.sensitivity();
  }

  @Override
  public @Nullable Set<String> reads() {
    Program when = compiled.when();
    Set<String> tested = compiled.test().form().reads();
    Set<String> concerned = when == null ? Set.of() : when.form().reads();
    if (tested == null || concerned == null) {
      return null;
    }
    Set<String> both = new TreeSet<>(tested);
    both.addAll(concerned);
    return both;
  }

  @Override
  public Set<String> common() {
    Program when = compiled.when();
    Set<String> common = new TreeSet<>();
    if (when != null) {
      common.addAll(new Agreement(when.form().tree()).whereTrue());
    }
    if (compiled.text().require() != null) {
      common.addAll(new Agreement(compiled.test().form().tree()).whereFalse());
    }
    return common;
  }

  @Override
  public @Nullable Terms terms(List<Step> options) {
    @Nullable Object[] frame = new Object[compiled.size()];
    frame[0] = facts;
    int slot = 1;
    if (constraint != null) {
      frame[slot++] = constraint;
    }
    frame[slot] = Unrolling.options(options);
    frame[slot + 1] = Unrolling.unknownStep();
    frame[slot + 2] = Unrolling.unknownStep();
    try {
      return terms(frame);
    } catch (Unrolling.Unsayable
        | IllegalStateException
        | ArithmeticException
        | NoSuchElementException e) {
      return null;
    }
  }

  private Terms terms(@Nullable Object[] frame) {
    Program when = compiled.when();
    int weight = compiled.text().weight();
    Truth concerns = when == null ? Truth.TRUE : Unrolling.truth(when, frame);
    if (concerns == Truth.FALSE) {
      return new Terms(concerns, Truth.TRUE, null, weight);
    }
    return compiled.text().require() != null
        ? new Terms(concerns, Unrolling.truth(compiled.test(), frame), null, weight)
        : new Terms(concerns, null, Unrolling.amount(compiled.test(), frame), weight);
  }

  @Override
  public String message(List<Step> steps) {
    return compiled.message().text(facts, variables(steps));
  }

  @Override
  public @Nullable Constraint cited(List<Step> steps) {
    Program cites = compiled.cites();
    return cites != null
            && cites.value(facts, variables(steps)) instanceof List<?> list
            && !list.isEmpty()
            && list.get(0) instanceof Constraint fact
        ? fact
        : constraint;
  }

  private @Nullable Object[] variables(List<Step> steps) {
    int given = (constraint == null ? 0 : 1) + (scope() == Scope.PLAN ? 3 : steps.size());
    @Nullable Object[] frame = new Object[given + 1];
    fill(frame, steps);
    return java.util.Arrays.copyOfRange(frame, 1, frame.length);
  }

  private void fill(@Nullable Object[] frame, List<Step> steps) {
    int slot = 1;
    if (constraint != null) {
      frame[slot++] = constraint;
    }
    if (scope() != Scope.PLAN) {
      frame[slot] = steps.get(0);
      if (scope() == Scope.NEIGHBOURS || scope() == Scope.PAIR) {
        frame[slot + 1] = steps.get(1);
      }
      return;
    }
    frame[slot] = steps;
    frame[slot + 1] = steps.isEmpty() ? null : steps.get(0);
    frame[slot + 2] = steps.isEmpty() ? origin : steps.get(steps.size() - 1);
  }
}
