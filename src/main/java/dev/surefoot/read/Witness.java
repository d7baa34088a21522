package dev.surefoot.read;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.point.Answer;
import dev.surefoot.read.point.Answer.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks another adapter which of two readings is right. It was trained on other texts or for longer,
 * so its hesitations are others; it can only choose, never read something of its own.
 */
final class Witness {

  private final Function<Clause, Optional<String>> opinion;
  private final Grounding grounding;

  /**
   * A witness.
   *
   * @param opinion what the other adapter makes of a clause; empty when there is no other
   */
  Witness(Function<Clause, Optional<String>> opinion, Grounding grounding) {
    this.opinion = opinion;
    this.grounding = grounding;
  }

  /** The clause in the reading that is confirmed, else as it was. */
  ReadClause at(ReadClause read) {
    List<Fact> other = read.otherwise();
    if (read.question() == null || other == null || turned(read.facts(), other)) {
      return read;
    }
    Optional<Set<Object>> seen =
        opinion
            .apply(read.clause())
            .map(answer -> grounding.check(read.clause(), answer).facts())
            .map(Answer::meaning);
    return Stream.of(read.facts(), other)
        .filter(way -> seen.filter(Answer.meaning(way)::equals).isPresent())
        .findFirst()
        .map(read::settled)
        .orElse(read);
  }

  /**
   * Whether both say the same kinds of the same words, in other roles: who is where, and which way
   * is meant, the rest of the request tells or nobody but the person.
   */
  private static boolean turned(List<Fact> one, List<Fact> two) {
    return words(one).equals(words(two));
  }

  private static List<String> words(List<Fact> facts) {
    return facts.stream()
        .flatMap(
            f ->
                Stream.concat(
                    Stream.of(f.kind().name()), f.used().stream().map(Tag::name).distinct()))
        .sorted()
        .toList();
  }
}
