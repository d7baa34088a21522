package dev.surefoot.read.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of weekdays: the weekend, the working week, any day but Tuesday. */
final class WeekdaySets {

  private static final Set<Weekday> WEEK = EnumSet.allOf(Weekday.class);
  private static final Set<Weekday> WORKING = EnumSet.range(Weekday.MONDAY, Weekday.FRIDAY);
  private static final Set<Weekday> WEEKEND = EnumSet.of(Weekday.SATURDAY, Weekday.SUNDAY);
  private static final Set<String> LEADING =
      Set.of(
          "any", "every", "each", "all", "both", "of", "the", "five", "5", "other", "a", "on",
          "at");

  private static final int FILLERS = 4;
  private static final String[] FILLING = {
    "do",
    "ok",
    "okay",
    "fine",
    "suits",
    "suit",
    "works",
    "serve",
    "inclusive",
    "only",
    "work",
    "possible",
    "good",
    "goes",
    "go",
    "open",
    "acceptable",
    "allowed",
    "welcome",
    "us",
    "me"
  };

  private static final Times TIMES = new Times();
  private static final Ranges RANGES = new Ranges(TIMES);

  private final Weekdays single;
  private final Habits habits;

  WeekdaySets(Weekdays single, Habits habits) {
    this.single = single;
    this.habits = habits;
  }

  /**
   * Days that words stand for.
   *
   * @param vague "every day" and the like: a set only where days are taken out of it
   */
  private record Base(Set<Weekday> days, boolean vague, int next) {}

  @Nullable Mention at(Cursor c, int i) {
    if (!LEADING.contains(c.at(i).low()) && base(c, i, false) == null && !c.is(i, "first")) {
      return null;
    }
    Mention first = firstDays(c, i);
    if (first != null) {
      return first;
    }
    boolean two = c.is(i, "both") && habits.named().size() == 2;
    boolean all = two || c.is(i, "any", "all", "every", "each");
    int j = i;
    while (j - i < 5 && LEADING.contains(c.at(j).low())) {
      j++;
    }
    Base base = base(c, j, all);
    if (base == null && all && excepted(c, i + 1) > 0) {
      base = new Base(named(two), true, i + 1); // "all except Sunday"
    }
    boolean whole = c.is(j - 1, "whole", "entire", "all") && WEEKEND.containsAll(habits.named());
    if (base == null || base.days().equals(WEEKEND) && (idle() || whole)) {
      return null;
    }
    Mention without = without(c, i, base);
    boolean spelled = spelled(c, base.next());
    return without == null && !base.vague() && !spelled
        ? Weekdays.mention(base.days(), i, base.next())
        : without;
  }

  /** The days follow: "weekdays: Monday", "weekdays = [Mon, Tue]". */
  private boolean spelled(Cursor c, int i) {
    if (!c.is(i, "from", "between", ":", "(", "=")) {
      return false;
    }
    int j = c.is(i + 1, "[", "(", "{", "\"", "'") ? i + 2 : i + 1;
    return single.day(c, c.is(j, "\"", "'") ? j + 1 : j) != null;
  }

  /** The days that a word or two stand for. */
  private @Nullable Base base(Cursor c, int i, boolean all) {
    if (c.is(i, "weekend", "weekends")) {
      return new Base(WEEKEND, false, i + 1);
    }
    if (c.is(i, "weekday", "weekdays", "workday", "workdays")) {
      return new Base(WORKING, false, i + 1);
    }
    boolean working = c.is(i, "working", "work", "business", "week");
    boolean many = c.is(c.skipHyphen(i + 1), "days", "week");
    if (working && (many || all && c.is(c.skipHyphen(i + 1), "day"))) {
      return new Base(WORKING, false, c.skipHyphen(i + 1) + 1);
    }
    if (!all || !c.is(i, "day", "days") || c.is(i, "day") && c.is(i - 1, "all")) {
      return null;
    }
    boolean whole = c.is(i + 1, "of") && c.is(i + 2, "the") && c.is(i + 3, "week");
    int next = whole ? i + 4 : i + 1;
    boolean any = c.is(i - 1, "any") || c.is(i - 1, "other") && c.is(i - 2, "any");
    boolean two = c.is(i - 1, "both") || c.is(i - 2, "both");
    return new Base(whole || any ? WEEK : named(two), true, next);
  }

  /** Where all days named are working days, a weekend is small talk. */
  private boolean idle() {
    return !habits.named().isEmpty() && Collections.disjoint(habits.named(), WEEKEND);
  }

  /** The days that the text speaks of, the whole week where it names but one. */
  private Set<Weekday> named(boolean two) {
    return two || habits.named().size() > 2 ? habits.named() : WEEK;
  }

  /** Index after words that take days out of a set, or -1. */
  private static int excepted(Cursor c, int i) {
    int j = c.is(i, ",", "(") ? i + 1 : i;
    boolean only = j > i && c.is(j, "just", "only") && c.is(j + 1, "not", "never");
    int not = only ? j + 2 : negated(c, j);
    if (not > 0) {
      j = not;
    } else if (c.is(j, "with", "to")
        && c.is(j + 1, "the")
        && c.is(j + 2, "exception", "exclusion")) {
      j += c.is(j + 3, "of") ? 4 : 3;
    } else if (c.is(
        j,
        "but",
        "except",
        "excepting",
        "bar",
        "save",
        "excluding",
        "without",
        "besides",
        "minus")) {
      boolean more = c.is(j, "but", "except") && c.is(j + 1, "for", "not", "on", "never");
      j += more ? 2 : 1;
    } else if (c.is(j, "apart", "aside") && c.is(j + 1, "from")
        || c.is(j, "other") && c.is(j + 1, "than")
        || c.is(j, "not") && c.is(j - 1, ",", "(")) {
      j += c.is(j, "not") ? 1 : 2;
    } else {
      return -1;
    }
    return c.is(j, "the", "on", "a") ? j + 1 : j;
  }

