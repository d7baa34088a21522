package dev.surefoot.read.teach;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.DayRange;
import dev.surefoot.read.mention.Mention.Type;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A range made of tags that stand apart, or with an end that the whole text states.
 *
 * @param word as it is pointed at, such as {@code T1~T2} or {@code -~T1}
 * @param stated whether an end of it stands in the clause itself
 */
record Stretch(String word, boolean stated) {

  private static final int HALF_DAY = 720;
  private static final Tag OPEN =
      new Tag("-", new Mention(Mention.Type.OTHER, List.of("-"), 0, 0), false, 0, 0);

  /** The tags that make the range wanted; null when there are none. */
  static @Nullable Stretch of(Field field, Clause clause, Map<String, Object> wanted, Whole whole) {
    if (field.types().contains(Mention.Type.DATE)) {
      return dates(field, clause, wanted);
    }
    List<Object> ends = List.copyOf(wanted.values());
    boolean times = field.types().contains(Mention.Type.RANGE);
    List<Tag> tags = new ArrayList<>(clause.tags());
    tags.add(OPEN);
    String best = null;
    int most = 0;
    for (Tag from : tags) {
      for (Tag to : tags) {
        boolean opens = from != OPEN || ends.get(0).equals(times ? whole.from() : 1);
        boolean closes = to != OPEN || ends.get(1).equals(times ? whole.to() : whole.last());
        // a bare number is a day of its own
        boolean one = from == to && from != OPEN && !times && from.mention().type() == Type.NUMBER;
        boolean stated = (from != to || one) && opens && closes;
        boolean said = stated && spans(field, from, to, ends, whole.last());
        int rank = said ? 2 * (own(from) + own(to)) + marked(from) + marked(to) : 0;
        if (rank > most) {
          most = rank;
          best = from.name() + "~" + to.name();
        }
      }
    }
    return best == null ? null : new Stretch(best, most > 4 * own(OPEN));
  }

  /** Two dates, or one of them alone. */
  private static @Nullable Stretch dates(Field field, Clause clause, Map<String, Object> wanted) {
    List<Tag> tags = new ArrayList<>(clause.tags());
    tags.add(OPEN);
    Stretch best = null;
    int most = 0;
    for (Tag from : tags) {
      for (Tag to : tags) {
        Map<String, Object> said =
            Spans.of(field, from == OPEN ? null : from.mention(), to == OPEN ? null : to.mention());
        int rank = from != to && wanted.equals(said) ? own(from) + own(to) : 0;
        if (rank > most) {
          most = rank;
          best = new Stretch(to == OPEN ? from.name() : from.name() + "~" + to.name(), rank > 4);
        }
      }
    }
    return best;
  }

  /** Tags of the clause itself count most, stated ends more than open ones. */
  private static int own(Tag tag) {
    return tag == OPEN ? 1 : tag.own() ? 4 : 2;
  }

  /** Words that say a day or a time go before a bare number and a length of the same value. */
  private static int marked(Tag tag) {
    return tag.mention().type() == Type.DAYS || tag.mention().type() == Type.TIME ? 1 : 0;
  }

  private static boolean spans(Field field, Tag from, Tag to, List<Object> ends, int last) {
    Map<String, Object> slots =
        Spans.of(field, from == OPEN ? null : from.mention(), to == OPEN ? null : to.mention());
    if (slots == null) {
      return false;
    }
    int shift = 0;
    for (int i = 0; i < 2; i++) {
      Object got = slots.get(field.slots().get(i).name());
      int want = (int) ends.get(i);
      int is =
          got instanceof Clock c
              ? c.minutes()
              : got instanceof Integer n ? DayRange.day(n, last) : want;
      boolean moves = got instanceof Clock c && c.open() && Math.abs(want - is) == HALF_DAY;
      if (want != is && !moves) {
        return false;
      }
      shift = want - is;
    }
    return shift % HALF_DAY == 0;
  }
}
