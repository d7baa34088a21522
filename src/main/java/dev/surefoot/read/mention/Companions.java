package dev.surefoot.read.mention;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who writes and who comes along, added up: my wife and I, me plus 3 friends, me and my sister. */
final class Companions {

  private static final Set<String> SELF = Set.of("i", "me", "myself", "i'm");
  private static final Set<String> ONE =
      Set.of(
          ("wife husband partner girlfriend boyfriend fiance fiancé fiancee fiancée spouse sister brother mother "
                  + "father mom mum dad son daughter friend mate buddy pal colleague cousin aunt uncle niece nephew "
                  + "kid child baby toddler grandmother grandfather grandma grandpa gran nan roommate flatmate boss "
                  + "coworker neighbour neighbor teenager hubby missus bestie boy girl grandson granddaughter bride "
                  + "groom bf gf parent twin stepson stepdaughter assistant editor producer manager supervisor "
                  + "teacher tutor trainer intern apprentice secretary nurse carer sibling bandmate teammate "
                  + "classmate housemate schoolmate workmate godson goddaughter godmother godfather stepmother "
                  + "stepfather stepsister stepbrother lodger pupil student")
              .split(" "));
  private static final Set<String> TWO =
      Set.of("parents", "grandparents", "twins", "in-laws", "folks");
  private static final Set<String> AND = Set.of("and", "&", "+", "plus", "n", ",", "with");
  private static final int MOST_ADJECTIVES = 2;

  private Companions() {}

  /** Whether words follow that add somebody. */
  static boolean joined(Cursor c, int i) {
    return c.is(i, "and", "&", "+", "plus", "n") && item(c, i + 1) != null;
  }

  /** Somebody, and how many that is. */
  private record Item(int people, boolean self, int next) {}

  static @Nullable Mention at(Cursor c, int i) {
    Item item = item(c, i);
    if (item == null) {
      return null;
    }
    int people = item.people();
    boolean self = item.self();
    int items = 1;
    int next = item.next();
    while (true) {
      int j = aside(c, next);
      int start = j;
      while (AND.contains(c.at(j).low()) && j - start < 2) {
        j++;
      }
      Item more = j == start ? null : item(c, j);
      boolean with = c.is(start, "with") && !self;
      if (more == null || with || self && more.self()) {
        break;
      }
      people += more.people();
      self |= more.self();
      items++;
      next = more.next();
    }
    boolean others = !c.is(i, "my", "our");
    return items > 1 && (self || others) ? Mention.of(Mention.Type.PEOPLE, people, i, next) : null;
  }

  /** Behind what is said of somebody in brackets: "our two daughters (6 and 8) and I". */
  private static int aside(Cursor c, int i) {
    if (!c.is(i, "(")) {
      return i;
    }
    for (int j = i + 1; j < i + 8; j++) {
      if (c.is(j, ")")) {
        return j + 1;
      }
    }
    return i;
  }

  private static @Nullable Item item(Cursor c, int i) {
    if (SELF.contains(c.at(i).low())) {
      boolean subject = c.is(i, "i") && c.is(i + 1, "am", "want", "need", "have", "will", "would");
      return subject && c.is(i - 1, ",") ? null : new Item(1, true, i + 1);
    }
    boolean owned = c.is(i, "my", "our", "the", "a", "his", "her", "another");
    int j = owned ? i + 1 : i;
    Numbers.Found n = Numbers.at(c, j);
    int count = n == null ? 0 : n.value();
    j = n == null ? j : n.next();
    int aged = owned && n != null ? yearOld(c, j) : -1;
    if (aged > 0) {
      return new Item(1, false, aged);
    }
    if (owned && c.is(j, "other") && c.is(j + 1, "half")) {
      return new Item(1, false, j + 2);
    }
    if (count > 0 && !owned && c.is(j, "others", "other")) {
      return new Item(count, false, j + 1);
    }
    for (int k = 0; k <= MOST_ADJECTIVES; k++) {
      int people = people(c.at(j + k).bare(), count);
      boolean bare =
          k == 0 && ONE.contains(c.at(j).low()) && !c.is(j, "boy", "girl", "kid", "assistant");
      if (people > 0 && (owned || count > 0 || bare)) {
        return new Item(people, false, j + k + 1);
      }
    }
    return null;
  }

  /** Behind "six-year-old"; -1 where it does not stand. The number is read already. */
  private static int yearOld(Cursor c, int i) {
    int j = c.is(i, "-") ? i + 1 : i;
    return c.is(j, "year") && c.is(j + 1, "-") && c.is(j + 2, "old") ? j + 3 : -1;
  }

  private static int people(String word, int count) {
    if (TWO.contains(word)) {
      return count > 0 ? count : 2;
    }
    if (ONE.contains(word)) {
      return Math.max(1, count);
    }
    boolean plural =
        word.equals("children")
            || word.endsWith("s") && ONE.contains(word.substring(0, word.length() - 1));
    return plural ? count : 0;
  }
}
