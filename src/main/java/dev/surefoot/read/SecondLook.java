package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Parts;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.point.Answer;
import dev.surefoot.read.point.Answer.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a clause once more in parts where it was not understood as a whole, or where a word
 * hints at something that the reading does not say. What was read with certainty is never
 * overruled, though a loud hint that the parts do not explain either puts it in doubt: parts that
 * are certain and leave nothing out are the reading of a doubted clause; else they choose between
 * two readings, or place a value that was left over.
 */
final class SecondLook {

  private final Function<Clause, ReadClause> reader;
  private final Grounding grounding;

  /**
   * A second look.
   *
   * @param reader reads a part and weighs what was read
   * @param grounding says which values a reading leaves out
   */
  SecondLook(Function<Clause, ReadClause> reader, Grounding grounding) {
    this.reader = reader;
    this.grounding = grounding;
  }

  /** The clause with its doubt settled where its parts settle it, else as it was. */
  ReadClause at(ReadClause read) {
    if (read.clause().revises()) {
      return read;
    }
    boolean whole =
        read.question() == null && grounding.unused(read.clause(), read.facts()).isEmpty();
    Set<Domain.Kind> more = whole ? grounding.passedOver(read.clause(), read.facts()) : null;
    if (more != null && more.isEmpty()) {
      return read;
    }
    List<Parts.Part> parts = Parts.of(read.clause().shape());
    ReadClause seen = parts.size() < 2 ? read : settled(read, parts, more);
    boolean unheard = whole && grounding.unheard(seen.clause(), seen.facts());
    return unheard ? seen.doubted() : seen;
  }

  /**
   * The clause after a look at its parts.
   *
   * @param passedOver kinds of which alone the parts may say more; null for all
   */
  private ReadClause settled(
      ReadClause read, List<Parts.Part> parts, @Nullable Set<Domain.Kind> passedOver) {
    Map<String, Tag> tags =
        read.clause().tags().stream().collect(Collectors.toMap(Tag::name, Function.identity()));
    List<Fact> seen = new ArrayList<>();
    boolean certain = true;
    for (Parts.Part part : parts) {
      ReadClause one = reader.apply(part.of(read.clause()));
      if (one.question() != null || one.beyond()) {
        certain = false;
      } else {
        one.facts().forEach(f -> add(seen, whole(f, part, tags)));
      }
    }
    if (read.question() == null) {
      seen.removeIf(f -> passedOver != null && !passedOver.contains(f.kind()));
      return completed(read, seen);
    }
    if (certain && complete(read, seen)) {
      return read.settled(seen);
    }
    List<Fact> other = read.otherwise();
    return other != null
        ? chosen(read, other, seen)
        : read.unclear() ? read : completed(read, seen);
  }

  private static Fact whole(Fact fact, Parts.Part part, Map<String, Tag> tags) {
    List<Tag> used =
        fact.used().stream()
            .map(t -> tags.get(part.whole().get(t.name())))
            .filter(Objects::nonNull)
            .toList();
    return new Fact(fact.op(), fact.kind(), fact.soft(), fact.values(), used);
  }

  private static void add(List<Fact> facts, Fact fact) {
    if (facts.stream().noneMatch(f -> f.meaning().equals(fact.meaning()))) {
      facts.add(fact);
    }
  }

  /**
   * Whether the parts say something of all values that any reading of the whole does, and what all
   * readings of the whole agree on: a part alone lacks what stands beside it, so that "I can't be
   * in Oslo" and "on days 1 to 3" say the opposite of both together.
   */
  private boolean complete(ReadClause read, List<Fact> seen) {
    List<Fact> other = read.otherwise() == null ? List.of() : read.otherwise();
    Set<Tag> spoken =
        Stream.concat(read.facts().stream(), other.stream())
            .flatMap(f -> f.used().stream())
            .filter(Tag::own)
            .collect(Collectors.toCollection(HashSet::new));
    if (read.unclear()) {
      read.clause().tags().stream().filter(Tag::own).forEach(spoken::add);
    }
    return !seen.isEmpty()
        && Answer.meaning(seen).containsAll(Answer.meaning(agreed(read, other)))
        && used(seen).containsAll(spoken)
        && seen.stream().allMatch(f -> fits(f, seen))
        && grounding.unused(read.clause(), seen).isEmpty();
  }

  private static List<Fact> agreed(ReadClause read, List<Fact> other) {
    Set<Object> both = Answer.meaning(other);
    return read.facts().stream()
        .filter(f -> read.otherwise() == null || both.contains(f.meaning()))
        .toList();
  }

  private static Set<Tag> used(List<Fact> facts) {
    return facts.stream().flatMap(f -> f.used().stream()).collect(Collectors.toSet());
  }

  /** Of two readings the one whose differences the parts confirm. */
  private static ReadClause chosen(ReadClause read, List<Fact> other, List<Fact> seen) {
    boolean one = confirmed(read.facts(), other, seen);
    boolean two = confirmed(other, read.facts(), seen);
    return one == two ? read : read.settled(one ? read.facts() : other);
  }

  /** Whether the parts say what only this reading does, and speak of what only the other uses. */
  private static boolean confirmed(List<Fact> reading, List<Fact> against, List<Fact> seen) {
    Set<Object> parts = Answer.meaning(seen);
    List<Fact> only = beside(reading, against);
    List<Fact> others = beside(against, reading);
    return parts.containsAll(Answer.meaning(only))
        && Answer.meaning(others).stream().noneMatch(parts::contains)
        && used(seen).containsAll(used(others))
        && !seen.isEmpty()
        && seen.stream().allMatch(f -> fits(f, reading));
  }

  private static List<Fact> beside(List<Fact> reading, List<Fact> against) {
    Set<Object> known = Answer.meaning(against);
    return reading.stream().filter(f -> !known.contains(f.meaning())).toList();
  }

  /** What was read and what the parts make of the values that it leaves out. */
  private ReadClause completed(ReadClause read, List<Fact> seen) {
    List<Fact> all = new ArrayList<>(read.facts());
    for (Fact fact : seen) {
      if (!fits(fact, all)) {
        return read;
      }
      add(all, fact);
    }
    boolean left = !grounding.unused(read.clause(), all).isEmpty();
    return left || all.isEmpty() ? read : read.settled(all);
  }

  /** Whether a fact says the same as one of the others, or speaks of something else than they. */
  private static boolean fits(Fact fact, List<Fact> others) {
    return others.stream()
        .filter(f -> !f.meaning().equals(fact.meaning()))
        .noneMatch(
            f -> Grounding.clash(f, fact) || f.used().stream().anyMatch(fact.used()::contains));
  }
}
