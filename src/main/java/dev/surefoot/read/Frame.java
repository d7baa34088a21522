package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import java.util.ArrayList;
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
 * @param moved minutes by which its own open hours are moved
 */
record Frame(int from, int to, int days, int moved) {

  private static final int HALF_DAY = 720;
  private static final int DAY = 1440;

  /** From here on people are awake: an earlier hour was put in the afternoon. */
  private static final int AWAKE = 420;

  static Frame of(List<Assembly.Stated> stated) {
    Frame frame = new Frame(0, DAY, 0, 0);
    for (Assembly.Stated s : stated) {
      frame = s.fact().kind().unique() ? frame.with(s.fact()) : frame;
    }
    return frame.early(stated) ? frame.earlier() : frame;
  }

  /** Whether it opens at an hour put in the afternoon that most of what is stated lies before. */
  private boolean early(List<Assembly.Stated> stated) {
    List<Clock> own = new ArrayList<>();
    List<Clock> others = new ArrayList<>();
    for (Assembly.Stated s : stated) {
      (s.fact().kind().unique() ? own : others).addAll(clocks(s.fact().values()));
    }
    boolean open = to == DAY && own.stream().allMatch(c -> c.open() && c.minutes() == from);
    long before = others.stream().filter(c -> c.minutes() < from).count();
    return open && from >= HALF_DAY && before * 2 > others.size();
  }

  private Frame earlier() {
    return new Frame(from - HALF_DAY, to, days, -HALF_DAY);
  }

  private static List<Clock> clocks(Map<String, Object> values) {
    return values.values().stream().filter(Clock.class::isInstance).map(Clock.class::cast).toList();
  }

  private Frame with(Fact fact) {
    List<Integer> times = clocks(fact.values()).stream().map(Clock::minutes).toList();
    int last = days;
    for (Domain.Slot slot : fact.kind().slots().values()) {
      boolean count = slot.type() == Domain.Type.COUNT;
      last = count && fact.values().get(slot.name()) instanceof Integer n ? n : last;
    }
    return times.isEmpty()
        ? new Frame(from, to, last, 0)
        : new Frame(times.get(0), times.size() > 1 ? times.get(1) : DAY, last, 0);
  }

  /**
   * Values in slot order; an open hour outside the frame is moved by half a day where that fits.
   *
   * @param spelling how a name is written
   */
  Map<String, Object> settled(
      Domain.Kind kind, Map<String, Object> values, UnaryOperator<Object> spelling) {
    List<Clock> open = clocks(values).stream().filter(Clock::open).toList();
    int shift = kind.unique() ? moved : shift(open);
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
    if (!times && a.type() != Domain.Type.DAY) {
      return; // an end that is a date follows from nothing here
    }
    if (values.containsKey(b.name())) {
      values.putIfAbsent(a.name(), times ? from : 1);
    } else if (values.containsKey(a.name()) && (times ? to < DAY : days > 0)) {
      values.put(b.name(), times ? to : days);
    }
  }

  private int shift(List<Clock> open) {
    boolean range = open.size() > 1;
    if (range && from > 0 && from < AWAKE && within(open, -HALF_DAY)) {
      // where the day begins before people are awake, so do others
      return -HALF_DAY;
    }
    boolean begun = open.stream().anyMatch(c -> c.minutes() > from);
    if (range && begun && open.stream().allMatch(c -> c.minutes() <= to)) {
      // somebody may be there before the day begins
      return 0;
    }
    for (int shift : new int[] {0, HALF_DAY, -HALF_DAY}) {
      if (within(open, shift)) {
        return shift;
      }
    }
    return 0;
  }

  private boolean within(List<Clock> open, int shift) {
    return open.stream().allMatch(c -> c.minutes() + shift >= from && c.minutes() + shift <= to);
  }
}
