package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.mention.Sought;
import dev.surefoot.read.point.Answer;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes training examples of lessons. A clause whose meaning does not read back is left out. */
final class Teacher {

  /** More than any tag counts: where another clause says the day, it is meant there. */
  private static final int OPEN = 100_000;

  private final Domain domain;
  private final Generality generality;
  private final Everywhere everywhere;
  private final Twice twice;
  private final Sought wanted;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Lost> lost = new ArrayList<>();

  private Teacher(Domain domain) {
    this.domain = domain;
    this.generality = new Generality(domain);
    this.everywhere = new Everywhere(domain.planning().links(), generality);
    this.twice = new Twice(domain.planning().links());
    this.wanted = Field.sought(domain);
  }

  /**
   * What a teacher made of texts.
   *
   * @param pairs clauses and the answers to teach
   * @param lost meanings that no clause could say
   */
  record Taught(List<Pair> pairs, List<Lost> lost) {}

  /**
   * A meaning that no clause can say.
   *
   * @param text id of the text
   * @param meaning what is meant
   * @param words the words that say it
   * @param why the slots that no tag within reach fills, and whether the text has such a tag
   */
  record Lost(String text, Meaning meaning, String words, String why) {}

  /** A clause, the answer to teach, and the text it comes from. */
  record Pair(Clause clause, String answer, Lesson lesson) {}

  /** Takes all lessons of a domain apart into clauses and answers. */
  static Taught teach(Domain domain, List<Lesson> lessons) {
    Teacher teacher = new Teacher(domain);
    lessons.forEach(teacher::lesson);
    return new Taught(teacher.pairs, teacher.lost);
  }

  private void lesson(Lesson lesson) {
    List<Clause> clauses = Clauses.of(lesson.text(), wanted.on(lesson.today()));
    Aligner aligner = new Aligner(domain, lesson.whole(), Writer.of(domain, lesson, clauses));
    Map<Clause, Map<Pointing, List<Meaning>>> said = new LinkedHashMap<>();
    clauses.forEach(c -> said.put(c, new LinkedHashMap<>()));
    Set<Clause> spoilt = new HashSet<>();
    Set<Clause> unclear = new HashSet<>();
    for (Lesson.Part part : lesson.parts()) {
      for (Meaning meaning : part.means()) {
        if (!assign(aligner, meaning, part, clauses, said)
            && !Halves.of(domain, meaning, half -> assign(aligner, half, part, clauses, said))) {
          String words = lesson.text().substring(part.from(), part.to());
          lost.add(new Lost(lesson.id(), meaning, words, aligner.why(meaning, clauses, part)));
          clauses.stream().filter(c -> overlap(c, part) > 0).forEach(spoilt::add);
          clauses.stream()
              .max(Comparator.comparingInt(c -> overlap(c, part)))
              .ifPresent(unclear::add);
        }
      }
    }
    Owing owing = new Owing(domain, aligner);
    lesson.parts().forEach(part -> owing.settle(part, said));
    if (lesson.from() == 0) {
      new BothWays(domain).teach(said, spoilt);
    }
    for (Clause clause : clauses) {
      boolean context = clause.quote().to() <= lesson.from();
      if (!context && (unclear.contains(clause) || !spoilt.contains(clause))) {
        Map<Pointing, List<Meaning>> all = said.getOrDefault(clause, Map.of());
        String answer =
            answer(
                aligner,
                clause,
                everywhere.joined(lesson.whole(), clause, twice.apart(clause, all)),
                lesson.id());
        pairs.add(new Pair(clause, unclear.contains(clause) ? doubted(answer) : answer, lesson));
      }
    }
  }

  /** What is stated and cannot be pointed at has to be asked about. */
  static String doubted(String answer) {
    return answer.equals(Pointing.NOTHING) || answer.endsWith(Pointing.UNCLEAR)
        ? Pointing.UNCLEAR
        : answer + "; " + Pointing.UNCLEAR;
  }

  static int overlap(Clause c, Lesson.Part part) {
    return Math.min(c.quote().to(), part.to()) - Math.max(c.quote().from(), part.from());
  }

  private boolean assign(
      Aligner aligner,
      Meaning meaning,
      Lesson.Part part,
      List<Clause> clauses,
      Map<Clause, Map<Pointing, List<Meaning>>> said) {
    Clause best = null;
    Pointing pointing = null;
    int most = Integer.MIN_VALUE;
    for (Clause clause : clauses) {
      int overlap = overlap(clause, part);
      Aligner.Match match = overlap > 0 ? aligner.match(meaning, clause, part) : null;
      // tags of its own count most; a kind without slots goes where most of its words are
      int rank =
          match == null
              ? Integer.MIN_VALUE
              : match.own() * 10_000
                  - Generality.starred(match.pointing()) * 5_000
                  - (match.open() ? OPEN : 0)
                  + (match.ordered() ? 2_000 : 0)
                  + Spoken.rank(match.pointing(), clause, part)
                  + Math.min(overlap, 1_999);
      if (match != null && rank > most) {
        best = clause;
        pointing = match.pointing();
        most = rank;
      }
    }
    if (best == null || pointing == null) {
      return false;
    }
    said.get(best).computeIfAbsent(pointing, p -> new ArrayList<>()).add(meaning);
    return true;
  }

  /** The answer to teach; what would say more or less than is meant is unclear. */
  private String answer(
      Aligner aligner, Clause clause, Map<Pointing, List<Meaning>> said, String id) {
    List<Pointing> sound = new ArrayList<>();
    boolean unclear = false;
    for (Map.Entry<Pointing, List<Meaning>> e : said.entrySet()) {
      boolean general = generality.holds(aligner.whole(), clause, e.getKey(), e.getValue());
      if (general && complete(clause, e.getKey(), e.getValue())) {
        sound.add(e.getKey());
      } else {
        String why = (general ? "would say more: " : "not general: ") + e.getKey();
        e.getValue().forEach(m -> lost.add(new Lost(id, m, clause.shape(), why)));
        unclear = true;
      }
    }
    String answer = Pointing.write(Joining.of(domain, sound));
    return unclear ? doubted(answer) : answer;
  }

  private boolean complete(Clause clause, Pointing p, List<Meaning> meanings) {
    List<Answer.Fact> facts = Answer.facts(domain, clause, List.of(p));
    return facts != null && (Generality.starred(p) > 0 || facts.size() <= meanings.size());
  }
}
