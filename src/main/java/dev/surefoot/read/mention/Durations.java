package dev.surefoot.read.mention;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths of time in minutes: 45 min, an hour and a half, 1h30, three quarters of an hour. */
final class Durations implements ValueReader {

  private static final Set<String> LOOSE =
      Set.of(
          "first",
          "last",
          "final",
          "next",
          "some",
          "any",
          "this",
          "that",
          "same",
          "earliest",
          "latest",
          "late",
          "early",
          "at",
          "each",
          "which",
          "what",
          "every",
          "rush",
          "happy",
          "lunch",
          "story",
          "office",
          "closing",
          "-",
          "opening",
          "mrs",
          "mr",
          "ms",
          "its",
          "possible",
          "unearthly",
          "ungodly");

  /** Minutes of a day: no more is one length. */
  private static final int MOST = 1440;

  private final ClockLengths clockLengths;

  Durations(Habits habits) {
    this.clockLengths = new ClockLengths(habits);
  }

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    Mention m = repeated(c, i);
    return m == null ? once(c, i) : m;
  }

  private @Nullable Mention once(Cursor c, int i) {
    Mention m = HourParts.at(c, i);
    if (m == null) {
      m = hours(c, i);
    }
    if (m == null) {
      m = minutes(c, i);
    }
    return m == null ? clockLengths.at(c, i) : m;
  }

  /** "Twice 45 minutes", "three times 20 min", "2 x 40 min": one after the other. */
  private @Nullable Mention repeated(Cursor c, int i) {
    boolean twice = c.is(i, "twice");
    Numbers.Found n = twice ? null : Numbers.at(c, i);
    int sign = n == null ? i : n.next();
    boolean times = twice || n != null && c.is(sign, "times", "x", "×", "*");
    Mention one = times && Numbers.at(c, sign + 1) != null ? once(c, sign + 1) : null;
    int value = one == null ? 0 : (int) one.values().get(0) * (n == null ? 2 : n.value());
    return one == null || value > MOST || value == 0 ? null : of(value, i, one.next());
  }

  /** 1 when token {@code i} is a word for minutes, 60 for hours, else 0. */
  static int unit(Cursor c, int i) {
    if (c.is(i, "min", "mins", "minute", "minutes", "minute's", "minutes'", "minuts", "mintues")
        || c.is(i, "minits", "minuets", "mns")) {
      return 1;
    }
    boolean glued = c.glued(i) && c.at(i - 1).digits();
    if (glued && (c.is(i, "'", "′", "’") || c.is(i, "m") && !c.is(i + 1, "."))) {
      return 1;
    }
    if (hourWord(c, i) || c.is(i, "hrs", "hours'", "hr's", "huor", "huors")) {
      return 60;
    }
    boolean letter = c.is(i, "h") && (c.glued(i) || c.at(i - 1).digits());
    return letter ? 60 : 0;
  }

  private static boolean hourWord(Cursor c, int i) {
    return c.is(i, "hour", "hours", "hr") || c.at(i).low().startsWith("hour'");
  }

  /** A number of hours before its unit, in minutes. */
  private record Amount(int minutes, int next) {}

  private static @Nullable Mention hours(Cursor c, int i) {
    Amount a = amount(c, i);
    if (a == null) {
      return null;
    }
    int j = c.skipHyphen(a.next());
    j = c.is(j, "full", "whole", "solid", "good") ? j + 1 : j;
    Mention m = unit(c, j) == 60 ? tail(c, a.minutes(), i, j + 1) : null;
    // "at some hour", "story-hour": more must follow
    boolean bare = j == i && m != null && m.next() == i + 1;
    return bare && (LOOSE.contains(c.at(i - 1).low()) || c.is(i + 1, "of")) ? null : m;
  }

  private static @Nullable Amount amount(Cursor c, int i) {
    int j = c.is(i, "a", "an", "one", "1", "my", "me") ? i + 1 : i;
    if (c.is(j, "full", "whole", "good", "solid", "clear") && hourWord(c, j + 1)) {
      return new Amount(60, j + 1);
    }
    if (c.is(i, "a", "an") && hourWord(c, i + 1)) {
      return new Amount(60, i + 1);
    }
    if (c.is(i, "hour")) {
      return new Amount(60, i);
    }
    int couple = c.is(i, "a") ? i + 1 : i;
    if (c.is(couple, "couple")) {
      return new Amount(120, c.is(couple + 1, "of") ? couple + 2 : couple + 1);
    }
    Numbers.Found n = Numbers.at(c, i);
    return n == null || n.value() > 24 || clockLike(c, i, n) ? null : parts(c, n);
  }

  /** Two and a half, 1.25, 1 1/2, 2½. */
  private static Amount parts(Cursor c, Numbers.Found n) {
    int minutes = n.value() * 60;
    int j = n.next();
    int hundredths = decimal(c, j);
    int part = HourParts.sign(c, j);
    if (hundredths >= 0) {
      return new Amount(minutes + Math.round(hundredths * 60 / 100f), j + 2);
    }
    if (part > 0) {
      return new Amount(minutes + part, j + 1);
    }
    int slashed = HourParts.slashed(c, j);
    if (slashed > 0) {
      return new Amount(minutes + slashed, j + 3);
    }
    int k = and(c, j) ? c.is(j + 1, "a") ? j + 2 : j + 1 : -1;
    if (k > 0 && c.is(k, "half", "quarter")) {
      return new Amount(minutes + (c.is(k, "half") ? 30 : 15), k + 1);
    }
    return new Amount(minutes, j);
  }

  /** "08h30", "14h30" and "from 6h30" are clock times; "1h30" is a length. */
  private static boolean clockLike(Cursor c, int i, Numbers.Found n) {
    boolean h = c.is(n.next(), "h") && n.digits();
    boolean early = n.value() > 3 && Times.led(c, i) && !c.is(i - 1, "about", "around", "than");
    boolean padded = c.at(i).raw().startsWith("0") && c.at(i).raw().length() > 1;
    return h && (padded || n.value() > 5 || early);
  }

  private static int decimal(Cursor c, int j) {
    boolean dotted = c.is(j, ".", ",") && c.glued(j) && c.glued(j + 1) && c.at(j + 1).digits();
    if (!dotted) {
      return -1;
    }
    String d = c.at(j + 1).raw();
    return d.length() == 1 ? Integer.parseInt(d) * 10 : d.length() == 2 ? Integer.parseInt(d) : -1;
  }

  private static boolean and(Cursor c, int i) {
    return c.is(i, "and", "&", "+", "n", "'n'");
  }

  /** What may follow the hours: 30, and 15 minutes, and a half, and three quarters. */
  private static Mention tail(Cursor c, int minutes, int i, int j) {
    int k = and(c, j) ? j + 1 : j;
    int a = c.is(k, "a", "one") ? k + 1 : k;
    boolean half = k > j && c.is(a, "half", "quarter");
    if (half
        && !c.is(a + 1, "past", "an", "hour", "of", "that", "as")
        && !(c.is(a + 1, "to") && Numbers.at(c, a + 2) != null)
        && (a > k || Numbers.at(c, a + 1) == null)) {
      return of(minutes + (c.is(a, "half") ? 30 : 15), i, a + 1);
    }
    if (k > j && c.is(k, "three") && c.is(c.skipHyphen(k + 1), "quarters")) {
      return of(minutes + 45, i, c.skipHyphen(k + 1) + 1);
    }
    Numbers.Found n = Numbers.at(c, k);
    if (n == null || n.value() >= 60) {
      return of(minutes, i, j);
    }
    int u = c.skipHyphen(n.next());
    if (unit(c, u) == 1) {
      return of(minutes + n.value(), i, u + 1);
    }
    return bareMinutes(c, n, k, j) ? of(minutes + n.value(), i, n.next()) : of(minutes, i, j);
  }

  /** Minutes without their unit: 1h30, 1 hr 15, an hour and ten. */
  private static boolean bareMinutes(Cursor c, Numbers.Found n, int k, int j) {
    boolean two = n.digits() && c.at(k).raw().length() == 2;
    if (k == j && two && c.is(j - 1, "h") && c.glued(j)) {
      return true;
    }
    boolean near = two && c.at(j).from() - c.at(j - 1).to() == 1;
    boolean joined = k > j || near || !n.digits() && c.is(j - 1, "hour", "hours");
    return joined && n.value() >= 5 && n.value() % 5 == 0 && !timely(c, n.next());
  }

  private static boolean timely(Cursor c, int i) {
    boolean parted = c.is(i, ":", ".", "h", "/") && c.glued(i) && c.glued(i + 1);
    return parted && c.at(i + 1).digits()
        || Connectors.until(c.at(i))
        || c.is(i, "am", "pm", "a", "p", "o'clock", "past", "hours", "hrs", "hour")
        || Labels.counted(c, i);
  }

  private static @Nullable Mention minutes(Cursor c, int i) {
    Numbers.Found n = Numbers.at(c, i);
    if (n == null) {
      return null;
    }
    int and = c.skipHyphen(n.next());
    int tens = n.value() < 10 && c.is(and, "and") ? Numbers.tens(c.at(c.skipHyphen(and + 1))) : 0;
    int j = c.skipHyphen(tens > 0 ? c.skipHyphen(and + 1) + 1 : n.next());
    int value = n.value() + tens;
    j = c.is(j, "full", "whole", "straight", "solid", "short", "good") ? j + 1 : j;
    return unit(c, j) == 1 ? of(value, i, j + 1) : null;
  }

  static Mention of(int minutes, int first, int next) {
    return Mention.of(Mention.Type.DURATION, minutes, first, next);
  }
}
