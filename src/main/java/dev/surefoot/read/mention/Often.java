package dev.surefoot.read.mention;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that say how often or how many of what: twice, at least once, one city, 4600. */
final class Often implements ValueReader {

  /** What is counted in a journey; a number before it is no time. */
  private static final Set<String> THINGS =
      Set.of(
          "cities",
          "towns",
          "stops",
          "sights",
          "attractions",
          "times",
          "meals",
          "places",
          "museums",
          "things",
          "points",
          "different",
          "visits",
          "dinners",
          "lunches",
          "activities",
          "others");

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    if (c.is(i, "twice", "thrice")) {
      return of(c.is(i, "twice") ? 2 : 3, i, i + 1);
    }
    boolean least = c.is(i - 1, "least", "just", "only", "than", "or", "exactly");
    if (c.is(i, "once") && (least || c.is(i + 1, ".", ",", "or", "a", "per", "each", "minimum"))) {
      return of(1, i, i + 1);
    }
    boolean a = c.is(i, "a", "one");
    if (a && c.is(i + 1, "couple", "pair") && c.is(i + 2, "of") && !c.is(i + 3, "us")) {
      return of(2, i, i + 3);
    }
    if (c.is(i, "half") && c.is(i + 1, "a") && c.is(i + 2, "dozen")) {
      return of(6, i, i + 3);
    }
    if (c.is(i, "dozen") || c.is(i, "a") && c.is(i + 1, "dozen")) {
      return of(12, i, c.is(i, "a") ? i + 2 : i + 1);
    }
    if (c.is(i, "one") && (single(c, i) || c.is(i + 1, "at") && c.is(i + 2, "least"))) {
      return of(1, i, i + 1);
    }
    if (c.is(i, "single") && THINGS.contains(c.at(i + 1).low() + "s")) {
      return of(1, i, i + 1);
    }
    Numbers.Found n = Large.at(c, i);
    if (n == null || c.is(n.next() - 1, "k", "grand") || n.value() < 1) {
      return null;
    }
    boolean time =
        c.is(i - 1, "at", "after", "before", "by", "until", "from") && n.digits()
            || c.is(n.next(), "hours", "hrs", "h", ":", "am", "pm", "a.m", "p.m", "o'clock");
    boolean thing = n.value() > 1 && THINGS.contains(c.at(n.next()).low());
    return n.value() >= 1000 && !time || thing ? of(n.value(), i, n.next()) : null;
  }

  /** "One city", "party: one", "for one": a number and no article. */
  private static boolean single(Cursor c, int i) {
    boolean thing = THINGS.contains(c.at(i + 1).low() + "s") || c.is(i + 1, "city", "meal");
    boolean ends = !c.at(i + 1).word() && !c.at(i + 1).digits();
    boolean begins =
        i == 0 || c.is(i - 1, ":", "|", ",", "\n", "=", "for", ";", "\t") || c.at(i).column();
    boolean named = c.at(i).capital() && c.at(i + 1).word() && !c.is(i + 1, "of", "more", "friend");
    boolean sentence = i == 0 || c.is(i - 1, ".", "\n", "!", "?");
    return thing
        || named && sentence
        || begins && (ends || c.at(i + 1).column() || c.is(i - 1, "for"));
  }

  private static Mention of(int n, int first, int next) {
    return Mention.of(Mention.Type.NUMBER, n, first, next);
  }
}
