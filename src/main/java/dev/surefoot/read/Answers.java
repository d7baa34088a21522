package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Constraint;
import java.util.List;
import java.util.function.Function;

/**
 * Replies about a revision: a choice fixes how a clause is read, other words stand in the place of
 * those that were asked about.
 */
final class Answers {

  private final Domain domain;
  private final List<Constraint> known;
  private final Function<Clause, ReadClause> reader;

  Answers(Domain domain, List<Constraint> known, Function<Clause, ReadClause> reader) {
    this.domain = domain;
    this.known = known;
    this.reader = reader;
  }

  /** Takes the replies into the clauses of a revision. */
  void into(List<ReadClause> read, String words, List<Reply> replies) {
    String said = words;
    for (Reply reply : replies) {
      String chosen = reply.chosen();
      if (!chosen.isEmpty()) {
        read.replaceAll(r -> chosen(r, reply, chosen));
      }
      if (!reply.own().isBlank()) {
        int from = Conversation.end(said) + reply.said().length() - reply.own().length();
        List<ReadClause> more =
            Revising.clauses(domain, known, reply.own()).stream()
                .map(c -> reader.apply(c).moved(from))
                .toList();
        place(read, reply, chosen.isEmpty(), more);
      }
      said = Conversation.of(said, List.of(reply));
    }
  }

  private static ReadClause chosen(ReadClause r, Reply reply, String words) {
    if (r.question() == null || !reply.answers(r.question(), r.clause().quote())) {
      return r;
    }
    for (List<Fact> way : r.ways()) {
      if (Telling.of(way).equals(words)) {
        return r.settled(way);
      }
    }
    return r;
  }

  /** Words that state nothing leave the doubt. */
  private static void place(
      List<ReadClause> read, Reply reply, boolean instead, List<ReadClause> more) {
    boolean states = more.stream().anyMatch(r -> !r.facts().isEmpty());
    int at = read.size();
    for (int i = 0; i < read.size(); i++) {
      at = read.get(i).clause().quote().equals(reply.about()) ? i : at;
    }
    if (states && instead && at < read.size()) {
      read.set(at, read.get(at).settled(List.of()));
      at++;
    }
    if (states) {
      read.addAll(Math.min(at, read.size()), more);
    }
  }
}
