package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Times.Found;
import dev.surefoot.read.mention.Times.Half;

/** What follows a time: am, p.m., o'clock, in the morning, at night. */
final class Halves {

  private Halves() {}

  /** The time with what follows it. */
  static Found read(Cursor c, Found f) {
    int i = f.next();
    boolean clock = c.is(i, "o'clock", "oclock", "uhr");
    i += clock ? 1 : 0;
    i += clock && c.is(i, "sharp") ? 1 : 0;
    int after = letters(c, i);
    Half half = after > i ? c.is(i, "a", "am") ? Half.AM : Half.PM : f.half();
    boolean said = after > i;
    if (!said) {
      int j = c.is(i, "in", "at", "this") ? i + 1 : i;
      j = c.is(j, "the") ? j + 1 : j;
      boolean led = j > i || c.is(i, "tonight");
      boolean morning = led && c.is(j, "morning", "mornin", "mornings");
      boolean later =
          led && c.is(j, "afternoon", "evening", "night", "tonight", "efternoon", "arvo", "eve");
      boolean noon = c.is(i, "noon", "nn") && f.minutes() % 720 == 0;
      said = morning || later || noon;
      half = morning ? Half.AM : later || noon ? Half.PM : half;
      after = said ? j + 1 : i;
    }
    boolean settled = f.half() == Half.SETTLED;
    return new Found(f.minutes(), settled ? f.half() : half, f.strong() || clock || said, after);
  }

  /** Index after "am", "p.m." or a glued "p", else {@code i}. */
  private static int letters(Cursor c, int i) {
    if (c.is(i, "am", "pm")) {
      return c.is(i + 1, ".") && c.is(i + 2, ",", ";") && c.glued(i + 2) ? i + 2 : i + 1;
    }
    boolean dots = c.is(i, "a", "p") && c.is(i + 1, ".") && c.is(i + 2, "m") && c.glued(i + 2);
    if (dots) {
      return c.is(i + 3, ".") && c.glued(i + 3) ? i + 4 : i + 3;
    }
    return c.is(i, "a", "p") && c.glued(i) ? i + 1 : i;
  }
}
