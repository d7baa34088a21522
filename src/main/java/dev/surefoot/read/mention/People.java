package dev.surefoot.read.mention;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many people: solo, the two of us, a family of five, three couples, 2 adults and 3 kids. */
final class People implements ValueReader {

  private static final Set<String> PERSONS =
      Set.of(
          ("people persons person adults adult travellers travelers traveller traveler guests guest pax heads "
                  + "folks passengers travelling traveling pers ppl peeps participants souls students pupils "
                  + "women men ladies gentlemen")
              .split(" "));
  private static final Set<String> YOUNG =
      Set.of(("children kids kid child teens toddlers infants babies toddler").split(" "));
  private static final Set<String> GROUPS =
      Set.of(
          ("party group family team crew bunch gang band groups troop crowd class squad pack "
                  + "circle household")
              .split(" "));
  private static final Set<String> ALONE =
      Set.of("solo", "unaccompanied", "solitary", "lone", "alone", "single-handed");
  private static final Set<String> SINGLE =
      Set.of(
          ("person traveller traveler adult passenger guest head woman man lady gentleman student soul "
                  + "human seat")
              .split(" "));
  private static final Set<String> PAIRED =
      Set.of(
          "happy",
          "married",
          "young",
          "old",
          "elderly",
          "retired",
          "honeymooning",
          "newlywed",
          "quiet");
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("duo", 2),
          Map.entry("twosome", 2),
          Map.entry("honeymooners", 2),
          Map.entry("newlyweds", 2),
          Map.entry("trio", 3),
          Map.entry("threesome", 3),
          Map.entry("quartet", 4),
          Map.entry("foursome", 4),
          Map.entry("quintet", 5),
          Map.entry("sextet", 6),
          Map.entry("septet", 7),
          Map.entry("octet", 8));

  @Override
  public @Nullable Mention at(Cursor c, int i) {
    Mention alone = alone(c, i);
    if (alone != null) {
      return alone;
    }
    Mention with = Companions.at(c, i);
    if (with != null) {
      return with;
    }
    Integer word = WORDS.get(c.at(i).low());
    if (word != null) {
      return of(word, i, i + 1);
    }
    if (GROUPS.contains(c.at(i).low()) && c.is(i + 1, "of")) {
      Numbers.Found n = Numbers.at(c, i + 2);
      return n == null || n.value() < 1 ? null : of(n.value(), i, persons(c, n.next()));
    }
    return counted(c, i);
  }

  private static @Nullable Mention alone(Cursor c, int i) {
    if (ALONE.contains(c.at(i).low()) && !c.is(i - 1, "leave", "let")) {
      return of(1, i, i + 1);
    }
    boolean own = c.is(i, "on", "by") && c.is(i + 1, "my", "her", "his", "their", "your");
    if (own && c.is(i + 2, "own", "tod", "lonesome", "ownsome", "todd")) {
      return of(1, i, i + 3);
    }
    if (c.is(i, "by") && c.is(i + 1, "myself", "herself", "himself")) {
      return of(1, i, i + 2);
    }
    if (c.is(i, "me", "myself") && c.is(i + 1, "only", "alone")
        || c.is(i, "nobody", "no-one") && c.is(i + 1, "else")) {
      return c.is(i + 1, "else") && !c.is(i - 2, "me") ? null : of(1, i, i + 2);
    }
    if (c.is(i, "little") && c.is(i + 1, "old") && c.is(i + 2, "me")) {
      return of(1, i, i + 3);
    }
    return just(c, i);
  }

  /** Just me, yours truly, the one of me, one person, a single lady. */
  private static @Nullable Mention just(Cursor c, int i) {
    int just = c.is(i, "just", "only") ? i + 1 : i;
    just = just > i && c.is(just, "for") ? just + 1 : just;
    int one = c.is(just, "the") ? just + 1 : just;
    if (c.is(one, "one") && c.is(one + 1, "of") && c.is(one + 2, "me")) {
      return of(1, i, one + 3);
    }
    boolean self = just > i && c.is(just, "me", "myself", "yourself");
    if (self && !Companions.joined(c, just + 1)) {
      return of(1, i, just + 1);
    }
    if (c.is(just, "yours") && c.is(just + 1, "truly")) {
      return of(1, i, just + 2);
    }
    boolean single = c.is(i, "single", "one", "only") || c.is(i, "a") && c.is(i + 1, "single");
    int j = c.is(i, "a") || c.is(i, "only") && c.is(i + 1, "one") ? i + 2 : i + 1;
    int who = c.skipHyphen(j);
    return single && SINGLE.contains(c.at(who).low()) ? of(1, i, who + 1) : null;
  }

  private static @Nullable Mention counted(Cursor c, int i) {
    int the = c.is(i, "the", "all") ? i + 1 : i;
    if (c.is(the, "both", "couple", "pair") && c.is(the + 1, "of") && c.is(the + 2, "us")) {
      return of(2, i, the + 3);
    }
    if (c.is(the, "us") && c.is(the + 1, "two", "three", "four", "five", "six")) {
      return of(Numbers.at(c, the + 1), i, the + 2);
    }
    if (c.is(i, "we", "us") && c.is(i + 1, "two", "three", "four")) {
      return of(Numbers.at(c, i + 1), i, i + 2);
    }
    Mention half = half(c, the);
    if (half != null) {
      return half;
    }
    boolean a = c.is(i, "a", "one", "the");
    int pair = a && PAIRED.contains(c.at(i + 1).low()) ? i + 2 : i + 1;
    boolean of = c.is(pair + 1, "of", "more", "nights", "days", "times");
    if (a && c.is(pair, "couple", "pair") && !of && !(c.is(i, "the") && pair == i + 1)) {
      return of(2, i, pair + 1);
    }
    Numbers.Found n = Numbers.at(c, the);
    if (n == null || n.value() < 1 && !n.digits() || c.glued(the) && c.at(the - 1).digits()) {
      return null;
    }
    int j = n.next();
    if (c.is(j, "of") && c.is(j + 1, "us")) {
      return of(n, i, j + 2);
    }
    if (c.is(j, "p", "ppl") && c.glued(j) && n.digits()) {
      return of(n, i, j + 1);
    }
    if (c.is(j, "p", "ppl") && c.glued(j) && n.digits()) {
      return of(n, i, j + 1);
    }
    int k = c.skipHyphen(j);
    if (c.is(k, "couples", "pairs") && !c.is(k + 1, "of")) {
      return of(2 * n.value(), i, k + 1);
    }
    int adjective = c.is(k, "adult", "other", "grown", "young", "old") ? k + 1 : k;
    boolean persons = PERSONS.contains(c.at(adjective).low());
    int end = persons ? adjective + 1 : PERSONS.contains(c.at(k).low()) ? k + 1 : -1;
    return end < 0 ? null : more(c, n.value(), i, end);
  }

  /** Half a dozen of us. */
  private static @Nullable Mention half(Cursor c, int i) {
    int j = c.is(i, "half") ? c.skipHyphen(i + 1) : -1;
    j = j > 0 && c.is(j, "a") ? j + 1 : j;
    boolean dozen = j > 0 && c.is(j, "dozen") && c.is(j + 1, "of") && c.is(j + 2, "us");
    return dozen ? of(6, c.is(i - 1, "the") ? i - 1 : i, j + 3) : null;
  }

  /** Children on top: 2 adults and 3 kids. */
  private static Mention more(Cursor c, int n, int first, int next) {
    int j = next;
    while (c.is(j, ",", "and", "&", "+", "plus") && j - next < 2) {
      j++;
    }
    Numbers.Found kids = j == next ? null : Numbers.at(c, j);
    kids = j > next && c.is(j, "a", "one") ? new Numbers.Found(1, j + 1, false) : kids;
    if (kids == null) {
      return of(n, first, next);
    }
    int kid = c.is(kids.next(), "little", "small", "young") ? kids.next() + 1 : kids.next();
    boolean young = YOUNG.contains(c.at(kid).low()) || c.is(kid, "ones") && kid > kids.next();
    return young ? of(n + kids.value(), first, kid + 1) : of(n, first, next);
  }

  private static int persons(Cursor c, int i) {
    return PERSONS.contains(c.at(i).low()) ? i + 1 : i;
  }

  private static @Nullable Mention of(Numbers.@Nullable Found n, int first, int next) {
    return n == null ? null : of(n.value(), first, next);
  }

  private static Mention of(int n, int first, int next) {
    return Mention.of(Mention.Type.PEOPLE, n, first, next);
  }
}
