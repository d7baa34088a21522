package dev.surefoot.rule;

import dev.surefoot.domain.Background.Lookup;
import dev.surefoot.domain.Background.None;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Schema;
import dev.surefoot.domain.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A lookup, compiled. A frame holds the facts, the loops' elements, and for rows the row. */
record Inquiry(
    Lookup text,
    Schema.Table table,
    Map<String, Slot> kind,
    Loops loops,
    Map<String, Program> with,
    @Nullable Program where,
    Map<String, Program> slots,
    @Nullable Message none,
    @Nullable Program word) {

  static Inquiry of(Domain domain, Lookup text, Compiler compiler) {
    Schema schema = Objects.requireNonNull(domain.planning().background().schema());
    Schema.Table table = Objects.requireNonNull(schema.tables().get(text.table()));
    Map<String, Slot> kind = domain.kinds().get(text.kind()).slots();
    Loops loops = Loops.of(text.loops(), text.when(), compiler);
    Variables row = loops.variables().with("row", compiler.vocabulary().row(table.name()));
    Map<String, Program> with = new LinkedHashMap<>();
    text.with()
        .forEach(
            (column, source) -> {
              Slot slot = table.columns().get(column).slot();
              with.put(column, compiler.argument(source, loops.variables(), slot, false));
            });
    None none = text.none();
    return new Inquiry(
        text,
        table,
        kind,
        loops,
        with,
        text.where() == null ? null : compiler.bool(text.where(), row),
        slots(text.slots(), kind, row, compiler),
        none == null ? null : new Message(none.message(), Variables.NONE, compiler),
        none == null || none.word() == null ? null : compiler.any(none.word(), Variables.NONE));
  }

  /** Values of slots: a list where the slot is one. */
  static Map<String, Program> slots(
      Map<String, Source> texts, Map<String, Slot> kind, Variables variables, Compiler compiler) {
    Map<String, Program> slots = new LinkedHashMap<>();
    texts.forEach(
        (name, source) -> {
          slots.put(name, compiler.argument(source, variables, kind.get(name), false));
        });
    return slots;
  }

  /** The values as specs hold them; what is not there is left out. */
  static Map<String, Object> values(
      Map<String, Program> slots, Facts facts, @Nullable Object... variables) {
    Map<String, Object> values = new LinkedHashMap<>();
    slots.forEach(
        (name, program) -> {
          Object value = program.value(facts, variables);
          if (value != null) {
            values.put(name, narrow(value));
          }
        });
    return values;
  }

  /** Expressions reckon with {@code Long}, slots hold {@code Integer}; what is larger stays. */
  private static Object narrow(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().<Object>map(Inquiry::narrow).toList();
    }
    return value instanceof Long number && number == number.intValue()
        ? Integer.valueOf(number.intValue())
        : value;
  }
}
