package dev.surefoot.rule;

import dev.cel.common.types.SimpleType;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Source;
import dev.surefoot.domain.Template.VisitTemplate;
import dev.surefoot.plan.Step;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The compiled template of visits. A frame holds the facts, the visit's own fact, its lets, the
 * step before, and for the end the start.
 *
 * @param fixed arguments that do not depend on the step before
 */
record VisitMaker(
    VisitTemplate template,
    Map<String, Program> lets,
    Map<String, Program> args,
    Set<String> fixed,
    Program earliest,
    Program start,
    Program end) {

  private static final Pattern PREVIOUS = Pattern.compile("\\bprev\\b");

  static VisitMaker of(Domain domain, VisitTemplate v, Compiler compiler) {
    Variables fact = Variables.NONE.with("c", compiler.vocabulary().fact(v.each()));
    Map<String, Program> lets = new java.util.LinkedHashMap<>();
    v.lets().forEach((n, source) -> lets.put(n, compiler.number(source, fact)));
    Variables all = SequenceDecider.visitVariables(v, compiler);
    Set<String> fixed =
        v.args().entrySet().stream()
            .filter(e -> !moves(e.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    return new VisitMaker(
        v,
        lets,
        SequenceDecider.arguments(domain, v.tool(), v.args(), all, compiler),
        fixed,
        compiler.number(v.earliest(), all),
        compiler.number(v.start(), all),
        compiler.number(v.end(), all.with("start", SimpleType.INT)));
  }

  private static boolean moves(Source source) {
    return PREVIOUS.matcher(source.text()).find();
  }

  BoundVisit bind(String name, Facts facts, Object[] fact, @Nullable Step origin) {
    @Nullable Object[] variables = new Object[lets.size() + 2];
    variables[0] = fact[0];
    int slot = 1;
    for (Program let : lets.values()) {
      variables[slot++] = let.value(facts, fact);
    }
    variables[slot] = origin;
    int at = earliest.number(facts, variables);
    int until = end.number(facts, with(variables, at));
    Map<String, Object> values = SequenceDecider.values(args, facts, variables);
    return new BoundVisit(
        this,
        facts,
        variables,
        new Step(name, template.tool(), values, at, until, java.util.List.of()));
  }

  static @Nullable Object[] with(@Nullable Object[] variables, int start) {
    @Nullable Object[] more = Arrays.copyOf(variables, variables.length + 1);
    more[variables.length] = start;
    return more;
  }
}
