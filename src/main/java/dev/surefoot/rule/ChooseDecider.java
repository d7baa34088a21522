package dev.surefoot.rule;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Template.Choose;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One option for each slot. */
final class ChooseDecider implements Decider {

  private final List<SlotMaker> makers;

  ChooseDecider(Domain domain, Choose choose, Compiler compiler) {
    makers = choose.slots().stream().map(t -> SlotMaker.of(domain, t, compiler)).toList();
  }

  @Override
  public Set<String> tools() {
    return makers.stream().map(s -> s.template().tool()).collect(Collectors.toSet());
  }

  @Override
  public @Nullable Step origin(Facts facts) {
    return null;
  }

  @Override
  public Bound bind(Facts facts, @Nullable Step origin, Predicate<Step> allowed) {
    List<Problem.Slot> slots = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    Names names = new Names();
    for (SlotMaker maker : makers) {
      for (Object[] vars : bindings(maker.template().each(), facts)) {
        String name = names.unique(maker.name().text(facts, vars));
        List<Step> options = new SlotOptions(maker, name, facts, allowed).of(vars);
        Candidate candidate = maker.candidate(name, facts, vars);
        Step empty = maker.template().optional() ? candidate.step() : null;
        slots.add(new Problem.Slot(name, options, empty));
        candidates.add(candidate);
      }
    }
    return new Bound(new Problem.Choose(List.copyOf(slots)), List.copyOf(candidates));
  }

  /** One binding of {@code c} for each fact, or one without it. */
  static List<Object[]> bindings(@Nullable String each, Facts facts) {
    if (each == null) {
      return List.<Object[]>of(new Object[0]);
    }
    Object value = facts.get(each);
    List<?> all = value instanceof List<?> l ? l : value == null ? List.of() : List.of(value);
    return all.stream().<Object[]>map(c -> new Object[] {(Constraint) c}).toList();
  }
}
