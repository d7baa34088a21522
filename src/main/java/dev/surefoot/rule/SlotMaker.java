package dev.surefoot.rule;

import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Source;
import dev.surefoot.domain.Template.SlotTemplate;
import dev.surefoot.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiled slots of a choice. A frame holds {@code c} and {@code o}, where there are such, for
 * {@code end} then the arguments that it names, then the start.
 *
 * @param named arguments that {@code end} names
 * @param first the first moment of the domain's clock
 */
record SlotMaker(
    SlotTemplate template,
    Message name,
    @Nullable Program where,
    Map<String, Arg> args,
    Program from,
    Program to,
    Program end,
    List<String> named,
    int first) {

  /**
   * An argument.
   *
   * @param present whether an optional one is there; null for always
   */
  record Arg(Program value, @Nullable Program present) {

    /** All values that it may have; one null when it is not there. */
    List<@Nullable Object> values(Facts facts, @Nullable Object[] vars) {
      if (present != null && !present.truth(facts, vars)) {
        return java.util.Collections.singletonList(null);
      }
      Object found = value.value(facts, vars);
      return value.many() && found instanceof List<?> list
          ? list.stream().distinct().<@Nullable Object>map(Arg::narrow).toList()
          : java.util.Collections.singletonList(narrow(found));
    }

    /** Steps hold {@code Integer}; expressions reckon with {@code Long}. */
    private static @Nullable Object narrow(@Nullable Object value) {
      if (value instanceof List<?> list) {
        return list.stream().map(Arg::narrow).toList();
      }
      return value instanceof Long number ? (Object) Math.toIntExact(number) : value;
    }
  }

  static SlotMaker of(Domain domain, SlotTemplate t, Compiler compiler) {
    Vocabulary types = compiler.vocabulary();
    Variables each =
        t.each() == null ? Variables.NONE : Variables.NONE.with("c", types.fact(t.each()));
    Variables all = t.option() == null ? each : each.with("o", types.fact(t.option()));
    Map<String, Slot> slots = domain.planning().tools().get(t.tool()).args();
    Map<String, Arg> args = new LinkedHashMap<>();
    slots.forEach((n, slot) -> args.put(n, arg(t.args().get(n), all, slot, compiler)));
    Variables ending = all;
    List<String> named = new ArrayList<>();
    for (Slot slot : slots.values()) {
      if (!all.types().containsKey(slot.name()) && names(t.end(), slot.name())) {
        named.add(slot.name());
        var single = slot.type().number() ? SimpleType.INT : SimpleType.STRING;
        ending = ending.with(slot.name(), slot.list() ? ListType.create(single) : single);
      }
    }
    return new SlotMaker(
        t,
        new Message(t.name(), each, compiler),
        t.where() == null ? null : compiler.bool(t.where(), all),
        args,
        compiler.number(t.from(), all),
        compiler.number(t.to(), all),
        compiler.number(t.end(), ending.with("start", SimpleType.INT)),
        named,
        domain.clock() == Clock.DAYS ? 1 : 0);
  }

  private static Arg arg(Source source, Variables variables, Slot slot, Compiler compiler) {
    Program value = compiler.argument(source, variables, slot, true);
    boolean sure = !slot.optional() || value.meaning() == null || !value.meaning().optional();
    return new Arg(value, sure ? null : compiler.bool(has(source), variables));
  }

  private static Source has(Source source) {
    String text = "has(%s)".formatted(source.text());
    return new Source(text, source.file(), source.line(), source.owner());
  }

  private static boolean names(Source source, String name) {
    return Pattern.compile("(?<![.\\w])" + name + "(?!\\w)").matcher(source.text()).find();
  }

  /** All combinations of the arguments' values, the first argument varying slowest. */
  List<Map<String, Object>> choices(Facts facts, @Nullable Object[] vars) {
    List<Map<String, Object>> choices = List.of(Map.of());
    for (Map.Entry<String, Arg> arg : args.entrySet()) {
      List<@Nullable Object> values = arg.getValue().values(facts, vars);
      List<Map<String, Object>> longer = new ArrayList<>(choices.size() * values.size());
      for (Map<String, Object> choice : choices) {
        for (Object value : values) {
          Map<String, Object> more = new LinkedHashMap<>(choice);
          if (value != null) {
            more.put(arg.getKey(), value);
          }
          longer.add(more);
        }
      }
      choices = longer;
    }
    return choices;
  }

  int end(Facts facts, @Nullable Object[] vars, Map<String, Object> values, int start) {
    @Nullable Object[] more = vars;
    for (String arg : named) {
      Object value = values.get(arg);
      more = with(more, value instanceof Integer number ? (Object) number.longValue() : value);
    }
    return end.number(facts, with(more, (long) start));
  }

  /** What stands for the slot, with all that does not depend on the option. */
  Candidate candidate(String id, Facts facts, Object[] each) {
    Map<String, Object> fixed = new LinkedHashMap<>();
    Set<String> always = new java.util.LinkedHashSet<>();
    args.forEach(
        (n, arg) -> {
          if (!arg.value().many() && !arg.value().names().contains("o")) {
            always.add(n);
            Object value = arg.values(facts, each).get(0);
            if (value != null) {
              fixed.put(n, value);
            }
          }
        });
    boolean open = Stream.of(from, to).anyMatch(p -> p.names().contains("o"));
    int start = open ? first : Math.max(first, from.number(facts, each));
    boolean known = !end.names().contains("o") && always.containsAll(named);
    @Nullable Object[] vars = template.option() == null ? each : with(each, null);
    int finish = known ? Math.max(start, end(facts, vars, fixed, start)) : start;
    boolean timed = !open && template.from().text().equals(template.to().text());
    Step step = new Step(id, template.tool(), fixed, start, finish, List.of());
    return new Candidate(step, Set.copyOf(always), timed);
  }

  static @Nullable Object[] with(@Nullable Object[] vars, @Nullable Object value) {
    @Nullable Object[] more = java.util.Arrays.copyOf(vars, vars.length + 1);
    more[vars.length] = value;
    return more;
  }
}
