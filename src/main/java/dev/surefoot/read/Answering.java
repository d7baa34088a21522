package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.mention.Sought;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.spec.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes replies into what was read: a choice fixes how the doubted clause is read; other words are
 * read where the doubted words stand, and what they state takes the place of what was doubted. A
 * reply that states nothing leaves the doubt as it was.
 */
final class Answering {

  private final Domain domain;
  private final Sought sought;
  private final Function<Clause, ReadClause> reader;
  private final BiFunction<Clause, String, ReadClause> known;
  private final List<ReadClause> read;
  private String said;

  /**
   * Begins with a request.
   *
   * @param sought what is looked for in its words
   * @param read its clauses
   * @param reader reads a clause
   * @param known takes an answer for a clause as the reading of it
   */
  Answering(
      Domain domain,
      Sought sought,
      String request,
      List<ReadClause> read,
      Function<Clause, ReadClause> reader,
      BiFunction<Clause, String, ReadClause> known) {
    this.domain = domain;
    this.sought = sought;
    this.said = request;
    this.read = new ArrayList<>(read);
    this.reader = reader;
    this.known = known;
  }

  /** What all that was said states. */
  List<ReadClause> take(List<Reply> replies) {
    for (Reply reply : replies) {
      int at = index(r -> r.question() != null && reply.answers(r.question(), r.clause().quote()));
      String chosen = reply.chosen();
      if (chosen.isEmpty() || at >= 0 && !choose(at, chosen)) {
        state(at, reply, reply.said(), 0);
      } else if (!reply.own().isBlank()) {
        state(-1, reply, reply.own(), reply.said().length() - reply.own().length());
      }
      said = Conversation.of(said, List.of(reply));
    }
    return List.copyOf(read);
  }

  private int index(java.util.function.Predicate<ReadClause> which) {
    return IntStream.range(0, read.size())
        .filter(i -> which.test(read.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private boolean choose(int at, String words) {
    ReadClause doubted = read.get(at);
    List<List<Fact>> ways = doubted.ways();
    for (int way = 0; way < ways.size(); way++) {
      if (Telling.of(ways.get(way)).equals(words)) {
        int chosen = way;
        read.replaceAll(r -> r.doubtedLike(doubted) ? r.settled(r.ways().get(chosen)) : r);
        return true;
      }
    }
    return false;
  }

  /**
   * Reads words of a reply.
   *
   * @param at the clause in doubt; -1 for none
   * @param skipped characters of the reply before them
   */
  private void state(int at, Reply reply, String words, int skipped) {
    List<ReadClause> answer = clauses(reply, words, skipped);
    List<Fact> facts = answer.stream().flatMap(r -> r.facts().stream()).toList();
    if (facts.isEmpty()) {
      answer.stream().filter(ReadClause::beyond).map(r -> r.settled(List.of())).forEach(read::add);
      return;
    }
    if (at >= 0) {
      correct(at, facts);
    } else if (skipped == 0) {
      fault(index(r -> covers(r.clause().quote(), reply.about())), facts);
    }
    read.addAll(answer);
  }

  /** What both readings have in common stays; a reply about something else settles nothing. */
  private void correct(int at, List<Fact> facts) {
    ReadClause doubted = read.get(at);
    List<Fact> other = doubted.otherwise();
    boolean touched =
        other == null
            || doubted.ways().stream()
                .flatMap(List::stream)
                .anyMatch(f -> Correction.yields(f, facts));
    if (touched) {
      List<Fact> left =
          doubted.facts().stream()
              .filter(f -> other == null || other.contains(f))
              .filter(f -> !Correction.yields(f, facts))
              .toList();
      read.set(at, doubted.settled(left));
    }
  }

  /** Of what the words at fault state, only the last holds; what others state stays to be asked. */
  private void fault(int at, List<Fact> facts) {
    if (at < 0) {
      return;
    }
    List<Fact> wrong = read.get(at).facts();
    List<Fact> about =
        facts.stream()
            .filter(now -> wrong.stream().anyMatch(f -> f.kind().equals(now.kind())))
            .toList();
    read.replaceAll(r -> r.without(f -> about.stream().anyMatch(n -> Correction.once(f, n))));
    read.set(at, read.get(at).without(f -> Correction.yields(f, facts)));
  }

  private static boolean covers(Quote clause, @Nullable Quote about) {
    return about != null && clause.from() <= about.from() && clause.to() >= about.to();
  }

  /** The reply read behind the words that it is about; in front of all where nothing was said. */
  private List<ReadClause> clauses(Reply reply, String own, int skipped) {
    Quote about = reply.about();
    int cut = about == null ? 0 : Math.max(0, Math.min(about.to(), said.length()));
    String before = about == null ? "" : said.substring(0, cut) + "\n";
    String words = ended(own);
    String all = before + words + (about == null ? "\n\n" : "\n") + said.substring(cut);
    int from = before.length();
    int to = from + words.length();
    List<ReadClause> answer = new ArrayList<>();
    for (Clause clause : Clauses.of(all, sought)) {
      if (clause.quote().from() >= from && clause.quote().to() <= to) {
        answer.add(reader.apply(clause));
      }
    }
    completed(reply, answer);
    int by = Conversation.end(said) + skipped - from;
    return answer.stream().map(r -> r.moved(by)).toList();
  }

  /** With a mark at its end a single word is not taken for a heading. */
  private static String ended(String words) {
    String bare = words.strip();
    return ".!?".indexOf(bare.charAt(bare.length() - 1)) >= 0 ? bare : bare + ".";
  }

  /** To a question for a missing fact, values alone are an answer. */
  private void completed(Reply reply, List<ReadClause> answer) {
    for (Domain.Kind kind : domain.said().values()) {
      boolean stated =
          answer.stream().flatMap(r -> r.facts().stream()).anyMatch(f -> f.kind().equals(kind));
      if (kind.required() && !stated && reply.answers(kind.question(), null)) {
        for (int i = 0; i < answer.size(); i++) {
          Clause clause = answer.get(i).clause();
          String values = Bare.answer(kind, clause);
          if (values != null) {
            answer.set(i, known.apply(clause, values));
            return;
          }
        }
      }
    }
  }
}
