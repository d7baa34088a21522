package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Clock;
import dev.surefoot.read.mention.Mention.ClockRange;
import dev.surefoot.read.mention.Mention.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts said by another one: "ten minutes less than Ada", "half that", "the same, an hour later".
 * The other is the last before, or the first behind who is named.
 */
final class Relatives {

  private static final Set<String> MORE = Set.of("more", "longer", "extra");
  private static final Set<String> LESS = Set.of("less", "fewer", "shorter", "quicker");
  private static final Set<String> LIKE =
      Set.of("same", "likewise", "ditto", "too", "again", "similarly");
  private static final Set<String> THAT = Set.of("that", "this", "it", "those", "these", "them");
  private static final Set<String> BEHIND =
      Set.of(
          "", ",", ".", ";", ")", "\n", "!", "for", "from", "to", "and", "min", "long", "time",
          "length", "is", "will", "or", "at", "–", "-", "—");
  private static final int REACH = 14;
  private static final int FAR = 400;
  private static final int SENTENCE = 9;

  private final Cursor c;
  private final List<Mention> found;
  private final List<Mention> out = new ArrayList<>();

  private Relatives(Cursor c, List<Mention> found) {
    this.c = c;
    this.found = found;
  }

  /**
   * Puts values in the place of what is said by others.
   *
   * @param found all mentions, in order
   */
  static List<Mention> in(List<Token> tokens, List<Mention> found) {
    Relatives relatives = new Relatives(new Cursor(tokens), found);
    relatives.read();
    return relatives.out;
  }

  private void read() {
    int k = 0;
    for (int i = 0; i < c.tokens().size(); i++) {
      while (k < found.size() && found.get(k).first() < i) {
        k++;
      }
      Mention here = k < found.size() && found.get(k).first() == i ? found.get(k) : null;
      Mention relative = at(i, here);
      if (relative == null) {
        relative = here;
      }
      if (relative != null) {
        out.add(relative);
        i = Math.max(i, relative.next() - 1);
      }
    }
  }

  private @Nullable Mention at(int i, @Nullable Mention here) {
    if (here == null || !amount(here)) {
      return here == null ? plain(i) : null;
    }
    int next = here.next();
    if (c.is(next, "later", "earlier") && here.type() == Type.DURATION) {
      return shifted(here, c.is(next, "later") ? 1 : -1);
    }
    if (c.is(next, "times")) {
      return multiple(i, next + 1, number(here), 1);
    }
    return sum(here.type(), number(here), i, next);
  }

  /** What begins with no value: half, twice, a day more. */
  private @Nullable Mention plain(int i) {
    if (c.is(i, "half")) {
      return multiple(i, i + 1, 1, 2);
    }
    if (c.is(i, "twice", "double")) {
      return multiple(i, i + 1, 2, 1);
    }
    if (c.is(i, "a", "one") && c.is(i + 1, "day", "minute", "min")) {
      return sum(c.is(i + 1, "day") ? Type.COUNT : Type.DURATION, 1, i, i + 2);
    }
    return c.is(i, "one") && c.is(i + 2, "than") ? sum(Type.NUMBER, 1, i, i + 1) : null;
  }

  private static boolean amount(Mention m) {
    return m.type() == Type.DURATION || m.type() == Type.COUNT || m.type() == Type.NUMBER;
  }

  private static int number(Mention m) {
    return m.values().get(0) instanceof Integer n ? n : 0;
  }

  /** "Ten minutes less", with or without "than ...". */
  private @Nullable Mention sum(Type type, int by, int first, int sign) {
    boolean more = MORE.contains(c.at(sign).low());
    if (!more && !LESS.contains(c.at(sign).low()) || c.is(sign + 1, "or")) {
      return null;
    }
    int next = sign + 1;
    Mention base = null;
    if (c.is(next, "than")) {
      int named = named(next + 1);
      boolean that = THAT.contains(c.at(next + 1).low());
      base = named > 0 ? of(found.get(named), type) : that ? last(type) : null;
      next = named > 0 ? found.get(named).next() : next + 2;
    } else if (BEHIND.contains(low(next)) || c.is(next, "in") && c.is(next + 1, "the")) {
      base = last(type);
    }
    return base == null ? null : mention(base, type, number(base) + (more ? by : -by), first, next);
  }

