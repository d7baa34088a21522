package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Days.Found;
import dev.surefoot.read.mention.Days.Sort;
import dev.surefoot.read.mention.Mention.DayRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbered days of a trip: day 4, days 4-6, the 7th and 8th day, d1 d2 d3, the first two days. */
final class DayNumbers implements ValueReader {

  /** What is counted in order besides days. */
  private static final Set<String> ORDERED =
      Set.of(
          "floor", "floors", "leg", "legs", "stop", "stops", "city", "cities", "class", "row",
          "rows", "visit", "stage", "stages", "half", "town", "towns", "of", "week", "weeks");

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    boolean between = Connectors.between(c, i);
    int start = between || Connectors.from(c, i) ? i + 1 : i;
    Mention first = firstDays(c, i, c.is(start, "the") ? start + 1 : start);
    if (first != null) {
      return first;
    }
    Mention last = LastDays.at(c, i, c.is(start, "the", "teh") ? start + 1 : start);
    if (last != null) {
      return last;
    }
    Mention pair = DayPairs.at(c, i);
    if (pair != null) {
      return pair;
    }
    Found one = Days.at(c, start);
    int the = c.is(start, "the") ? start + 1 : start;
    boolean article = c.is(the - 1, "the") && c.is(the, "day") && !c.at(the + 1).digits();
    if (one == null || one.sort() == Sort.BARE || article) {
      return null; // "the day one travels"
    }
    Run run = run(c, one, between);
    boolean day = run.day() || one.sort() != Sort.ORDINAL || dated(c, start, run);
    return day ? new Mention(Mention.Type.DAYS, List.copyOf(run.ranges()), i, run.next()) : null;
  }

  /**
   * Days in a row.
   *
   * @param ranges the days, joined where one follows the other
   * @param day whether the word stands among them
   */
  private record Run(List<DayRange> ranges, boolean day, int next) {}

  private static Run run(Cursor c, Found one, boolean between) {
    List<DayRange> ranges = new ArrayList<>(List.of(new DayRange(one.value(), one.value())));
    boolean day = one.sort() != Sort.ORDINAL;
    int next = one.next();
    for (int k = 0; k < Days.MOST; k++) {
      DayRange last = ranges.get(ranges.size() - 1);
      Found to = upTo(c, next, between);
      boolean forward = to != null && to.value() >= last.from() && last.from() == last.to();
      if (to != null && forward) {
        ranges.set(ranges.size() - 1, new DayRange(last.from(), to.value()));
        return new Run(
            ranges, day || to.sort() != Sort.ORDINAL && to.sort() != Sort.BARE, to.next());
      }
      Found more = more(c, next, one.sort(), last.to());
      if (more == null) {
        break;
      }
      if (more.value() == last.to() + 1) {
        ranges.set(ranges.size() - 1, new DayRange(last.from(), more.value()));
      } else {
        ranges.add(new DayRange(more.value(), more.value()));
      }
      day |= more.sort() == Sort.ORDINAL_DAY;
      next = more.next();
    }
    return new Run(ranges, day, next);
  }

  /** The end of a range whose connecting words start at token {@code i}. */
  private static @Nullable Found upTo(Cursor c, int i, boolean between) {
    boolean plus = c.is(i, "into", "upto") || c.is(i, "up") && c.is(i + 1, "to");
    int j = plus ? c.is(i, "up") ? i + 2 : i + 1 : Connectors.after(c, i, between);
    if (j < 0) {
      return null;
    }
    int k = c.is(j, "and") ? j + 1 : j;
    k = c.is(k, "including", "incl", "inclusive") ? k + 1 : k;
    k = c.is(k, "the", "on") ? k + 1 : k;
    k = c.is(k, "end", "evening", "morning") && c.is(k + 1, "of") ? k + 2 : k;
    Found to = Days.at(c, k);
    boolean other = to != null && (Labels.counted(c, to.next()));
    boolean count =
        to != null && to.sort() == Sort.BARE && c.is(to.next(), "days", "day", "nights");
    return other || count ? null : to;
  }

  /** The next day of a list; one without the word only where it is clear that days go on. */
  private static @Nullable Found more(Cursor c, int i, Sort first, int last) {
    int j = c.is(i, ",") ? i + 1 : i;
    boolean comma = j > i;
    boolean and = c.is(j, "and", "or", "&", "n", "+", "/", "nor");
    j = and ? j + 1 : j;
    boolean again = c.is(j, "again", "also", "then", "on");
    j = again ? j + 1 : j;
    j = again && c.is(j, "on") ? j + 1 : j;
    Found f = Days.at(c, j);
    if (f == null || f.value() <= last || Labels.counted(c, f.next())) {
      return null;
    }
    boolean follows = f.value() == last + 1;
    if (comma && and && again && !follows) {
      return null; // "on the 5th day, and on the 9th we ..." begins something new
    }
    boolean joined = comma || and;
    return switch (f.sort()) {
      case BARE -> {
        boolean counts = c.is(f.next(), "days", "day", "nights");
        boolean plural = first == Sort.PLURAL && (joined || follows);
        yield !counts && (plural || first == Sort.WORDED && and && follows) ? f : null;
      }
      case ORDINAL, ORDINAL_DAY ->
          joined && (first == Sort.ORDINAL || first == Sort.ORDINAL_DAY) ? f : null;
      // "day 3 in one place, day 4 in another" are two
      case WORDED, PLURAL -> follows && !comma || follows && and ? f : null;
    };
  }

  /** "On the 5th", "from the seventh to the ninth": no word behind says of what. */
  private static boolean dated(Cursor c, int i, Run run) {
    Token before = c.at(i - 1);
    boolean wide = run.ranges().get(0).to() > run.ranges().get(0).from() + 1;
    boolean alone = run.ranges().equals(List.of(new DayRange(1, 1)));
    if (alone && c.is(i - 1, "be", "is", "are", "being")) {
      return false; // "Ely must be the first" of the towns
    }
    if (!c.is(i, "the") && !(wide && !before.word())) {
      return false;
    }
    boolean led =
        c.is(i - 1, "on", "by", "from", "until", "till", "between", "frae", "for", "since", "of")
            || c.is(i - 1, "be", "is", "are", "being", "means", "meaning", "namely", "including")
            || c.is(i - 1, "so", "through", "there", "arrive", "arriving", "leave", "leaving");
    boolean apart =
        !c.is(i, "the")
            || c.is(i - 1, ",", "(", "day", "-", "–", "—") && run.ranges().get(0).from() > 3;
    Token after = c.at(run.next());
    boolean free =
        !after.word()
            || after.is("and", "or", "to", "until", "till", "for", "in", "at", "we", "i", "he")
            || after.is("she", "they", "it", "there", "because", "when", "so", "then", "as", "is")
            || after.is("please", "pls", "with", "only", "if", "but", "since", "not", "that")
            || after.is("it's", "the", "my", "our", "there's", "i'm", "i've", "we're", "you");
    boolean several = led && through(run) && !ORDERED.contains(after.low());
    return (led || apart) && (free || several) && !after.is("-", "'", "%");
  }

  private static boolean through(Run run) {
    return run.ranges().get(0).to() > run.ranges().get(0).from();
  }

  private static @Nullable Mention firstDays(Cursor c, int i, int one) {
    if (!c.is(one, "first", "opening")) {
      return null;
    }
    Numbers.Found n = Numbers.at(c, one + 1);
    boolean days = n != null && n.value() > 1 && c.is(n.next(), "days");
    return days ? Mention.of(Mention.Type.DAYS, new DayRange(1, n.value()), i, n.next() + 1) : null;
  }
}
