package dev.surefoot.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Clock;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.domain.Planning.Tool;
import dev.surefoot.domain.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types that a domain's expressions may speak of, and what their fields mean. */
final class Vocabulary implements CelTypeProvider {

  static final String STEP = "Step";
  static final String SPEC = "Spec";
  private static final String FACT = "Fact_";
  private static final String ROW = "Row_";

  private final Map<String, StructType> types = new LinkedHashMap<>();
  private final Map<String, Map<String, Slot>> slots = new LinkedHashMap<>();

  Vocabulary(Domain domain) {
    Map<String, CelType> spec = new LinkedHashMap<>();
    domain.kinds().values().forEach(kind -> spec.put(kind.name(), kind(kind)));
    struct(SPEC, spec, Map.of());
    Type moment = domain.clock() == Clock.MINUTES ? Type.TIME : Type.DAY;
    Map<String, Slot> step = new LinkedHashMap<>();
    add(step, "id", Type.NAME);
    add(step, "tool", Type.NAME);
    add(step, "start", moment);
    add(step, "end", moment);
    for (Tool tool : domain.planning().tools().values()) {
      tool.args().forEach(step::putIfAbsent);
    }
    struct(STEP, fields(step), step);
    Schema schema = domain.planning().background().schema();
    if (schema != null) {
      schema.tables().values().forEach(this::table);
    }
  }

  private void table(Schema.Table table) {
    Map<String, Slot> columns = new LinkedHashMap<>();
    table.columns().values().forEach(c -> columns.put(c.slot().name(), c.slot()));
    struct(ROW + table.name(), fields(columns), columns);
  }

  private CelType kind(Kind kind) {
    Map<String, Slot> all = new LinkedHashMap<>(kind.slots());
    add(all, "id", Type.NAME);
    CelType fact = struct(FACT + kind.name(), fields(all), all);
    return kind.unique() ? fact : ListType.create(fact);
  }

  private static void add(Map<String, Slot> slots, String name, Type type) {
    slots.put(name, new Slot(name, type, false, false, List.of()));
  }

  private static Map<String, CelType> fields(Map<String, Slot> slots) {
    Map<String, CelType> fields = new LinkedHashMap<>();
    slots.forEach((name, slot) -> fields.put(name, type(slot)));
    return fields;
  }

  private static CelType type(Slot slot) {
    CelType single = slot.type().number() ? SimpleType.INT : SimpleType.STRING;
    return slot.list() ? ListType.create(single) : single;
  }

  private StructType struct(String name, Map<String, CelType> fields, Map<String, Slot> meaning) {
    StructType type =
        StructType.create(
            name,
            ImmutableSet.copyOf(fields.keySet()),
            field -> Optional.ofNullable(fields.get(field)));
    types.put(name, type);
    slots.put(name, meaning);
    return type;
  }

  CelType fact(String kind) {
    return get(FACT + kind);
  }

  /** A row of a table. */
  CelType row(String table) {
    return get(ROW + table);
  }

  CelType step() {
    return get(STEP);
  }

  CelType spec() {
    return get(SPEC);
  }

  private CelType get(String name) {
    return findType(name).orElseThrow(() -> new IllegalArgumentException("no type " + name));
  }

  /** What a field holds; null when it is not a slot. */
  @Nullable Slot slot(CelType owner, String field) {
    return slots.getOrDefault(owner.name(), Map.of()).get(field);
  }

  static boolean isFact(CelType type) {
    return type.name().startsWith(FACT);
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(types.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
