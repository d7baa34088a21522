package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.CalendarDay;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.DateRange;
import dev.surefoot.read.mention.Mention.DayRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a mention's value into the value of a slot; a time stays a {@link Clock} for now. */
public final class Values {

  private Values() {}

  /**
   * The slot values that one value of a mention gives.
   *
   * @param value an element of {@link Mention#values()}
   * @return value by slot name; null when it does not fit the slot's range
   */
  public static @Nullable Map<String, Object> of(Field field, Object value) {
    Map<String, Object> out = new LinkedHashMap<>();
    Domain.Slot first = field.slots().get(0);
    if (field.range()) {
      String to = field.slots().get(1).name();
      if (value instanceof ClockRange r) {
        out.put(first.name(), r.from());
        out.put(to, r.to());
      } else if (value instanceof DayRange d) {
        out.put(first.name(), d.from());
        out.put(to, d.to());
      } else if (value instanceof DateRange d) {
        out.put(first.name(), d.from().date().toString());
        out.put(to, d.to().date().toString());
      } else if (value instanceof CalendarDay d && field.slots().get(1).optional()) {
        out.put(first.name(), d.date().toString());
      } else {
        return null;
      }
      return out;
    }
    Object converted = convert(first, value);
    if (converted == null) {
      return null;
    }
    out.put(first.name(), first.list() ? List.of(converted) : converted);
    return out;
  }

  private static @Nullable Object convert(Domain.Slot slot, Object value) {
    return switch (slot.type()) {
      case NAME, WEEKDAY, CHOICE -> value instanceof String ? value : null;
      case TIME -> value instanceof Clock ? value : value instanceof Integer n ? hour(n) : null;
      case DURATION -> value instanceof Integer n && n > 0 ? n : null;
      case COUNT ->
          value instanceof DayRange d
              ? d.to() > 0 ? (Object) d.to() : null
              : value instanceof Integer n && n > 0 ? n : null;
      case DATE -> value instanceof CalendarDay d ? d.date().toString() : null;
      case MONEY -> value instanceof Integer ? value : null;
      case RATING -> value instanceof Integer n && n > 0 ? (Object) (n <= 5 ? 10 * n : n) : null;
      case DAY ->
          value instanceof DayRange d ? (Object) d.from() : value instanceof Integer ? value : null;
    };
  }

  /** A bare number as a clock time, put where people are awake. */
  static @Nullable Clock hour(int n) {
    return n < 1 || n > 24 ? null : new Clock(n < 7 ? (n + 12) * 60 : n * 60, n <= 12);
  }
}
