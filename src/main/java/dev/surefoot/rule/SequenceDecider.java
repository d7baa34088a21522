package dev.surefoot.rule;

import dev.cel.common.types.SimpleType;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Source;
import dev.surefoot.domain.Template.Origin;
import dev.surefoot.domain.Template.Sequence;
import dev.surefoot.domain.Template.VisitTemplate;
import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An ordered subset of visits, one for each fact of a kind. */
final class SequenceDecider implements Decider {

  private final Sequence template;
  private final List<VisitMaker> makers;
  private final Map<String, Program> originArgs;
  private final @Nullable Program originAt;

  SequenceDecider(Domain domain, Sequence template, Compiler compiler) {
    this.template = template;
    makers = template.visits().stream().map(v -> VisitMaker.of(domain, v, compiler)).toList();
    Origin origin = template.origin();
    originArgs =
        origin == null
            ? Map.of()
            : arguments(domain, origin.tool(), origin.args(), Variables.NONE, compiler);
    originAt = origin == null ? null : compiler.number(origin.at(), Variables.NONE);
  }

  /** Compiles the arguments of a tool's call, in the tool's order. */
  static Map<String, Program> arguments(
      Domain domain,
      String tool,
      Map<String, Source> sources,
      Variables variables,
      Compiler compiler) {
    Map<String, Program> args = new LinkedHashMap<>();
    domain
        .planning()
        .tools()
        .get(tool)
        .args()
        .forEach(
            (n, slot) -> args.put(n, compiler.argument(sources.get(n), variables, slot, false)));
    return args;
  }

  /** Evaluates arguments; numbers become {@code Integer}. */
  static Map<String, Object> values(
      Map<String, Program> args, Facts facts, @Nullable Object... variables) {
    Map<String, Object> values = new LinkedHashMap<>();
    args.forEach(
        (n, program) -> {
          Object value = program.value(facts, variables);
          values.put(n, value instanceof Long number ? Math.toIntExact(number) : value);
        });
    return values;
  }

  @Override
  public Set<String> tools() {
    return template.visits().stream().map(VisitTemplate::tool).collect(Collectors.toSet());
  }

  @Override
  public @Nullable Step origin(Facts facts) {
    Origin origin = template.origin();
    if (origin == null || originAt == null) {
      return null;
    }
    int at = originAt.number(facts);
    return new Step(origin.tool(), origin.tool(), values(originArgs, facts), at, at, List.of());
  }

  @Override
  public Bound bind(Facts facts, @Nullable Step origin, Predicate<Step> allowed) {
    Names names = new Names();
    if (origin != null) {
      names.unique(origin.id());
    }
    Map<String, BoundVisit> byName = new HashMap<>();
    List<Problem.Visit> visits = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (VisitMaker maker : makers) {
      int number = 1;
      for (Object[] vars : ChooseDecider.bindings(maker.template().each(), facts)) {
        String name = names.unique(maker.template().tool() + "-" + number++);
        BoundVisit bound = maker.bind(name, facts, vars, origin);
        byName.put(name, bound);
        visits.add(new Problem.Visit(name, bound.alone()));
        candidates.add(new Candidate(bound.alone(), maker.fixed()));
      }
    }
    Problem.Schedule schedule =
        (previous, visit) -> byName.get(visit.name()).after(previous == null ? origin : previous);
    return new Bound(
        new Problem.Sequence(List.copyOf(visits), template.optional(), origin, schedule),
        List.copyOf(candidates));
  }

  static Variables visitVariables(VisitTemplate v, Compiler compiler) {
    Variables variables = Variables.NONE.with("c", compiler.vocabulary().fact(v.each()));
    for (String let : v.lets().keySet()) {
      variables = variables.with(let, SimpleType.INT);
    }
    return variables.with("prev", compiler.vocabulary().step());
  }
}
