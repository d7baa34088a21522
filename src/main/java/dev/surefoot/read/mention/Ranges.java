package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Times.Half;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranges of clock times: 9 to 5, 10:00-11:30, between nine and half ten, 2-3pm. */
final class Ranges implements ValueReader {

  private static final Set<String> FILLER =
      Set.of("right", "straight", "all", "the", "way", "solid", "clear", "on", "up");
  private static final Set<String> UNTIL =
      Set.of(
          "to", "until", "till", "til", "'til", "through", "thru", "-", "–", "—", "--", "->", "→",
          "untill");

  private final Times times;

  Ranges(Times times) {
    this.times = times;
  }

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    boolean between = c.is(i, "between", "betwixt");
    int start = between || c.is(i, "from") ? i + 1 : i;
    Times.Found from = times.find(c, start);
    Times.Found loose = times.find(c, start, true);
    boolean longer = loose != null && from != null && loose.next() > from.next();
    from = longer && connector(c, loose.next(), between) > 0 ? loose : from;
    if (from == null) {
      return null;
    }
    int j = connector(c, from.next(), between);
    Times.Found to = j < 0 ? null : times.find(c, j, true);
    if (to == null || !plausible(c, i, from, to)) {
      return null;
    }
    return Mention.of(Mention.Type.RANGE, resolve(from, to), i, to.next());
  }

  /** Index after the connecting words, or -1. */
  private static int connector(Cursor c, int i, boolean between) {
    int j = i;
    while (FILLER.contains(c.at(j).low()) && j - i < 4) {
      j++;
    }
    if (c.is(j, ",") && UNTIL.contains(c.at(j + 1).low()) && c.at(j + 1).word()) {
      j++;
    }
    boolean joined = UNTIL.contains(c.at(j).low()) || between && c.is(j, "and", "&");
    if (!joined) {
      return -1;
    }
    j++;
    while (c.is(j, "about", "until", "till", "to", "as", "late")) {
      j++;
    }
    return j;
  }

  private static boolean plausible(Cursor c, int i, Times.Found from, Times.Found to) {
    boolean unit = Durations.unit(c, c.skipHyphen(to.next())) > 0 || c.is(to.next(), "%", "people");
    boolean strong = from.strong() || to.strong();
    boolean bare = from.minutes() >= 60 && to.minutes() >= 60 && !c.is(i - 1, "#", "$", "£", "€");
    boolean decimal = c.is(to.next(), ".") && c.glued(to.next()) && c.at(to.next() + 1).digits();
    return strong && !(unit && !to.strong()) || bare && !unit && !decimal;
  }

  /** Settles morning and afternoon so that the range runs forward. */
  static ClockRange resolve(Times.Found from, Times.Found to) {
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
    Clock end = to.clock();
    if (to.half() == Half.OPEN) {
      int at = to.minutes() % 720;
      while (at <= start.minutes() && at < 1440) {
        at += 720;
      }
      boolean open = start.open();
      end = new Clock(Math.min(at, 1440), open);
    }
    return new ClockRange(start, end);
  }
}
