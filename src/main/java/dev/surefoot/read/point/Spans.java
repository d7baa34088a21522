package dev.surefoot.read.point;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.CalendarDay;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranges whose ends stand apart: {@code T1~T2} and {@code Y1~Y2}, a beginning and a length {@code
 * T1~U1} and {@code Y1~C1}, and an end alone: {@code -~T1} until then, {@code T1~-} from then on.
 * Of two dates one may be said elsewhere.
 */
public final class Spans {

  private static final int HALF_DAY = 720;
  private static final int DAY = 1440;

  private Spans() {}

  /** Types of the tag that a range of the field can begin with. */
  public static Set<Type> begins(Field field) {
    return dates(field)
        ? EnumSet.of(Type.DATE)
        : times(field) ? EnumSet.of(Type.TIME, Type.NUMBER) : EnumSet.of(Type.DAYS, Type.NUMBER);
  }

  /** Types of the tag that it can end with. */
  public static Set<Type> ends(Field field) {
    Set<Type> ends = begins(field);
    if (!dates(field)) {
      ends.add(times(field) ? Type.DURATION : Type.COUNT);
    }
    return ends;
  }

  static boolean dates(Field field) {
    return field.types().contains(Type.DATE);
  }

  private static boolean times(Field field) {
    return field.types().contains(Type.RANGE);
  }

  /**
   * The slot values of a range; an end that is not stated is left out.
   *
   * @param from null for an open beginning
   * @param to null for an open end
   * @return null when the tags make no range
   */
  public static @Nullable Map<String, Object> of(
      Field field, @Nullable Mention from, @Nullable Mention to) {
    boolean fits =
        field.range()
            && (from != null || to != null)
            && (from == null || begins(field).contains(from.type()))
            && (to == null || ends(field).contains(to.type()));
    if (!fits) {
      return null;
    }
    Object a = from == null ? null : value(field, from);
    Object b = to == null ? null : value(field, to);
    boolean length = to != null && (to.type() == Type.DURATION || to.type() == Type.COUNT);
    if (from != null && a == null || to != null && b == null || length && a == null) {
      return null;
    }
    if (dates(field)) {
      return slots(field, a == null ? null : day(a), b == null ? null : day(b));
    }
    return a instanceof Clock || b instanceof Clock
        ? clocks(field, (Clock) a, length, b)
        : days(field, (Integer) a, length, (Integer) b);
  }

  private static Object day(Object value) {
    return value instanceof CalendarDay d ? d.date().toString() : value;
  }

  private static @Nullable Object value(Field field, Mention mention) {
    Object value = mention.values().get(0);
    if (value instanceof DayRange d) {
      return d.from() == d.to() ? (Object) d.from() : null;
    }
    boolean hour = mention.type() == Type.NUMBER && times(field);
    return hour && value instanceof Integer n ? Values.hour(n) : value;
  }

  private static @Nullable Map<String, Object> clocks(
      Field field, @Nullable Clock a, boolean length, @Nullable Object b) {
    Clock end = null;
    if (length && a != null && b instanceof Integer minutes) {
      int at = a.minutes() + minutes;
      end = at <= DAY ? new Clock(at, a.open()) : null;
    } else if (b instanceof Clock c) {
      boolean later =
          a != null && c.open() && c.minutes() <= a.minutes() && c.minutes() + HALF_DAY <= DAY;
      end = later ? new Clock(c.minutes() + HALF_DAY, true) : c;
    }
    return b != null && end == null ? null : slots(field, a, end);
  }

  private static @Nullable Map<String, Object> days(
      Field field, @Nullable Integer a, boolean length, @Nullable Integer b) {
    Integer end = length && a != null && b != null ? Integer.valueOf(a + b - 1) : b;
    return a == null && end == null ? null : slots(field, a, end);
  }

  private static Map<String, Object> slots(Field field, @Nullable Object a, @Nullable Object b) {
    Map<String, Object> out = new LinkedHashMap<>();
    Domain.Slot from = field.slots().get(0);
    if (a != null) {
      out.put(from.name(), a);
    }
    if (b != null) {
      out.put(field.slots().get(1).name(), b);
    }
    return out;
  }
}
