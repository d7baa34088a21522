package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.List;
import java.util.Set;

/** Small words that say how a clause hangs together with its neighbours. */
final class Words {

  /** Point at somebody or something named before. */
  static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "him", "her", "hers", "his", "them", "he's", "she's", "they're",
          "he'd", "she'd", "they'd", "he'll", "she'll", "they'll", "hes", "shes", "theyre",
          "their");

  /** One person named before. */
  static final Set<String> SINGLE =
      Set.of(
          "he", "she", "him", "her", "hers", "his", "he's", "she's", "he'd", "she'd", "hes",
          "shes");

  /** Point at a place named before, unless the clause names one itself. */
  static final Set<String> PLACED = Set.of("it", "there", "here", "back", "return", "reverse");

  /** Point at what was said before. */
  static final Set<String> LIKE = Set.of("same", "ditto", "likewise", "similarly");

  private static final Set<String> ALIKE =
      Set.of(
          "do", "does", "did", "is", "are", "was", "has", "have", "can", "will", "would", "must",
          "should");

  /** Point at the last two things named. */
  static final Set<String> TWO = Set.of("both", "neither", "either", "each", "two", "respectively");

  /** Point at something said before where a clause has no values of its own. */
  static final Set<String> POINTING =
      Set.of(
          "that", "that's", "thats", "this", "these", "those", "one", "ones", "former", "latter");

  /** Set one thing before or after another that stands elsewhere. */
  static final Set<String> ORDERING =
      Set.of("before", "after", "until", "till", "earlier", "later", "ahead", "front", "once");

  /** Mean everybody or everything: a single name beside them would only mislead. */
  static final Set<String> EVERYBODY =
      Set.of(
          "all",
          "every",
          "everyone",
          "everybody",
          "everyone's",
          "everybody's",
          "nobody",
          "none",
          "anyone",
          "anybody",
          "any",
          "everywhere",
          "whole",
          "nobody's");

  /** The author. */
  static final Set<String> FIRST_PERSON =
      Set.of("i", "i'm", "im", "i've", "ive", "i'd", "i'll", "me", "my", "mine", "myself");

  private static final Set<String> SPANS =
      Set.of("day", "days", "week", "morning", "afternoon", "evening", "weekend", "through");

  /** Join values and say nothing themselves. */
  static final Set<String> FUNCTION =
      Set.of(
          "and", "or", "then", "also", "plus", "the", "a", "an", "in", "at", "on", "from", "to",
          "for", "of", "by", "with", "is", "it's", "its", "another", "again", "um", "er", "uh",
          "oh", "so", "but", "just", "only", "well");

  /** Most words up to the one before a name that is greeted. */
  private static final int GREETING = 3;

  /** Begin what limits a thing said before. */
  private static final Set<String> LIMITING =
      Set.of(
          "but", "however", "though", "although", "albeit", "yet", "except", "unless", "provided");

  private Words() {}

  /** Sets what stands before it before or after another: "after N", "but not before N". */
  static boolean ordering(List<Atom> atoms) {
    int i = 0;
    while (i < atoms.size() - 1
        && (limiting(atoms.subList(i, i + 1)) || atoms.get(i).is("and", "only", "not", "just"))) {
      i++;
    }
    return atoms.get(i).mention() == null && ORDERING.contains(atoms.get(i).text());
  }

  /** Begins with a word that limits what was said before. */
  static boolean limiting(List<Atom> atoms) {
    return atoms.get(0).mention() == null && LIMITING.contains(atoms.get(0).text());
  }

  /** Begins with what says the same of somebody or something else: "so does N", "nor can the N". */
  static boolean alike(List<Atom> atoms) {
    int i = !atoms.isEmpty() && atoms.get(0).is("and", ",") ? 1 : 0;
    boolean so = i + 2 < atoms.size() && atoms.get(i).is("so", "nor", "neither");
    boolean verb = so && in(atoms.subList(i + 1, i + 2), ALIKE);
    if (!verb) {
      return false;
    }
    Atom who = atoms.get(i + 2);
    boolean subject = who.of(Mention.Type.NAME) || who.is("the", "my", "our", "his", "her", "a");
    return subject && named(atoms.subList(i + 2, Math.min(i + 7, atoms.size())));
  }

  static boolean in(List<Atom> atoms, Set<String> words) {
    return atoms.stream().anyMatch(a -> a.mention() == null && words.contains(a.text()));
  }

  /** "These days", "all three days", "any of the 3 mornings": so many that were named before. */
  static boolean days(List<Atom> atoms, int many) {
    for (int i = 1; i < atoms.size(); i++) {
      Atom number = atoms.get(i - 1);
      boolean counted =
          i > 1 && number.mention() != null && number.mention().values().equals(List.of(many));
      Atom before = counted ? atoms.get(i - 2) : number;
      boolean pointed = before.is("these", "those") || counted && before.is("all", "the");
      if (pointed && atoms.get(i).is("days", "mornings", "afternoons", "evenings", "dates")) {
        return true;
      }
    }
    return false;
  }

  /** Speaks of everybody or everything, and not of all day, "not at all" or "four days in all". */
  static boolean everybody(List<Atom> atoms) {
    for (int i = 0; i < atoms.size(); i++) {
      Atom a = atoms.get(i);
      if (a.mention() == null && EVERYBODY.contains(a.text())) {
        boolean at = i > 0 && atoms.get(i - 1).is("at", "in");
        boolean span =
            i + 1 < atoms.size()
                && (SPANS.contains(atoms.get(i + 1).text())
                    || atoms.get(i + 1).of(Mention.Type.WEEKDAY));
        if (!at && !span) {
          return true;
        }
      }
    }
    return false;
  }

  /** Nothing but values and the little words between them: what they are about stands elsewhere. */
  static boolean bare(List<Atom> atoms) {
    return atoms.stream()
        .allMatch(
            a ->
                a.mention() != null
                    || FUNCTION.contains(a.text())
                    || !Character.isLetterOrDigit(a.text().codePointAt(0)));
  }

  static boolean named(List<Atom> atoms) {
    return atoms.stream().anyMatch(a -> a.of(Mention.Type.NAME));
  }

  static boolean valued(List<Atom> atoms) {
    return atoms.stream().anyMatch(a -> a.mention() != null);
  }

  /** Values beside names and days: what a fact is made of. */
  static boolean measured(List<Atom> atoms) {
    return atoms.stream()
        .anyMatch(
            a ->
                a.mention() != null
                    && !a.of(Mention.Type.NAME)
                    && !a.of(Mention.Type.WEEKDAY)
                    && !a.of(Mention.Type.OTHER));
  }

  static boolean joins(Atom a) {
    return a.mention() == null && a.is("and", "&", "plus", "then", "but", "while", "or", "n");
  }

  /** Words that say on which side of a time something lies: each item of a list has its own. */
  static boolean places(Atom a) {
    return a.mention() == null && a.is("before", "after", "until", "till", "from", "past");
  }

  /** "All day", "the whole morning": of a day that may be named before. */
  static boolean allDay(List<Atom> atoms) {
    for (int i = 1; i < atoms.size(); i++) {
      boolean whole = atoms.get(i - 1).is("all", "whole", "entire", "that");
      if (whole && atoms.get(i).is("day", "morning", "afternoon", "evening")) {
        return true;
      }
    }
    return false;
  }

  /** Speaks of every day: "on all three days", "both days", "every day". */
  static boolean everyDay(List<Atom> atoms) {
    for (int i = 0; i < atoms.size(); i++) {
      boolean all =
          atoms.get(i).mention() == null && atoms.get(i).is("all", "both", "every", "each");
      int j = all ? behind(atoms, i + 1) : atoms.size();
      if (j < atoms.size()
          && atoms.get(j).is("day", "days", "morning", "mornings", "afternoon", "evening")) {
        return j > i + 1 || !atoms.get(i).is("all") || atoms.get(j).is("days");
      }
    }
    return false;
  }

  /** Index behind what may stand before days: "every one of the three days". */
  private static int behind(List<Atom> atoms, int i) {
    int j = i;
    while (j < atoms.size()
        && (atoms.get(j).is("one", "of", "the", "these", "those", "our", "your", "single")
            || atoms.get(j).of(Mention.Type.NUMBER)
            || atoms.get(j).of(Mention.Type.COUNT))) {
      j++;
    }
    return j;
  }

  /** Begins with the name of whom it is written to: "dear N", "hi N". */
  static boolean greets(List<Atom> atoms) {
    for (int i = 0; i < Math.min(GREETING, atoms.size() - 1); i++) {
      if (atoms.get(i).is("dear", "hi", "hello", "hey", "morning", "evening")) {
        return atoms.get(i + 1).of(Mention.Type.NAME);
      }
    }
    return false;
  }

  /** Says something of whom it is written to: "you yourself are out on Monday". */
  static boolean toReader(List<Atom> atoms) {
    int i = !atoms.isEmpty() && atoms.get(0).is("and", "but") ? 1 : 0;
    boolean you = i < atoms.size() && atoms.get(i).is("you", "you're", "you've", "you'd", "you'll");
    boolean named = named(atoms.subList(0, Math.min(GREETING, atoms.size())));
    return you && !named && valued(atoms) && !in(atoms, SINGLE);
  }

  /** Marks that lead from one end of a connection to the other. */
  static boolean links(Atom a) {
    return a.mention() == null
        && a.is(
            "to", "with", "-", "–", "—", "->", "→", "↔", "<->", "⇄", "<-->", "-->", "=>", "<=>",
            "⇔", "⟷", "⇒", ">");
  }
}
