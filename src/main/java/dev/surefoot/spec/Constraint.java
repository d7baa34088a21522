package dev.surefoot.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing the request states: a fact, a demand or a wish.
 *
 * <p>Slot values are {@code String} for names, weekdays and choices; {@code Integer} for clock
 * times (minutes since midnight), durations (minutes), day numbers (from 1) and counts; {@code
 * List<String>} for slots that the domain declares as a list. An optional slot that was not stated
 * is absent.
 *
 * @param id unique in its spec, such as {@code c7}
 * @param kind a kind of the domain, such as {@code busy}
 * @param slots value by slot name, unmodifiable, in the domain's slot order
 * @param strength hard or soft
 * @param quote the words it was read from; null when it was given through the API or a file
 */
public record Constraint(
    String id, String kind, Map<String, Object> slots, Strength strength, @Nullable Quote quote) {

  public Constraint {
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
  }

  /** The value of a slot, or null when it was not stated. */
  public @Nullable Object slot(String name) {
    return slots.get(name);
  }

  /** A slot that holds a name, weekday or choice. */
  public String text(String name) {
    return (String) required(name);
  }

  /** A slot that holds a time (minutes since midnight), duration (minutes), day number or count. */
  public int number(String name) {
    return (Integer) required(name);
  }

  private Object required(String name) {
    Object value = slots.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "Constraint %s (%s) has no slot '%s'; it has %s."
              .formatted(id, kind, name, slots.keySet()));
    }
    return value;
  }
}
