package dev.surefoot.rule;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.domain.Template.Choose;
import dev.surefoot.domain.Template.SlotTemplate;
import dev.surefoot.plan.Step;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One option for each slot: every combination of listed arguments at every start. */
final class ChooseDecider implements Decider {

  private static final int MOST_OPTIONS = 200_000;

  private final List<Slots> templates;

  private record Slots(
      SlotTemplate template,
      Message name,
      Map<String, Program> args,
      Program from,
      Program to,
      Program end) {}

  ChooseDecider(Domain domain, Choose choose, Compiler compiler) {
    templates = choose.slots().stream().map(t -> slots(domain, t, compiler)).toList();
  }

  private static Slots slots(Domain domain, SlotTemplate t, Compiler compiler) {
    Variables variables =
        t.each() == null
            ? Variables.NONE
            : Variables.NONE.with("c", compiler.vocabulary().fact(t.each()));
    Tool tool = domain.planning().tools().get(t.tool());
    Map<String, Program> args = new LinkedHashMap<>();
    tool.args()
        .forEach((n, s) -> args.put(n, compiler.argument(t.args().get(n), variables, s, true)));
    return new Slots(
        t,
        new Message(t.name(), variables, compiler),
        args,
        compiler.number(t.from(), variables),
        compiler.number(t.to(), variables),
        compiler.number(t.end(), variables.with("start", dev.cel.common.types.SimpleType.INT)));
  }

  @Override
  public Set<String> tools() {
    return templates.stream().map(s -> s.template().tool()).collect(Collectors.toSet());
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
    for (Slots t : templates) {
      for (Object[] vars : bindings(t.template().each(), facts)) {
        String name = names.unique(t.name().text(facts, vars));
        slots.add(new Problem.Slot(name, options(t, name, facts, vars, allowed)));
        candidates.add(candidate(t, name, facts, vars));
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

  private static List<Step> options(
      Slots t, String name, Facts facts, Object[] vars, Predicate<Step> allowed) {
    List<Step> options = new ArrayList<>();
    int from = t.from().number(facts, vars);
    int to = t.to().number(facts, vars);
    List<Map<String, Object>> choices = choices(t, facts, vars);
    if ((long) choices.size() * Math.max(0L, (long) to - from + 1) > MOST_OPTIONS) {
      throw new SpecException(List.of(tooMany(name, choices.size(), from, to)));
    }
    for (Map<String, Object> args : choices) {
      for (int start = from; start <= to; start++) {
        int end = t.end().number(facts, with(vars, start));
        Step step = new Step(name, t.template().tool(), args, start, end, List.of());
        if (allowed.test(step)) {
          options.add(step);
        }
      }
    }
    return List.copyOf(options);
  }

  private static Fault tooMany(String name, int choices, int from, int to) {
    return new Fault(
        "'%s' has too many options: %d choices at every start from %d to %d."
            .formatted(name, choices, from, to),
        "a number is too large.",
        null);
  }

  /** All combinations of the arguments' values, the first argument varying slowest. */
  private static List<Map<String, Object>> choices(Slots t, Facts facts, Object[] vars) {
    List<Map<String, Object>> choices = List.of(Map.of());
    for (Map.Entry<String, Program> arg : t.args().entrySet()) {
      Object value = arg.getValue().value(facts, vars);
      List<?> values = value instanceof List<?> l ? l.stream().distinct().toList() : List.of(value);
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> choice : choices) {
        for (Object v : values) {
          Map<String, Object> more = new LinkedHashMap<>(choice);
          more.put(arg.getKey(), v instanceof Long n ? Math.toIntExact(n) : v);
          longer.add(more);
        }
      }
      choices = longer;
    }
    return choices;
  }

  private static Candidate candidate(Slots t, String name, Facts facts, Object[] vars) {
    Map<String, Object> fixed = new LinkedHashMap<>();
    t.args()
        .forEach(
            (n, program) -> {
              if (!program.many()) {
                fixed.put(n, program.value(facts, vars));
              }
            });
    int start = Math.max(0, t.from().number(facts, vars));
    int end = t.end().number(facts, with(vars, start));
    Step step = new Step(name, t.template().tool(), fixed, start, end, List.of());
    return new Candidate(step, Set.copyOf(fixed.keySet()));
  }

  private static Object[] with(Object[] vars, int start) {
    Object[] more = java.util.Arrays.copyOf(vars, vars.length + 1);
    more[vars.length] = start;
    return more;
  }
}
