package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Times.Found;
import dev.surefoot.read.mention.Times.Half;
import org.jspecify.annotations.Nullable;

/** Ranges of clock times: 9 to 5, 10:00-11:30, between nine and half ten, until six from five. */
final class Ranges implements ValueReader {

  private final Times times;

  Ranges(Times times) {
    this.times = times;
  }

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    if (c.is(i, "until", "till", "til", "untill")) {
      return backward(c, i);
    }
    if (c.is(i, "[")) {
      return interval(c, i);
    }
    boolean between = Connectors.between(c, i) || c.is(i, "b") && c.is(i + 2, "w");
    int start = between && c.is(i, "b") ? i + 3 : between || Connectors.from(c, i) ? i + 1 : i;
    Found plain = times.find(c, start);
    Found loose = times.find(c, start, true);
    boolean longer = loose != null && (plain == null || loose.next() > plain.next());
    if (start == i && longer && Times.point(c, i)) {
      return null; // "at ten to two"
    }
    // "five to seven till eight" starts at 6:55, "five till ten to eight" at five
    Mention a = plain == null ? null : range(c, i, start, plain, between);
    Mention b = longer ? range(c, i, start, loose, between) : null;
    return b != null && (a == null || b.next() > a.next()) ? b : a;
  }

  private @Nullable Mention range(Cursor c, int i, int start, Found from, boolean between) {
    int j = Connectors.after(c, from.next(), between);
    if (j < 0 && from.strong() && c.is(from.next(), "/") && c.at(from.next() + 1).digits()) {
      Found to = times.find(c, from.next() + 1);
      j = to != null && to.strong() && c.is(start + 1, ":") ? from.next() + 1 : -1;
    }
    if (j < 0) {
      return null;
    }
    Found open = SpokenTimes.hourless(c, j);
    if (open != null) {
      Clock begin = from.clock();
      int more = Math.floorMod(open.minutes() - begin.minutes() - 1, 60) + 1;
      Clock end = new Clock(begin.minutes() + more, begin.open());
      return end.minutes() > 1440 ? null : of(new ClockRange(begin, end), i, open.next());
    }
    Found to = times.find(c, j, true);
    boolean sane = to != null && plausible(c, start, from, to) && !chained(c, from, to);
    return sane ? of(resolve(from, to), i, to.next()) : null;
  }

  /** "Stand 3 – 12:15 to 1:15": the bare number before a range is none of its ends. */
  private boolean chained(Cursor c, Found from, Found to) {
    int k = from.strong() ? -1 : Connectors.after(c, to.next(), false);
    Found more = k < 0 ? null : times.find(c, k);
    return more != null && to.strong() && more.strong();
  }

  /** Until six, from five. */
  private @Nullable Mention backward(Cursor c, int i) {
    Found to = times.find(c, i + 1);
    int j = to == null ? i : c.is(to.next(), ",") ? to.next() + 1 : to.next();
    Found from = to != null && Connectors.from(c, j) ? times.find(c, j + 1) : null;
    boolean sane = from != null && to != null && plausible(c, j + 1, from, to);
    boolean more = sane && Connectors.after(c, from.next(), false) > 0;
    return sane && !more && Durations.unit(c, from.next()) == 0
        ? of(resolve(from, to), i, from.next())
        : null;
  }

  /** [9:00, 10:30]. */
  private @Nullable Mention interval(Cursor c, int i) {
    Found from = times.find(c, i + 1);
    Found to = from != null && c.is(from.next(), ",") ? times.find(c, from.next() + 1) : null;
    boolean closed = to != null && c.is(to.next(), "]", ")", "[");
    return closed && from.strong() && to.strong() ? of(resolve(from, to), i, to.next() + 1) : null;
  }

  private static Mention of(ClockRange range, int first, int next) {
    return Mention.of(Mention.Type.RANGE, range, first, next);
  }

  private static boolean plausible(Cursor c, int start, Found from, Found to) {
    boolean unit =
        Durations.unit(c, c.skipHyphen(to.next())) > 0
            || Labels.counted(c, c.skipHyphen(to.next()))
            || c.is(to.next(), "days", "day");
    boolean lengths = c.is(to.next() - 1, "h") && to.minutes() < 360 && from.minutes() < 360;
    boolean strong = from.strong() || to.strong();
    boolean bare = from.minutes() >= 60 && to.minutes() >= 60;
    boolean dot = c.is(to.next(), ".") && c.glued(to.next()) && c.glued(to.next() + 1);
    boolean decimal = dot && c.at(to.next() + 1).digits(); // not "9 to 11. 30 minutes"
    if (Labels.firm(c, start) && c.at(start).raw().length() < 4
        || lengths && !c.at(start).raw().startsWith("0")) {
      return false;
    }
    // "3-1" is a score, "1→2" a way; "6-2" may be a shift
    boolean arrow = c.is(from.next(), "→") || c.at(from.next()).low().endsWith(">");
    boolean score =
        !strong && arrow || !strong && to.minutes() < from.minutes() && from.minutes() < 300;
    return strong && !(unit && !to.strong()) || bare && !unit && !decimal && !score;
  }

  /** Settles morning and afternoon so that the range runs forward. */
  static ClockRange resolve(Found from, Found to) {
    if (from.half() == Half.OPEN && (to.half() == Half.PM || to.half() == Half.AM)) {
      Clock end = to.clock();
      int late = from.minutes() % 720 + (to.half() == Half.PM ? 720 : 0);
      int start = late < end.minutes() ? late : from.minutes() % 720;
      return new ClockRange(new Clock(start, false), end);
    }
    Clock start = from.clock();
    if (from.half() == Half.OPEN && to.half() == Half.SETTLED) {
      int morning = from.minutes() % 720;
      int at = start.minutes() < to.minutes() ? start.minutes() : morning;
      // a 24-hour figure next to it says that the first one is of the same kind
      boolean early = from.minutes() >= 360 || to.minutes() >= start.minutes() + 720;
      return new ClockRange(new Clock(early ? from.minutes() : at, false), to.clock());
    }
    return to.half() == Half.OPEN ? open(from, to) : new ClockRange(start, to.clock());
  }

  private static ClockRange open(Found from, Found to) {
    Clock start = from.clock();
    int end = next(start.minutes(), to.minutes());
    int early = from.minutes() % 720;
    if (end > 1440 && start.open() && start.minutes() > 720) {
      // "six to two" ends after midnight in the evening: a morning's work
      return new ClockRange(new Clock(early, true), new Clock(next(early, to.minutes()), true));
    }
    return new ClockRange(start, new Clock(Math.min(end, 1440), start.open()));
  }

  /** The first time after {@code start} at which a twelve-hour clock shows it. */
  private static int next(int start, int minutes) {
    int at = minutes % 720;
    while (at <= start) {
      at += 720;
    }
    return at;
  }
}
