package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.Revising;
import dev.surefoot.read.Same;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes training examples of revisions. An answer is taught only where it makes of the facts before
 * what is meant.
 */
final class RevisionTeacher {

  private final Domain domain;
  private final Revision revision;
  private final List<Clause> clauses;
  private final Map<Clause, List<Pointing>> said = new LinkedHashMap<>();
  private final Set<Clause> unclear = new LinkedHashSet<>();
  private final List<Fact> meant = new ArrayList<>();
  private final List<Teacher.Lost> lost = new ArrayList<>();

  private RevisionTeacher(Domain domain, Revision revision) {
    this.domain = domain;
    this.revision = revision;
    this.clauses = Revising.clauses(domain, revision.before(), revision.text());
    clauses.forEach(c -> said.put(c, new ArrayList<>()));
  }

  /** A clause and the answer to teach. */
  record Pair(Clause clause, String answer) {}

  /**
   * What a teacher made of a revision.
   *
   * @param lost what could not be pointed at, and why
   * @param sound whether what its parts do leads to the facts after
   */
  record Taught(List<Pair> pairs, List<Teacher.Lost> lost, boolean sound) {}

  static Taught teach(Domain domain, Revision revision) {
    RevisionTeacher teacher = new RevisionTeacher(domain, revision);
    revision.parts().forEach(teacher::part);
    Spec after = new Spec(domain.name(), revision.after(), List.of());
    Revising.Revised all = Revising.after(domain, revision.before(), teacher.meant);
    boolean whole = revision.parts().stream().noneMatch(Revision.Part::unclear);
    boolean sound = !whole || all.doubts().isEmpty() && Same.facts(all.spec(), after);
    return new Taught(teacher.pairs(), teacher.lost, sound);
  }

  private void part(Revision.Part part) {
    if (part.unclear() || part.other()) {
      nearest(part, part.unclear() ? Pointing.UNCLEAR : Pointing.OTHER);
    }
    for (int from = 0; from < part.does().size(); ) {
      int to = from + 1;
      while (to < part.does().size()
          && Together.alike(part.does().get(from), part.does().get(to))) {
        to++;
      }
      int all = to;
      while (to > from + 1 && !pointed(part, part.does().subList(from, to))) {
        to = to == all ? from + 1 : to;
      }
      if (to == from + 1 && !pointed(part, part.does().subList(from, to))) {
        lost(part, part.does().get(from), "no clause says it");
        nearest(part, Pointing.UNCLEAR);
      }
      meant.addAll(part.does().subList(from, to));
      from = to;
    }
  }

  private void lost(Revision.Part part, Fact fact, String why) {
    Meaning meaning = new Meaning(fact.kind().name(), fact.soft(), fact.values());
    String words = revision.text().substring(part.from(), part.to());
    lost.add(new Teacher.Lost(revision.id(), meaning, words, fact.op().word() + ": " + why));
  }

  private void nearest(Revision.Part part, String word) {
    clauses.stream()
        .max(Comparator.comparingInt(c -> overlap(c, part)))
        .ifPresent(
            c -> {
              if (word.equals(Pointing.UNCLEAR)) {
                unclear.add(c);
              } else {
                said.get(c).add(new Pointing(word, false, List.of()));
              }
            });
  }

  /** Whether one pointing in one clause does what the facts do. */
  private boolean pointed(Revision.Part part, List<Fact> facts) {
    List<Fact> all = new ArrayList<>(meant);
    all.addAll(facts);
    Revising.Revised want = Revising.after(domain, revision.before(), all);
    List<Clause> near =
        clauses.stream()
            .filter(c -> overlap(c, part) > 0)
            .sorted(Comparator.comparingInt(c -> -overlap(c, part)))
            .toList();
    Candidates.@Nullable Ranked best = null;
    Clause where = null;
    for (Clause clause : near) {
      for (Candidates.Ranked ranked : Candidates.of(clause, facts, part.from(), part.to())) {
        boolean better = best == null || ranked.rank() > best.rank();
        if (better && does(clause, ranked.pointing(), want)) {
          best = ranked;
          where = clause;
          break;
        }
      }
    }
    if (best != null && where != null) {
      said.get(where).add(best.pointing());
    }
    return best != null;
  }

  private boolean does(Clause clause, Pointing pointing, Revising.Revised want) {
    Revising.Revised got =
        Revising.answered(domain, revision.before(), meant, clause, pointing.toString());
    return want.doubts().isEmpty() && got.doubts().isEmpty() && Same.facts(want.spec(), got.spec());
  }

  private static int overlap(Clause c, Revision.Part part) {
    return Math.min(c.quote().to(), part.to()) - Math.max(c.quote().from(), part.from());
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    said.forEach(
        (clause, pointings) -> {
          String answer = Pointing.write(Joining.revising(domain, pointings));
          pairs.add(new Pair(clause, unclear.contains(clause) ? Teacher.doubted(answer) : answer));
        });
    return pairs;
  }
}
