package dev.surefoot.tool;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Domain.Kind;
import dev.surefoot.domain.Domain.Slot;
import dev.surefoot.domain.Domain.Type;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Values;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that were there before anything was done: those of the request, of the tables it was
 * planned in, and of the plan. What a plan that was made on the way holds besides came from a tool,
 * in a failure, and is tainted. It follows from request and plan alone, so a run that is taken up
 * again trusts the same values.
 */
public final class Trusted {

  private final Domain domain;
  private final Set<Typed> values = new HashSet<>();

  /** A number is trusted as what it was: 900 as a time says nothing of 900 as money. */
  private record Typed(@Nullable Type type, Object value) {}

  /**
   * What a run starts from.
   *
   * @param spec with what was looked up for it
   */
  public Trusted(Domain domain, Spec spec, Plan plan) {
    this.domain = domain;
    for (Constraint constraint : spec.constraints()) {
      Kind kind = domain.kinds().get(constraint.kind());
      add(kind == null ? Map.of() : kind.slots(), constraint.slots());
    }
    plan.steps().forEach(step -> add(slots(step.tool()), step.args()));
  }

  private void add(Map<String, Slot> slots, Map<String, Object> filled) {
    filled.forEach(
        (name, value) -> {
          if (value instanceof List<?> list) {
            list.forEach(v -> values.add(new Typed(type(slots, name), v)));
          } else {
            values.add(new Typed(type(slots, name), value));
          }
        });
  }

  private Map<String, Slot> slots(String tool) {
    var known = domain.planning().tools().get(tool);
    return known == null ? Map.of() : known.args();
  }

  private static @Nullable Type type(Map<String, Slot> slots, String name) {
    Slot slot = slots.get(name);
    return slot == null ? null : slot.type();
  }

  /** Whether an argument of a step was there before, or can hold no text at all. */
  boolean has(String tool, String argument, Object value) {
    Type type = type(slots(tool), argument);
    return values.contains(new Typed(type, value)) || moment(type, value);
  }

  /** The type of a step's argument; null when the domain does not know it. */
  @Nullable Type type(String tool, String argument) {
    return type(slots(tool), argument);
  }

  /** A moment, from a closed set of well-formed ones. */
  private static boolean moment(@Nullable Type type, Object value) {
    if (type == Type.TIME || type == Type.DURATION || type == Type.DAY) {
      return value instanceof Integer;
    }
    if (type == Type.WEEKDAY) {
      return Arrays.stream(DayOfWeek.values())
          .anyMatch(day -> day.name().equals(value.toString().toUpperCase(Locale.ROOT)));
    }
    return type == Type.DATE && value instanceof String text && Values.date(text) != null;
  }
}
