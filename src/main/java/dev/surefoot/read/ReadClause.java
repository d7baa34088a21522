package dev.surefoot.read;

import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.spec.Quote;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clause and what was made of it.
 *
 * @param clause the clause
 * @param answer the reading that was taken
 * @param facts what it states
 * @param question what to ask when the reading is not certain; null when it is
 * @param otherwise what it states by the other reading; null when only one fits the words
 */
record ReadClause(
    Clause clause,
    String answer,
    List<Fact> facts,
    @Nullable String question,
    @Nullable List<Fact> otherwise) {

  /**
   * Weighs the model's answer, and the other one where it hesitated, against the clause's words.
   */
  static ReadClause weigh(Clause clause, ClauseReader.Said said, Grounding grounding) {
    Grounding.Checked first = grounding.check(clause, said.answer());
    Grounding.Checked second = said.sure() ? first : grounding.check(clause, said.other());
    boolean turned = second.betterThan(first);
    Grounding.Checked taken = turned ? second : first;
    String answer = turned ? said.other() : said.answer();
    List<Fact> facts = Objects.requireNonNullElse(taken.facts(), List.of());
    boolean trusted = said.sure() && taken.likely();
    // words that connect names seldom say nothing, when the model thinks that it cannot say them
    boolean hushed = facts.isEmpty() && says(said.other(), Pointing.UNCLEAR) && clause.names() > 1;
    boolean unclear = hushed || says(answer, Pointing.UNCLEAR);
    if (unclear || !taken.sound() && !trusted) {
      return new ReadClause(clause, answer, facts, leftOver(clause, taken), null);
    }
    boolean fuller = first.fullerThan(second) || second.fullerThan(first);
    boolean settled = fuller || !second.sound() || !first.sound() || first.alike(second);
    return settled
        ? new ReadClause(clause, answer, facts, null, null)
        : new ReadClause(
            clause,
            answer,
            facts,
            "What does \"%s\" mean?".formatted(words(clause)),
            second.facts());
  }

  /** What it may state, where that is in doubt; empty when it is not. */
  List<List<Fact>> ways() {
    if (question == null) {
      return List.of();
    }
    List<Fact> other = Objects.requireNonNullElse(otherwise, List.of());
    return facts.equals(other) ? List.of(facts) : List.of(facts, other);
  }

  /** The same in words. */
  List<String> choices() {
    return ways().stream().map(Telling::of).distinct().toList();
  }

  /** The clause read in one way, without doubt. */
  ReadClause settled(List<Fact> way) {
    return new ReadClause(clause, answer, way, null, null);
  }

  /** The clause in doubt, since its words seem to say more. */
  ReadClause doubted() {
    return new ReadClause(clause, answer, facts, exactly(clause), null);
  }

  /** Whether it is in the same doubt: one item of a list is read as the others are. */
  boolean doubtedLike(ReadClause other) {
    return equals(other)
        || question != null
            && otherwise != null
            && other.otherwise != null
            && clause.shape().equals(other.clause.shape())
            && answer.equals(other.answer)
            && ways().size() == other.ways().size();
  }

  /** The clause taken with other facts, as much in doubt as before. */
  ReadClause with(List<Fact> some, @Nullable List<Fact> other) {
    return new ReadClause(clause, answer, some, question, other);
  }

  /** The clause with some facts less, as much in doubt as before. */
  ReadClause without(Predicate<Fact> gone) {
    List<Fact> other = otherwise == null ? null : left(otherwise, gone);
    return new ReadClause(clause, answer, left(facts, gone), question, other);
  }

  private static List<Fact> left(List<Fact> facts, Predicate<Fact> gone) {
    return facts.stream().filter(gone.negate()).toList();
  }

  /** The clause where its words stand elsewhere. */
  ReadClause moved(int by) {
    Quote q = clause.quote();
    Quote there = new Quote(q.text(), q.from() + by, q.to() + by);
    Clause moved = new Clause(clause.shape(), clause.tags(), there);
    return new ReadClause(moved, answer, facts, question, otherwise);
  }

  /** Whether it is a demand that the domain has no kind for. */
  boolean beyond() {
    return says(answer, Pointing.OTHER);
  }

  /** Whether it states something that the model could not say. */
  boolean unclear() {
    return says(answer, Pointing.UNCLEAR);
  }

  /** Whether a name and a value stand in it of which it states nothing. */
  boolean passesOver(Set<Mention.Type> wanted) {
    Set<String> used =
        facts.stream().flatMap(f -> f.used().stream()).map(Tag::name).collect(Collectors.toSet());
    Set<Boolean> left =
        clause.tags().stream()
            .filter(t -> t.own() && !used.contains(t.name()) && wanted.contains(t.mention().type()))
            .map(t -> t.mention().type() == Mention.Type.NAME)
            .collect(Collectors.toSet());
    return left.size() == 2 && !beyond();
  }

  private static boolean says(String answer, String kind) {
    return Pointing.read(answer).stream().anyMatch(p -> p.kind().equals(kind));
  }

  private static String leftOver(Clause clause, Grounding.Checked taken) {
    if (taken.unused().isEmpty() || taken.facts() == null) {
      return exactly(clause);
    }
    Tag tag = taken.unused().get(0);
    String value = clause.quote().text();
    int from = Math.max(0, tag.from() - clause.quote().from());
    int to = Math.min(value.length(), tag.to() - clause.quote().from());
    return "What is \"%s\" in \"%s\"?"
        .formatted(value.substring(from, Math.max(from, to)), words(clause));
  }

  private static String exactly(Clause clause) {
    return "What exactly is meant by \"%s\"?".formatted(words(clause));
  }

  private static String words(Clause clause) {
    return clause.quote().text().strip();
  }
}