  /** Index after "that isn't", "as long as it's not"; -1 where they do not stand. */
  private static int negated(Cursor c, int i) {
    boolean provided = c.is(i, "as", "so") && c.is(i + 1, "long") && c.is(i + 2, "as");
    int j = provided ? i + 3 : c.is(i, "that", "which", "if") ? i + 1 : -1;
    if (j < 0) {
      return -1;
    }
    j = c.is(j, "it", "that") ? j + 1 : j;
    boolean is = c.is(j, "is", "are", "it's", "its", "that's");
    return c.is(j, "isn't", "isnt", "aren't") ? j + 1 : is && c.is(j + 1, "not") ? j + 2 : -1;
  }

  private @Nullable Mention without(Cursor c, int i, Base base) {
    int j = excepted(c, filled(c, base.next()));
    boolean behind = j < 0 && c.is(base.next(), ",", "-", "–", "—", "(");
    if (j < 0 && !behind) {
      return null;
    }
    Set<Weekday> out = EnumSet.noneOf(Weekday.class);
    int next = listed(c, behind ? base.next() + 1 : j, out);
    if (behind && !c.is(next++, "excepted", "excluded", "aside", "apart")) {
      return null;
    }
    Set<Weekday> left = EnumSet.copyOf(base.days());
    left.removeAll(out);
    if (out.isEmpty() || left.isEmpty()) {
      return null;
    }
    boolean part = !behind && partly(c, next);
    boolean idle = part && available(c, i);
    return idle || !part ? Weekdays.mention(left, i, part ? base.next() : next) : null;
  }

  /** Index behind words that only say that days suit: "will do", "would be fine". */
  private static int filled(Cursor c, int i) {
    int next = i;
    for (int j = i; j < i + FILLERS && c.at(j).word() && excepted(c, j) < 0; j++) {
      next = c.is(j, FILLING) ? j + 1 : next;
    }
    return next;
  }

  /** Only part of the days is taken out: "except Tuesday 9 to 11", "but Friday afternoon". */
  private static boolean partly(Cursor c, int i) {
    int j = c.is(i, "from", "at") ? i + 1 : i;
    return c.is(
            i,
            "before",
            "after",
            "until",
            "till",
            "from",
            "between",
            "morning",
            "afternoon",
            "evening",
            "lunchtime")
        || RANGES.at(c, j) != null
        || TIMES.at(c, j) != null;
  }

  /** Whether somebody is said to have nothing on these days. */
  private static boolean available(Cursor c, int i) {
    boolean found = false;
    for (int j = i - 1; j >= i - FILLERS && c.at(j).word() && !found; j--) {
      found = c.is(j, "free", "clear", "open", "available", "around", "nothing", "in", "empty");
    }
    return found;
  }

  /**
   * A range of days without those that words behind it take out: "Monday to Friday, not Tuesday".
   */
  Mention less(Cursor c, Mention range) {
    int out = excepted(c, filled(c, range.next()));
    Set<Weekday> days = EnumSet.noneOf(Weekday.class);
    int next = out < 0 ? -1 : listed(c, out, days);
    List<Object> left = new ArrayList<>(range.values());
    days.forEach(d -> left.remove(d.english()));
    boolean some = !left.isEmpty() && !days.isEmpty();
    boolean part = some && partly(c, next);
    if (part) {
      next = range.next();
      some = available(c, range.first());
    }
    return some && left.size() == range.values().size() - days.size()
        ? new Mention(Mention.Type.WEEKDAY, left, range.first(), next)
        : range;
  }

  /** Adds the days of a list that starts at token {@code i}; the index after it. */
  private int listed(Cursor c, int i, Set<Weekday> out) {
    int next = i;
    while (true) {
      Base more = base(c, next, false);
      Weekday day = more == null ? single.day(c, next) : null;
      if (more == null && day == null) {
        return next;
      }
      out.addAll(more == null ? EnumSet.of(day) : more.days());
      next = more == null ? next + 1 : more.next();
      boolean closed = !c.is(next, ",") || c.is(next + 2, ",", "and", "or", "&");
      boolean joined = c.is(next, ",", "and", "or", "nor", "&", "/") && closed;
      if (!joined || single.day(c, next + 1) == null) {
        return next;
      }
      next++;
    }
  }

  /** The first three days of the working week. */
  private static @Nullable Mention firstDays(Cursor c, int i) {
    int j = c.is(i, "the") ? i + 1 : i;
    Numbers.Found n = c.is(j, "first", "last") ? Numbers.at(c, j + 1) : null;
    int k = n == null ? 0 : n.next();
    boolean days = n != null && c.is(k, "days") && c.is(k + 1, "of") && c.is(k + 2, "the", "a");
    if (n == null || !days || n.value() < 1 || n.value() > 5) {
      return null;
    }
    boolean working = c.is(k + 3, "working", "work") && c.is(k + 4, "week");
    if (!working && !c.is(k + 3, "week")) {
      return null;
    }
    int from = c.is(j, "first") ? 0 : 5 - n.value();
    Weekday[] all = Weekday.values();
    return Weekdays.mention(
        EnumSet.range(all[from], all[from + n.value() - 1]), i, working ? k + 5 : k + 4);
  }
}
