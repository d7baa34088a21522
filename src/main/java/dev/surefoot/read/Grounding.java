package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.domain.Planning;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.point.Answer;
import dev.surefoot.read.point.Field;
import dev.surefoot.read.point.Pointing;
import dev.surefoot.spec.Constraint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a reading of one clause against its words: every value is used, every slot is sound. */
final class Grounding {

  /** Values that a statement beside them hardly ever leaves out. */
  private static final Set<Mention.Type> FIRM =
      EnumSet.of(
          Mention.Type.RANGE,
          Mention.Type.WEEKDAY,
          Mention.Type.DAYS,
          Mention.Type.NUMBER,
          Mention.Type.DATES,
          Mention.Type.MONEY,
          Mention.Type.PEOPLE);

  private final Domain domain;
  private final Set<Mention.Type> wanted;
  private final String counted;
  private final List<Constraint> known;

  Grounding(Domain domain) {
    this(domain, List.of());
  }

  /**
   * A check of what revises facts.
   *
   * @param known the facts; what only repeats them need not be used
   */
  Grounding(Domain domain, List<Constraint> known) {
    this.domain = domain;
    this.known = known;
    this.wanted = Field.wanted(domain);
    this.counted =
        domain.said().values().stream()
            .flatMap(k -> k.slots().values().stream())
            .map(Domain.Slot::of)
            .filter(of -> !of.isEmpty())
            .distinct()
            .collect(Collectors.joining("|"));
  }

  /**
   * A reading and what speaks against it.
   *
   * @param facts what it says; null when a value does not fit its slot
   * @param unused values of the clause that it leaves out
   * @param spent names of the tags that it takes values from, names of people and places apart
   */
  record Checked(@Nullable List<Answer.Fact> facts, List<Tag> unused, Set<String> spent) {

    boolean sound() {
      return facts != null && unused.isEmpty();
    }

    /**
     * Whether it may be right although it leaves values out, when the model is certain: a single
     * time or length often stands there for nothing; two, ranges, dates, sums and numbers of people
     * hardly ever do.
     */
    boolean likely() {
      boolean firm = unused.stream().anyMatch(t -> FIRM.contains(t.mention().type()));
      return facts != null && (facts.isEmpty() || !firm && unused.size() < 2);
    }

    /** Whether both say the same, however it is written. */
    boolean alike(Checked other) {
      return facts != null
          && other.facts != null
          && Answer.meaning(facts).equals(Answer.meaning(other.facts));
    }

    /** Of two readings the one against which less speaks. */
    boolean betterThan(Checked other) {
      if ((facts == null) != (other.facts == null)) {
        return facts != null;
      }
      return unused.size() == other.unused.size()
          ? fullerThan(other)
          : unused.size() < other.unused.size();
    }

    /** Whether it makes sense of all that the other does, and of a value that the other drops. */
    boolean fullerThan(Checked other) {
      return facts != null
          && other.facts != null
          && spent.size() > other.spent.size()
          && spent.containsAll(other.spent);
    }
  }

  Checked check(Clause clause, String answer) {
    List<Answer.Fact> facts = Answer.facts(domain, clause, Pointing.read(answer));
    if (facts == null
        || facts.stream().anyMatch(Grounding::absurd)
        || contradicts(clause, facts)
        || Hints.belied(clause, facts)) {
      return new Checked(null, List.of(), Set.of());
    }
    return new Checked(facts, unused(clause, facts), spent(facts));
  }

