package dev.surefoot.read.teach;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Pointing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two clauses of one stretch of text, of which the second names nobody itself: "Riga gets four, and
 * it is there that we finish". What is only about names and was given to the first because it names
 * them belongs to the second, when that would say nothing else.
 */
final class Owing {

  private final Domain domain;
  private final Aligner aligner;

  Owing(Domain domain, Aligner aligner) {
    this.domain = domain;
    this.aligner = aligner;
  }

  /** Gives the clauses of a stretch that say nothing what they can say. */
  void settle(Lesson.Part part, Map<Clause, Map<Pointing, List<Meaning>>> said) {
    Clause before = null;
    for (Map.Entry<Clause, Map<Pointing, List<Meaning>>> e : said.entrySet()) {
      Clause clause = e.getKey();
      int length = clause.quote().to() - clause.quote().from();
      boolean inside = 2 * Teacher.overlap(clause, part) > length;
      if (inside && before != null && leans(clause) && e.getValue().isEmpty()) {
        move(part, said.getOrDefault(before, Map.of()), clause, e.getValue());
      }
      before = Teacher.overlap(clause, part) > 0 ? clause : null;
    }
  }

  private static boolean leans(Clause clause) {
    List<Tag> own = clause.tags().stream().filter(Tag::own).toList();
    boolean context = clause.tags().stream().anyMatch(t -> !t.own() && name(t));
    return context && own.stream().noneMatch(t -> t.mention().type() != Mention.Type.OTHER);
  }

  private static boolean name(Tag tag) {
    return tag.mention().type() == Mention.Type.NAME;
  }

  private void move(
      Lesson.Part part,
      Map<Pointing, List<Meaning>> from,
      Clause clause,
      Map<Pointing, List<Meaning>> to) {
    List<Pointing> able = new ArrayList<>();
    for (Map.Entry<Pointing, List<Meaning>> e : from.entrySet()) {
      Domain.Kind kind = domain.kinds().get(e.getKey().kind());
      boolean single =
          kind != null
              && kind.slots().size() == 1
              && kind.slots().values().iterator().next().type() == Domain.Type.NAME;
      boolean one = single && e.getValue().size() == 1;
      if (one && match(part, clause, e.getValue()) != null) {
        able.add(e.getKey());
      }
    }
    if (able.size() == 1 && from.size() > 1) {
      List<Meaning> meanings = from.remove(able.get(0));
      to.put(Objects.requireNonNull(match(part, clause, meanings)), meanings);
    }
  }

  private @Nullable Pointing match(Lesson.Part part, Clause clause, List<Meaning> meanings) {
    Aligner.Match match = aligner.match(meanings.get(0), clause, part);
    return match == null || Generality.starred(match.pointing()) > 0 ? null : match.pointing();
  }
}
