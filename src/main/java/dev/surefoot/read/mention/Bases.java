package dev.surefoot.read.mention;

import dev.surefoot.read.mention.Mention.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The amounts that others are said by: the last one before, or that of somebody named. */
final class Bases {

  /** How many mentions back an amount may stand that is only pointed at. */
  static final int REACH = 14;

  private static final int FAR = 400;
  private static final int NEAR = 5;
  private static final Set<String> THAT = Set.of("that", "this", "it", "those", "these", "them");
  private static final Set<String> PERSON = Set.of("him", "her", "hers", "his");
  private static final Set<String> MEASURED =
      Set.of("hour", "hours", "time", "length", "amount", "figure", "much", "duration");
  private static final Set<String> BEHIND =
      Set.of(
          "",
          ",",
          ".",
          ";",
          ":",
          ")",
          "(",
          "\n",
          "!",
          "?",
          "for",
          "from",
          "to",
          "and",
          "but",
          "min",
          "long",
          "is",
          "will",
          "would",
          "or",
          "at",
          "–",
          "-",
          "—",
          "does",
          "suffices",
          "should",
          "works",
          "with",
          "each",
          "when",
          "because",
          "since",
          "if");
  private static final Set<String> WHO = Set.of("who", "he", "she", "they", "i");
  private static final Set<String> AGED =
      Set.of("who's", "he's", "she's", "they're", "i'm", "aged", "turned", "turns");

  private final Cursor c;
  private final List<Mention> found;
  private final List<Mention> before;

  /**
   * Amounts of a text.
   *
   * @param found all mentions, in order
   * @param before those already read; grows
   */
  Bases(Cursor c, List<Mention> found, List<Mention> before) {
    this.c = c;
    this.found = found;
    this.before = before;
  }

  /** Whether the words before this token say all: they are no part of something longer. */
  boolean closes(int i) {
    return BEHIND.contains(i < c.tokens().size() ? c.at(i).low() : "");
  }

  /** Whether a sentence or a part of one ends here. */
  boolean ends(int i) {
    boolean mark = c.is(i, ",", ".", ";", ":", ")", "(", "\n", "!", "?", "–", "—");
    return i >= c.tokens().size() || mark;
  }

  /** Whether a word for an amount stands at this token. */
  boolean measure(int i) {
    return MEASURED.contains(c.at(i).low());
  }

  /** Whether a word at this token points at something before. */
  boolean points(int i) {
    return THAT.contains(c.at(i).low());
  }

  /** "That", "that time", "him", "the hour" for an amount before. */
  boolean that(int i) {
    boolean measure = measure(i + 1);
    if (c.is(i, "the")) {
      return measure && closes(i + 2);
    }
    return points(i) && (closes(i + 1) || measure)
        || PERSON.contains(c.at(i).low()) && closes(i + 1);
  }

  /** Index of the mention of a name that begins at a token, or behind "for"; or -1. */
  int named(int i) {
    int j = c.is(i, "for", "with", "in") ? i + 1 : i;
    int low = 0;
    int high = found.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (found.get(middle).first() < j) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean here = high >= 0 && found.get(low).first() == j;
    return here && found.get(low).type() == Type.NAME ? low : -1;
  }

  /** The last amount of this type; a number alone suits each, and for a number all suit. */
  @Nullable Mention last(Type type) {
    for (int k = before.size() - 1; k >= Math.max(0, before.size() - REACH); k--) {
      if (suits(before.get(k), type)) {
        return before.get(k);
      }
    }
    return null;
  }

  /**
   * The last amount.
   *
   * @param lasts whether a length is asked for where one is near: a number may be an hour of the
   *     day
   */
  @Nullable Mention length(boolean lasts) {
    return before.subList(Math.max(0, before.size() - NEAR), before.size()).stream()
        .filter(m -> lasts && m.type() == Type.DURATION)
        .reduce((a, b) -> b)
        .orElseGet(() -> last(Type.NUMBER));
  }

  /** The first amount behind where somebody was named, looked for from here backwards. */
  @Nullable Mention of(Mention name, Type type) {
    for (int k = before.size() - 1; k >= Math.max(0, before.size() - FAR); k--) {
      Mention m = before.get(k);
      Mention amount = m.type() == Type.NAME && same(m, name) ? behind(k, type) : null;
      if (amount != null) {
        return amount;
      }
    }
    return null;
  }

  /** The amount of whom a mention names; null where the next sentence names another first. */
  private @Nullable Mention behind(int at, Type type) {
    int last = before.get(at).next();
    for (int k = at + 1; k < Math.min(before.size(), at + NEAR); k++) {
      Mention m = before.get(k);
      if (suits(m, type)) {
        return m;
      }
      if (m.type() == Type.NAME && parted(last, m.first())) {
        return null;
      }
      last = m.next();
    }
    return null;
  }

  private boolean parted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (c.is(i, ".", "\n", "!", "?")) {
        return true;
      }
    }
    return false;
  }

  private boolean suits(Mention m, Type type) {
    boolean number = m.type() == Type.NUMBER && !aged(m.first()) && !hour(m.first());
    return m.type() == type && (type != Type.NUMBER || number)
        || number
        || type == Type.NUMBER && m.type() != Type.NUMBER && Relatives.amount(m);
  }

  /** "Who is 26", "she's 40": how old somebody is. */
  private boolean aged(int i) {
    boolean is = c.is(i - 1, "is", "was") && WHO.contains(c.at(i - 2).low());
    return is || AGED.contains(c.at(i - 1).low());
  }

  /** "There from ten": a time without its minutes. */
  private boolean hour(int i) {
    return c.is(i - 1, "from", "until", "till", "til", "by", "since", "between");
  }

  private static boolean same(Mention a, Mention b) {
    String x = Aliases.key(a.values().get(0).toString());
    String y = Aliases.key(Token.bare(b.values().get(0).toString()));
    return x.equals(y) || x.startsWith(y + " ") || x.endsWith(" " + y);
  }
}