  /** Values of a clause that facts leave out although they are rarely there for nothing. */
  List<Tag> unused(Clause clause, List<Answer.Fact> facts) {
    Set<String> used = new HashSet<>();
    Set<Object> values = new HashSet<>();
    for (Answer.Fact fact : facts) {
      fact.used().forEach(t -> used.add(t.name()));
      fact.used().forEach(t -> values.add(t.mention().values()));
    }
    boolean figures = figures(facts);
    List<Tag> unused = new ArrayList<>();
    for (Tag tag : clause.tags()) {
      boolean repeats = values.contains(tag.mention().values());
      boolean left = tag.own() && !used.contains(tag.name()) && !repeats;
      boolean number = tag.mention().type() == Mention.Type.NUMBER;
      boolean figure = figures && number && !Counted.in(clause, tag);
      boolean weighs =
          figure || number && counts(clause, tag) || weighty(tag.mention(), facts.isEmpty());
      boolean idle = IdleDays.idle(tag, clause, facts) || Restated.in(about(facts), tag);
      if (left && weighs && !idle) {
        unused.add(tag);
      }
    }
    return unused;
  }

  /** Kinds of which the facts say nothing although a word in the clause hints at them. */
  Set<Domain.Kind> passedOver(Clause clause, List<Answer.Fact> facts) {
    return Hints.passedOver(domain, clause, facts);
  }

  /** Whether words hint loudly at a kind that the facts do not speak of. */
  boolean unheard(Clause clause, List<Answer.Fact> facts) {
    return Hints.unheard(domain, clause, facts);
  }

  /** Known facts of the kinds that are spoken of; all of them where none is. */
  private List<Constraint> about(List<Answer.Fact> facts) {
    return known.stream()
        .filter(
            c -> facts.isEmpty() || facts.stream().anyMatch(f -> f.kind().name().equals(c.kind())))
        .toList();
  }

  private static Set<String> spent(List<Answer.Fact> facts) {
    return facts.stream()
        .flatMap(f -> f.used().stream())
        .filter(t -> t.own() && t.mention().type() != Mention.Type.NAME)
        .map(Tag::name)
        .collect(Collectors.toSet());
  }

  /** Whether numbers without a unit are lengths of connections here: "12 out, 15 back". */
  private boolean figures(List<Answer.Fact> facts) {
    Planning.Links links = domain.planning().links();
    return links != null
        && links.value() != null
        && facts.stream()
            .filter(f -> f.kind().name().equals(links.kind()))
            .flatMap(f -> f.used().stream())
            .anyMatch(t -> t.mention().type() == Mention.Type.NUMBER);
  }

  /** Whether what the domain counts stands behind a number: "three different cities". */
  private boolean counts(Clause clause, Tag number) {
    return !counted.isEmpty()
        && Pattern.compile(number.name() + " (?:[a-z]+ ){0,2}(?:" + counted + ")(?!\\w)")
            .matcher(clause.line())
            .find();
  }

  /** The same name for two slots of one fact: nobody travels from a place to itself. */
  private static boolean absurd(Answer.Fact fact) {
    List<Object> names =
        fact.kind().slots().values().stream()
            .filter(s -> s.type() == Domain.Type.NAME)
            .map(s -> fact.values().getOrDefault(s.name(), s))
            .filter(name -> !name.equals("*"))
            .toList();
    return new HashSet<>(names).size() < names.size();
  }

  /** Nobody says of one thing two things in one breath, if not to change what was said. */
  private static boolean contradicts(Clause clause, List<Answer.Fact> facts) {
    return !clause.revises()
        && facts.stream().anyMatch(f -> facts.stream().anyMatch(g -> clash(f, g)));
  }

  /** Whether both are of a kind that there is one of, and say different things of it. */
  static boolean clash(Answer.Fact one, Answer.Fact other) {
    return one.kind().unique()
        && one.kind().equals(other.kind())
        && one.values().entrySet().stream()
            .anyMatch(
                e ->
                    !(e.getValue() instanceof List<?>)
                        && other.values().containsKey(e.getKey())
                        && !e.getValue().equals(other.values().get(e.getKey())));
  }

  /** Values that are rarely there for nothing; bare numbers and names often are. */
  private boolean weighty(Mention mention, boolean silent) {
    boolean bare = mention.type() == Mention.Type.NAME || mention.type() == Mention.Type.NUMBER;
    boolean day = mention.type() == Mention.Type.WEEKDAY;
    return wanted.contains(mention.type()) && !bare && !(silent && day);
  }
}
