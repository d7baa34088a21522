package dev.surefoot.read.clause;

import dev.surefoot.read.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts atoms into sentences and tells headings from statements. */
final class Sentences {

  /** Atoms of a sentence to which further ways are joined; endless lists stay in pieces. */
  private static final int LONGEST = 400;

  private static final Set<String> ABBREVIATED =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "min", "mins", "approx", "no", "nr", "hr", "hrs",
          "vs", "e.g", "i.e", "hosp", "rd", "ave");
  private static final int HEADING = 3;
  private static final int LEADER = 4;

  private Sentences() {}

  /**
   * A sentence or line.
   *
   * @param atoms without the final mark
   * @param heading whether it announces what follows
   * @param gap whether a blank line stands before it
   * @param lead words before the colon of the list that it goes on, or the name of its entry; empty
   *     for none
   */
  record Sentence(List<Atom> atoms, boolean heading, boolean gap, List<Atom> lead) {}

  static List<Sentence> of(List<Atom> text) {
    List<Atom> atoms = Dotted.joined(text);
    List<Sentence> out = new ArrayList<>();
    List<Atom> open = new ArrayList<>();
    int breaks = 0;
    List<Atom> lead = List.of();
    List<Atom> entry = List.of();
    List<Atom> asked = List.of();
    boolean lines = true;
    int depth = 0;
    int joined = -1;
    for (int i = 0; i < atoms.size(); i++) {
      Atom a = atoms.get(i);
      if (leader(atoms, i) || a.is(".") && Entries.initials(atoms, i)) {
        continue;
      }
      boolean newline = a.is("\n");
      joined = a.is(";") && open.size() < LONGEST && Entries.onward(atoms, i, joined) ? i : joined;
      boolean end = newline || depth <= 0 && joined != i && mark(atoms, i);
      if (!end) {
        // inside an open bracket no mark ends the sentence
        depth += a.is("(") ? 1 : a.is(")") ? -1 : 0;
        open.add(a);
        continue;
      }
      depth = 0;
      if (!open.isEmpty()) {
        List<Atom> framed = newline && lines ? Framed.title(open) : List.of();
        boolean plain = heading(atoms, i, open) && (lines || open.get(open.size() - 1).is(":"));
        boolean titled = !framed.isEmpty() && !plain;
        List<Atom> said = titled ? framed : List.copyOf(open);
        boolean name = !titled && (lines || !entry.isEmpty()) && Entries.heads(atoms, i, open);
        boolean answer = !asked.isEmpty() && Questions.answers(open);
        boolean about = lead.isEmpty() && !name && Entries.holds(open);
        List<Atom> over = answer ? asked : about ? entry : lead;
        asked = Questions.open(a, open, asked);
        out.add(new Sentence(said, plain || titled, breaks > 1 || titled, over));
        entry = name ? Entries.head(open) : entry;
        lines = false;
        lead = a.is(";") ? lead.isEmpty() ? announced(open) : lead : List.of();
        open.clear();
        breaks = 0;
      }
      lines |= newline;
      entry = newline ? List.of() : entry;
      asked = newline && !Questions.replies(atoms, i + 1) ? List.of() : asked;
      breaks += newline ? 1 : 0;
    }
    if (!open.isEmpty()) {
      boolean answer = !asked.isEmpty() && Questions.answers(open);
      List<Atom> over = answer ? asked : lead.isEmpty() && Entries.holds(open) ? entry : lead;
      out.add(new Sentence(List.copyOf(open), false, breaks > 1, over));
    }
    return out;
  }

  /** One of the dots that lead from a title to its value: "N ..... 10". */
  private static boolean leader(List<Atom> atoms, int i) {
    int from = i;
    int to = i;
    while (from > 0 && from > i - LEADER && atoms.get(from - 1).is(".") && atoms.get(i).is(".")) {
      from--;
    }
    while (to < i + LEADER && to < atoms.size() && atoms.get(to).is(".")) {
      to++;
    }
    return to - from >= LEADER;
  }

  private static boolean mark(List<Atom> atoms, int i) {
    Atom a = atoms.get(i);
    // "station;harbour;12" is a record
    boolean glued =
        a.is(";")
            && i + 1 < atoms.size()
            && atoms.get(i + 1).from() == a.to()
            && !atoms.get(i + 1).is("\n");
    return a.is("!", "?") || a.is(";") && !glued || a.is(".") && ends(atoms, i);
  }

  /** "The stays are: A, 3 days; B, 2 days": what stands before the colon holds for all items. */
  private static List<Atom> announced(List<Atom> open) {
    for (int i = 1; i < open.size() - 1; i++) {
      if (open.get(i).is(":")) {
        return List.copyOf(open.subList(0, i + 1));
      }
    }
    return List.of();
  }

  /** Whether a full stop ends a sentence. */
  static boolean ends(List<Atom> atoms, int i) {
    boolean glued = i + 1 < atoms.size() && atoms.get(i + 1).from() == atoms.get(i).to();
    boolean newline = i + 1 < atoms.size() && atoms.get(i + 1).is("\n");
    if (glued && !newline) {
      return false;
    }
    Atom before = i > 0 ? atoms.get(i - 1) : null;
    return newline
        || before == null
        || before.mention() != null
        || !ABBREVIATED.contains(before.text());
  }

  /** A line that ends in a colon, or a bare word, name or day on a line of its own. */
  private static boolean heading(List<Atom> atoms, int i, List<Atom> open) {
    if (!atoms.get(i).is("\n")) {
      return false;
    }
    boolean next = i + 1 < atoms.size() && !atoms.get(i + 1).is("\n");
    boolean few = open.stream().filter(o -> o.mention() != null).count() <= 1;
    boolean bare =
        open.size() <= HEADING
            && few
            && next
            && !bullet(open)
            && open.stream().allMatch(Sentences::titular)
            && open.subList(0, open.size() - 1).stream().noneMatch(o -> o.is(":"));
    return open.get(open.size() - 1).is(":") || bare || next && sender(open);
  }

  /** "> From: Ana": what follows in the quotation is hers. */
  private static boolean sender(List<Atom> line) {
    int i = 0;
    while (i < line.size() && line.get(i).is(">")) {
      i++;
    }
    return i > 0
        && line.size() == i + 3
        && line.get(i).is("from")
        && line.get(i + 1).is(":")
        && line.get(i + 2).of(Mention.Type.NAME);
  }

  private static boolean titular(Atom a) {
    boolean value = a.mention() != null && !a.of(Mention.Type.NAME) && !a.of(Mention.Type.WEEKDAY);
    return !value && !a.is(",", ".", "-", "–", "=");
  }

  private static boolean bullet(List<Atom> open) {
    return open.get(0).is("-", "*", "•", "|", "(");
  }
}
