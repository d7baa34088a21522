package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.clause.Tag;
import dev.surefoot.read.mention.KnownNames;
import dev.surefoot.read.mention.Mention;
import dev.surefoot.read.mention.Sought;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Field;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.spec.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes words that change a request into the facts that are known, clause by clause. Words that do
 * not fit these facts are asked about.
 */
public final class Revising {

  /** So many days before what is planned a new date may lie. */
  private static final int BEFORE = 120;

  private static final Quote NOWHERE = new Quote("", 0, 0);

  private final Domain domain;
  private final List<Constraint> known;
  private final Function<Clause, ReadClause> reader;

  Revising(Domain domain, List<Constraint> known, Function<Clause, ReadClause> reader) {
    this.domain = domain;
    this.known = known;
    this.reader = reader;
  }

  /**
   * What words make of facts.
   *
   * @param spec the facts that hold now
   * @param doubts what has to be asked, in the order of the words
   */
  public record Revised(Spec spec, List<Doubt> doubts) {}

  /** Clauses of a revision; the names in the facts are names in it. */
  public static List<Clause> clauses(Domain domain, List<Constraint> known, String words) {
    Set<String> names = new LinkedHashSet<>();
    known.stream()
        .filter(c -> !domain.kinds().get(c.kind()).lookedUp())
        .forEach(c -> names.addAll(Names.of(domain, c)));
    Sought sought = sought(domain, known).changing(KnownNames.of(names));
    return Clauses.of(ended(Signature.off(words)), sought).stream().map(Clause::revising).toList();
  }

  /** A date without a year is the one nearest to those that are known. */
  private static Sought sought(Domain domain, List<Constraint> known) {
    Sought sought = Field.sought(domain);
    return known.stream()
        .flatMap(c -> c.slots().values().stream())
        .map(v -> v instanceof String text ? Values.date(text) : null)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(first -> sought.on(first.minusDays(BEFORE)))
        .orElse(sought);
  }

  /** With a mark at its end a short text is not taken for a heading. */
  private static String ended(String words) {
    String bare = words.stripTrailing();
    return bare.isEmpty() || ".!?".indexOf(bare.charAt(bare.length() - 1)) >= 0
        ? words
        : bare + ".";
  }

  /** What facts make of those that are known, one after the other. */
  public static Revised after(Domain domain, List<Constraint> known, List<Fact> said) {
    Amendment amendment = new Amendment(domain, known, List.of());
    said.forEach(f -> amendment.take(List.of(f), NOWHERE));
    return new Revised(amendment.spec(List.of()), amendment.doubts());
  }

  /** The same, where an answer of a reader to a clause comes last; for teaching. */
  public static Revised answered(
      Domain domain, List<Constraint> known, List<Fact> said, Clause clause, String answer) {
    Amendment amendment = new Amendment(domain, known, List.of());
    said.forEach(f -> amendment.take(List.of(f), NOWHERE));
    List<Fact> facts = new Grounding(domain).check(clause, answer).facts();
    amendment.take(facts == null ? List.of() : facts, clause.quote());
    return new Revised(amendment.spec(List.of()), amendment.doubts());
  }

  /** Takes a revision and the answers to what was asked about it. */
  Revised take(String words, List<Reply> replies, List<Quote> notTaken) {
    List<ReadClause> read = new ArrayList<>();
    clauses(domain, known, words).forEach(c -> read.add(reader.apply(c)));
    new Answers(domain, known, reader).into(read, words, replies);
    List<Quote> beyond = new ArrayList<>(notTaken);
    List<Doubt> doubts = new ArrayList<>();
    Amendment amendment = new Amendment(domain, known, replies);
    List<ReadClause> taken = new ArrayList<>();
    for (ReadClause r : read) {
      ReadClause sure = settled(taken, r, replies);
      if (sure.question() != null) {
        doubts.add(new Doubt(sure.question(), r.clause().quote(), sure.choices()));
      } else {
        passedOver(sure, replies).ifPresent(doubts::add);
        amendment.take(sure.facts(), r.clause().quote());
        taken.add(sure);
      }
      if (r.beyond()) {
        beyond.add(r.clause().quote());
      }
    }
    doubts.addAll(amendment.doubts());
    Spec spec = amendment.spec(beyond);
    boolean nothing = doubts.isEmpty() && beyond.size() == notTaken.size() && silent(read);
    if (nothing) {
      Quote all = Quote.of(words, 0, words.length());
      doubts.add(new Doubt("What is to change by \"%s\"?".formatted(words.strip()), all));
    }
    return new Revised(spec, doubts);
  }

  private static boolean silent(List<ReadClause> read) {
    return read.stream().allMatch(r -> r.facts().isEmpty());
  }

  /** Of two readings the one that fits what is known, or either where both come to the same. */
  private ReadClause settled(List<ReadClause> before, ReadClause r, List<Reply> replies) {
    List<Fact> other = r.otherwise();
    if (r.question() == null || other == null) {
      return r;
    }
    Revised first = tried(before, r.facts(), r, replies);
    Revised second = tried(before, other, r, replies);
    boolean fits = first.doubts().isEmpty();
    if (fits != second.doubts().isEmpty()) {
      return r.settled(fits ? r.facts() : other);
    }
    return fits && Same.facts(first.spec(), second.spec()) ? r.settled(r.facts()) : r;
  }

  private Revised tried(
      List<ReadClause> before, List<Fact> facts, ReadClause r, List<Reply> replies) {
    Amendment amendment = new Amendment(domain, known, replies);
    before.forEach(b -> amendment.take(b.facts(), b.clause().quote()));
    int open = amendment.doubts().size();
    amendment.take(facts, r.clause().quote());
    List<Doubt> all = amendment.doubts();
    return new Revised(amendment.spec(List.of()), all.subList(open, all.size()));
  }

  /** A name and a value of which nothing was made. */
  private Optional<Doubt> passedOver(ReadClause r, List<Reply> replies) {
    Quote quote = r.clause().quote();
    String question = "What does \"%s\" change?".formatted(quote.text().strip());
    boolean answered = replies.stream().anyMatch(a -> a.answers(question, quote));
    Set<Mention.Type> wanted = Field.wanted(domain);
    List<Tag> own =
        r.clause().tags().stream()
            .filter(t -> t.own() && wanted.contains(t.mention().type()))
            .toList();
    boolean over = r.facts().isEmpty() && r.passesOver(wanted) && !Restated.all(known, own);
    return over && !answered
        ? Optional.of(new Doubt(question, quote, List.of(Doubt.NOTHING)))
        : Optional.empty();
  }
}
