package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.model.LanguageModel;
import dev.surefoot.read.clause.Clause;
import dev.surefoot.read.clause.Clauses;
import dev.surefoot.read.mention.Sought;
import dev.surefoot.read.point.Field;
import dev.surefoot.spec.Spec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads clause by clause: the model points, the program copies, and what does not fit is asked. */
public final class PointingReader implements RequestReader {

  /** Longest text that is read, replies included, in characters; some twenty pages. */
  private static final int LONGEST = 60_000;

  /** Most clauses of different shape; more would take minutes and are hardly one request. */
  private static final int MOST_CALLS = 600;

  private final ShapeMemory memory;
  private final Function<Domain, String> examples;
  private final Function<Domain, Collection<String>> places;
  private final Supplier<LocalDate> today;

  /** A reader with a memory for shapes, for a model with an adapter. */
  public PointingReader(ShapeMemory memory) {
    this(memory, domain -> "");
  }

  /**
   * A reader for a model without an adapter.
   *
   * @param examples answered clauses of a domain, which stand before each prompt
   */
  public PointingReader(ShapeMemory memory, Function<Domain, String> examples) {
    this(memory, examples, domain -> List.of(), LocalDate::now);
  }

  private PointingReader(
      ShapeMemory memory,
      Function<Domain, String> examples,
      Function<Domain, Collection<String>> places,
      Supplier<LocalDate> today) {
    this.memory = memory;
    this.examples = examples;
    this.places = places;
    this.today = today;
  }

  /** The same where a domain's places are known by name. */
  public PointingReader knowing(Function<Domain, Collection<String>> known) {
    return new PointingReader(memory, examples, known, today);
  }

  /** The same on another day: a date without a year is the next such day. */
  PointingReader on(LocalDate day) {
    return new PointingReader(memory, examples, places, () -> day);
  }

  @Override
  public Reading read(
      String request, List<Reply> replies, List<Domain> candidates, LanguageModel model) {
    int length = Conversation.of(request, replies).length();
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "The request has %d characters; %d can be read at most.%nMaybe leave out what is not about the plan, or hand in facts with --data."
              .formatted(length, LONGEST));
    }
    Router.Routed routed = Router.route(request, replies, candidates, model);
    if (routed.domain().isEmpty()) {
      return unknown(candidates, routed);
    }
    Domain domain = routed.domain().get();
    ClauseReader reader =
        new ClauseReader(
            domain,
            model,
            memory,
            ClauseReader.role(domain.name()),
            examples.apply(domain),
            ClauseReader.DOUBT);
    Grounding grounding = new Grounding(domain);
    List<ReadClause> read = new ArrayList<>();
    Sought sought = Field.sought(domain).knowing(places.apply(domain)).on(today.get());
    for (Clause clause : Clauses.of(request, sought)) {
      read.add(weighed(clause, reader, grounding));
    }
    List<ReadClause> all =
        new Answering(
                domain,
                sought,
                request,
                read,
                clause -> weighed(clause, reader, grounding),
                (clause, answer) ->
                    ReadClause.weigh(clause, new ClauseReader.Said(answer, answer), grounding))
            .take(replies);
    int calls = reader.calls() + routed.calls();
    Doubted doubted = new Doubted(domain, Roles.settled(domain, all));
    return new Reading(
        doubted.spec(),
        doubted.doubts(),
        calls,
        reader.tokens() + routed.tokens(),
        doubted::turned,
        doubted.passedOver());
  }

  private static ReadClause weighed(Clause clause, ClauseReader reader, Grounding grounding) {
    if (reader.calls() > MOST_CALLS) {
      throw new IllegalArgumentException(
          "The request has more than %d clauses of different shape.%nMaybe leave out what is not about the plan."
              .formatted(MOST_CALLS / 2));
    }
    Witness witness = new Witness(reader::witness, grounding);
    Function<Clause, ReadClause> look =
        some -> witness.at(ReadClause.weigh(some, reader.read(some), grounding));
    return new SecondLook(look, grounding).at(look.apply(clause));
  }

  private static Reading unknown(List<Domain> candidates, Router.Routed routed) {
    List<String> choices = candidates.stream().map(Router::choice).toList();
    Spec empty = new Spec(candidates.get(0).name(), List.of(), List.of());
    Doubt which = new Doubt(Router.QUESTION, null, choices);
    return new Reading(empty, List.of(which), routed.calls(), routed.tokens());
  }
}
