package dev.surefoot.read.mention;

import org.jspecify.annotations.Nullable;

/** Amounts that something changes by: one more day, another hour, two extra nights, a day off. */
final class Increments implements ValueReader {

  private static final String[] MORE = {"more", "extra", "additional", "further", "fewer", "less"};
  private static final String[] BEHIND = {
    "more", "extra", "longer", "shorter", "later", "earlier", "off", "less", "fewer", "sooner"
  };

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    boolean another = c.is(i, "another");
    boolean article = another || c.is(i, "a", "an");
    Numbers.Found n = Numbers.at(c, another ? i + 1 : i);
    int value = n == null ? 1 : n.value();
    if (n == null && !article || value < 1) {
      return null;
    }
    int j = n == null ? i + 1 : n.next();
    boolean more = another || c.is(j, MORE);
    j = c.is(j, MORE) ? j + 1 : j;
    if (!more && !(article && n == null && c.is(j + 1, BEHIND))) {
      return null;
    }
    return unit(c, value, i, j);
  }

  private static @Nullable Mention unit(Cursor c, int n, int i, int j) {
    if (c.is(j, "day", "days", "night", "nights")) {
      return Mention.of(Mention.Type.COUNT, n, i, j + 1);
    }
    if (c.is(j, "week", "weeks")) {
      return Mention.of(Mention.Type.COUNT, 7 * n, i, j + 1);
    }
    if (c.is(j, "hour", "hours", "hr", "hrs")) {
      return Mention.of(Mention.Type.DURATION, 60 * n, i, j + 1);
    }
    if (c.is(j, "minute", "minutes", "min", "mins")) {
      return Mention.of(Mention.Type.DURATION, n, i, j + 1);
    }
    boolean counted =
        c.is(
            j,
            "person",
            "people",
            "traveller",
            "travellers",
            "traveler",
            "travelers",
            "guest",
            "guests",
            "adult",
            "adults",
            "child",
            "children",
            "city",
            "cities",
            "town",
            "towns",
            "stop",
            "stops",
            "friend",
            "friends",
            "of");
    return counted ? Mention.of(Mention.Type.NUMBER, n, i, j) : null;
  }
}