  /** "Half that", "twice as long as Ada". */
  private @Nullable Mention multiple(int first, int i, int times, int parts) {
    int j = c.is(i, "of") ? i + 1 : i;
    boolean as = c.is(j, "as") && c.is(j + 1, "long", "much", "many");
    j = as ? c.is(j + 2, "as") ? j + 3 : j + 2 : j;
    int named = named(j);
    boolean that = THAT.contains(c.at(j).low()) && BEHIND.contains(low(j + 1));
    boolean open = as && !c.is(j - 1, "as");
    if (named < 0 && !that && !open || named >= 0 && !as && j == i && !c.is(j, "the")) {
      return null;
    }
    Mention base = named >= 0 ? of(found.get(named), Type.NUMBER) : last(Type.NUMBER);
    int next = named >= 0 ? found.get(named).next() : open ? j : j + 1;
    boolean whole = base != null && number(base) * times % parts == 0;
    return base == null || !whole
        ? null
        : mention(base, base.type(), number(base) * times / parts, first, next);
  }

  private String low(int i) {
    return i < c.tokens().size() ? c.at(i).low() : "";
  }

  private static @Nullable Mention mention(Mention base, Type by, int value, int from, int to) {
    Type type = base.type() == Type.NUMBER ? by : base.type();
    return value > 0 ? Mention.of(type, value, from, to) : null;
  }

  /** Index of the mention of a name that begins at token {@code i}; or -1. */
  private int named(int i) {
    int low = 0;
    int high = found.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (found.get(middle).first() < i) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean here = high >= 0 && found.get(low).first() == i;
    return here && found.get(low).type() == Type.NAME ? low : -1;
  }

  private static boolean suits(Mention m, Type type) {
    return m.type() == type || m.type() == Type.NUMBER || type == Type.NUMBER && amount(m);
  }

  private @Nullable Mention last(Type type) {
    for (int k = out.size() - 1; k >= Math.max(0, out.size() - REACH); k--) {
      if (suits(out.get(k), type)) {
        return out.get(k);
      }
    }
    return null;
  }

  /** The first amount behind where somebody was named last. */
  private @Nullable Mention of(Mention name, Type type) {
    for (int k = out.size() - 1; k >= Math.max(0, out.size() - FAR); k--) {
      if (out.get(k).type() == Type.NAME && same(out.get(k), name)) {
        return out.subList(k + 1, Math.min(out.size(), k + 5)).stream()
            .filter(m -> suits(m, type))
            .findFirst()
            .orElse(null);
      }
    }
    return null;
  }

  private static boolean same(Mention a, Mention b) {
    String x = a.values().get(0).toString().toLowerCase(Locale.ROOT);
    String y = Token.bare(b.values().get(0).toString().toLowerCase(Locale.ROOT));
    return x.equals(y) || x.startsWith(y + " ") || x.endsWith(" " + y);
  }

  /** "The same, an hour later": the last range, moved. */
  private @Nullable Mention shifted(Mention by, int sign) {
    boolean like = false;
    for (int i = by.first() - 1; i > by.first() - SENTENCE && !c.is(i, "\n", ".", ";"); i--) {
      like |= LIKE.contains(c.at(i).low());
    }
    if (!like || c.is(by.next() + 1, "than")) {
      return null;
    }
    for (int k = out.size() - 1; k >= Math.max(0, out.size() - REACH); k--) {
      if (out.get(k).values().get(0) instanceof ClockRange r) {
        int minutes = sign * number(by);
        Clock from = moved(r.from(), minutes);
        Clock to = moved(r.to(), minutes);
        boolean day = from.minutes() >= 0 && to.minutes() <= 1440;
        return day
            ? Mention.of(Type.RANGE, new ClockRange(from, to), by.first(), by.next() + 1)
            : null;
      }
    }
    return null;
  }

  private static Clock moved(Clock clock, int minutes) {
    return new Clock(clock.minutes() + minutes, clock.open());
  }
}
