package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The time that a request speaks of, from kinds that are stated once: working hours, the start of
 * the day, the length of the trip. Settles hours that may be morning or evening, and ends of ranges
 * that are not stated.
 *
 * @param from earliest minute of the day
 * @param to latest
 * @param days number of the last day; 0 when not known
 */
record Frame(int from, int to, int days) {

  private static final int HALF_DAY = 720;
  private static final int DAY = 1440;

  static Frame of(List<Assembly.Stated> stated) {
    Frame frame = new Frame(0, DAY, 0);
    for (Assembly.Stated s : stated) {
      frame = s.fact().kind().unique() ? frame.with(s.fact()) : frame;
    }
    return frame;
  }

  private Frame with(Fact fact) {
    List<Integer> times =
        fact.values().values().stream()
            .filter(Clock.class::isInstance)
            .map(c -> ((Clock) c).minutes())
            .toList();
    int last = days;
    for (Domain.Slot slot : fact.kind().slots().values()) {
      boolean count = slot.type() == Domain.Type.COUNT;
      last = count && fact.values().get(slot.name()) instanceof Integer n ? n : last;
    }
    return times.isEmpty()
        ? new Frame(from, to, last)
        : new Frame(times.get(0), times.size() > 1 ? times.get(1) : DAY, last);
  }

  /**
   * Values in slot order; an open hour outside the frame is moved by half a day where that fits.
   *
   * @param spelling how a name is written
   */
  Map<String, Object> settled(
      Domain.Kind kind, Map<String, Object> values, UnaryOperator<Object> spelling) {
    List<Clock> open =
        values.values().stream()
            .filter(Clock.class::isInstance)
            .map(Clock.class::cast)
            .filter(Clock::open)
            .toList();
    int shift = kind.unique() ? 0 : shift(open);
    Map<String, Object> closed = new LinkedHashMap<>(values);
    Field.of(kind).stream().filter(Field::range).forEach(f -> close(f, closed));
    Map<String, Object> out = new LinkedHashMap<>();
    for (Domain.Slot slot : kind.slots().values()) {
      Object value = closed.get(slot.name());
      if (value instanceof Integer day && slot.type() == Domain.Type.DAY) {
        out.put(slot.name(), DayRange.day(day, days));
      } else if (value instanceof Clock c) {
        out.put(slot.name(), c.minutes() + (c.open() ? shift : 0));
      } else if (value != null) {
        out.put(slot.name(), slot.type() == Domain.Type.NAME ? spelling.apply(value) : value);
      }
    }
    return out;
  }

  /** The end of a range that is not stated is the frame's. */
  private void close(Field field, Map<String, Object> values) {
    Domain.Slot a = field.slots().get(0);
    Domain.Slot b = field.slots().get(1);
    boolean times = a.type() == Domain.Type.TIME;
    if (values.containsKey(b.name())) {
      values.putIfAbsent(a.name(), times ? from : 1);
    } else if (values.containsKey(a.name()) && (times ? to < DAY : days > 0)) {
      values.put(b.name(), times ? to : days);
    }
  }

  private int shift(List<Clock> open) {
    for (int shift : new int[] {0, HALF_DAY, -HALF_DAY}) {
      if (open.stream().allMatch(c -> c.minutes() + shift >= from && c.minutes() + shift <= to)) {
        return shift;
      }
    }
    return 0;
  }
}
