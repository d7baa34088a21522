package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;
import java.util.Set;

/**
 * Where speech without marks turns from one day to the next: in "he is out all day Monday and
 * Tuesday he teaches 9 to 11" the second day belongs to what follows.
 */
final class DayTurns {

  private static final Set<String> PERSONS =
      Set.of(
          "he", "he's", "he'll", "she", "she's", "she'll", "they", "they're", "they've", "i", "i'm",
          "i've", "i'll");

  /** Speak of more than one person: only a comma alone parts days before them. */
  private static final Set<String> OTHERS = Set.of("it's", "there's", "we", "we're", "we've");

  private static final Set<String> SAYING =
      Set.of(
          "say", "says", "said", "think", "thinks", "guess", "believe", "reckon", "reckons",
          "suppose", "hope", "hopes", "know", "knows", "mean", "means", "told", "tells", "hear",
          "heard", "need", "needs", "want", "wants");

  /** Words before days that begin something, so that all of them are its days. */
  private static final Set<String> OPENING =
      Set.of(
          "and",
          "but",
          "so",
          "then",
          "or",
          "nor",
          "while",
          "because",
          "since",
          "that",
          "as",
          "though",
          "although",
          "whereas",
          "if",
          "when",
          "where",
          "only",
          "just",
          "are",
          "is",
          "be",
          "now",
          "also",
          "plus",
          "well",
          "ok",
          "okay",
          "um",
          "oh");

  private static final Set<String> LEADING =
      Set.of("on", "the", "both", "this", "next", "for", "either");
  private static final int LEAST = 2;
  private static final int STATEMENT = 14;

  private DayTurns() {}

  /**
   * Whether a list of days ends before its last one.
   *
   * @param first the first day of the list
   * @param behind index after the day before the last
   * @param more the last day
   */
  static boolean at(List<Atom> atoms, int first, int behind, int more) {
    boolean either = atoms.subList(behind, more).stream().anyMatch(a -> a.is("or", "/", "+"));
    boolean comma = more == behind + 1 && atoms.get(behind).is(",");
    return !either && turns(atoms, more + 1, comma) && closes(atoms, first);
  }

  /** Somebody of whom something is said on this day follows. */
  private static boolean turns(List<Atom> atoms, int subject, boolean comma) {
    if (subject + 1 >= atoms.size() || atoms.get(subject).mention() != null) {
      return false;
    }
    String who = atoms.get(subject).text();
    boolean said = PERSONS.contains(who) || comma && OTHERS.contains(who);
    return said
        && !Words.in(atoms.subList(subject + 1, subject + 2), SAYING)
        && undated(atoms, subject + 1);
  }

  /** A time or a whole day is spoken of before another day is. */
  private static boolean undated(List<Atom> atoms, int from) {
    boolean told = false;
    for (int i = from; i < Math.min(atoms.size(), from + STATEMENT); i++) {
      Atom a = atoms.get(i);
      if (a.of(Mention.Type.WEEKDAY)) {
        return told && !LEADING.contains(atoms.get(i - 1).text()) && !time(atoms.get(i - 1));
      }
      told |= time(a) || a.is("day", "free", "nothing", "away", "off", "gone", "out");
      if (told && Words.joins(a)) {
        return true;
      }
    }
    return told;
  }

  private static boolean time(Atom a) {
    return a.of(Mention.Type.RANGE) || a.of(Mention.Type.TIME);
  }

  /** Whether the first day ends a statement: what stands before it is no beginning. */
  private static boolean closes(List<Atom> atoms, int first) {
    int i = first - 1;
    while (i >= 0 && (lead(atoms.get(i)) || earlier(atoms, i))) {
      i--;
    }
    if (i < LEAST - 1) {
      return false;
    }
    Atom before = atoms.get(i);
    boolean word = before.mention() != null || Character.isLetter(before.text().charAt(0));
    return word && !before.of(Mention.Type.NAME) && !opens(before);
  }

  private static boolean opens(Atom a) {
    return a.mention() == null && (OPENING.contains(a.text()) || SAYING.contains(a.text()));
  }

  private static boolean lead(Atom a) {
    return a.mention() == null && LEADING.contains(a.text());
  }

  /** "On Monday or" before "on Tuesday and Wednesday". */
  private static boolean earlier(List<Atom> atoms, int i) {
    boolean or = atoms.get(i).is("or", "nor") && i > 0 && atoms.get(i - 1).of(Mention.Type.WEEKDAY);
    boolean day =
        atoms.get(i).of(Mention.Type.WEEKDAY)
            && i + 1 < atoms.size()
            && atoms.get(i + 1).is("or", "nor");
    return or || day;
  }
}
