package dev.surefoot.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.surefoot.domain.Source;
import dev.surefoot.spec.Fault;
import dev.surefoot.spec.SpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every combination of the elements of some lists, the first list varying slowest. */
record Loops(Map<String, Program> lists, Variables variables, @Nullable Program when) {

  /** More would be a mistake, or take too long to ask. */
  static final int MOST = 50_000;

  static Loops of(Map<String, Source> texts, @Nullable Source when, Compiler compiler) {
    Map<String, Program> lists = new LinkedHashMap<>();
    Variables variables = Variables.NONE;
    for (Map.Entry<String, Source> text : texts.entrySet()) {
      CelType type = compiler.type(text.getValue(), variables);
      if (!(type instanceof ListType list)) {
        throw text.getValue().error("gives %s, not a list.".formatted(type.name()), "write [ ].");
      }
      lists.put(text.getKey(), compiler.any(text.getValue(), variables));
      variables = variables.with(text.getKey(), list.elemType());
    }
    return new Loops(lists, variables, when == null ? null : compiler.bool(when, variables));
  }

  /**
   * The combinations that are wanted.
   *
   * @param what whom they are for, in an error
   * @throws SpecException when there are too many
   */
  List<Object[]> all(Facts facts, String what) {
    List<Object[]> all = List.<Object[]>of(new Object[0]);
    for (Program list : lists.values()) {
      List<Object[]> longer = new ArrayList<>();
      for (Object[] start : all) {
        if (list.value(facts, start) instanceof List<?> elements) {
          for (Object element : elements) {
            Object[] more = Arrays.copyOf(start, start.length + 1);
            more[start.length] = element;
            longer.add(more);
          }
        }
        if (longer.size() > MOST) {
          throw new SpecException(List.of(tooMany(what)));
        }
      }
      all = longer;
    }
    return when == null ? all : all.stream().filter(v -> when.truth(facts, v)).toList();
  }

  private static Fault tooMany(String what) {
    return new Fault(
        "More than %,d combinations would have to be looked at for '%s'."
            .formatted(MOST, what.replace('_', ' ')),
        "a number is too large.",
        null);
  }
}
