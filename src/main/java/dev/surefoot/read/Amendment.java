package dev.surefoot.read;

import dev.surefoot.domain.Domain;
import dev.surefoot.read.point.Answer.Fact;
import dev.surefoot.read.point.Op;
import dev.surefoot.read.point.Revisable;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts that are known, changed by one thing said after the other. What does not fit is a
 * doubt, never dropped; answers to such doubts are taken from the replies.
 */
final class Amendment {

  /** The choice that a question about several facts is about all of them. */
  static final String ALL = "all of these";

  private static final int MOST_CHOICES = 8;

  private final Domain domain;
  private final List<Reply> replies;
  private final Ledger ledger;
  private final List<Doubt> doubts = new ArrayList<>();

  Amendment(Domain domain, List<Constraint> known, List<Reply> replies) {
    this.domain = domain;
    this.replies = replies;
    this.ledger = new Ledger(domain, known);
  }

  /** What is still to be asked. */
  List<Doubt> doubts() {
    return List.copyOf(doubts);
  }

  /** The facts as they are now. */
  Spec spec(List<Quote> notTaken) {
    return new Spec(domain.name(), ledger.facts(), notTaken);
  }

  /** Takes all that a clause says. */
  void take(List<Fact> said, Quote quote) {
    for (Fact fact : Ledger.listed(said)) {
      take(fact, quote);
    }
  }

  private void take(Fact raw, Quote quote) {
    Optional<Fact> named = named(raw, quote);
    if (named.isEmpty()) {
      return;
    }
    Fact fact = named.get();
    switch (fact.op()) {
      case SET -> set(fact, quote);
      case DROP -> drop(fact, quote);
      case MORE, LESS -> change(fact, quote);
      case RENAME, SWAP -> exchange(fact, quote);
      default -> throw new IllegalStateException(fact.op().toString());
    }
  }

  /** The fact with a part of several known names settled; empty when that is to be asked. */
  private Optional<Fact> named(Fact fact, Quote quote) {
    Fact out = fact;
    for (String said : ledger.names(fact)) {
      List<String> whole = ledger.called(said);
      if (whole.size() > 1) {
        int taken = chosen("Who or what is meant by \"%s\"?".formatted(said), quote, whole);
        if (taken < 0) {
          return Optional.empty();
        }
        out = ledger.renamed(out, said, whole.get(taken));
      }
    }
    return Optional.of(out);
  }

  private void set(Fact fact, Quote quote) {
    for (Fact one : ledger.spelled(fact)) {
      List<Constraint> old = ledger.replaced(one);
      Constraint target = old.size() == 1 ? old.get(0) : null;
      if (old.size() > 1) {
        List<String> choices = new ArrayList<>(sentences(old));
        choices.add("it comes in addition");
        int taken = chosen(which(quote), quote, choices);
        if (taken < 0) {
          return;
        }
        target = taken < old.size() ? old.get(taken) : null;
      }
      if (!ledger.put(one, target, quote)) {
        ask(new Doubt("What exactly is meant by \"%s\"?".formatted(words(quote)), quote));
        return;
      }
    }
  }

  private void drop(Fact fact, Quote quote) {
    if (fact.kind().name().equals(Revisable.ALL)) {
      List<Constraint> about = ledger.about(fact.values().get(Revisable.FIRST));
      if (about.isEmpty()) {
        chosen(none(quote, "taken back"), quote, List.of(Doubt.NOTHING));
      }
      about.forEach(ledger::drop);
      return;
    }
    meant(fact, quote, "taken back").forEach(ledger::drop);
  }

  private void change(Fact fact, Quote quote) {
    for (Constraint c : meant(fact, quote, "changed")) {
      if (!ledger.move(c, fact, quote)) {
        String what = "\"%s\" leaves nothing of \"%s\". What is meant?";
        ask(
            new Doubt(
                what.formatted(words(quote), Telling.of(domain, c)),
                quote,
                List.of(Doubt.NOTHING)));
        return;
      }
    }
  }

  private void exchange(Fact fact, Quote quote) {
    Object one = fact.values().get(Revisable.FIRST);
    Object other = fact.values().get(Revisable.SECOND);
    boolean swap = fact.op() == Op.SWAP;
    boolean known =
        one != null
            && other != null
            && !ledger.about(one).isEmpty()
            && (!swap || !ledger.about(other).isEmpty());
    if (!known) {
      chosen(none(quote, "changed"), quote, List.of(Doubt.NOTHING));
      return;
    }
    ledger.exchange(swap ? fact.kind().name() : null, one, other, quote);
  }

  /** The facts that something is said of; none when that is to be asked. */
  private List<Constraint> meant(Fact fact, Quote quote, String what) {
    List<Constraint> hits = ledger.fitting(fact);
    if (hits.size() == 1 || hits.size() > 1 && ledger.whole(fact)) {
      return hits;
    }
    List<Constraint> some = hits.isEmpty() ? ledger.of(fact.kind()) : hits;
    some = some.subList(0, Math.min(MOST_CHOICES, some.size()));
    List<String> choices = new ArrayList<>(sentences(some));
    choices.add(hits.isEmpty() ? Doubt.NOTHING : ALL);
    int taken = chosen(hits.isEmpty() ? none(quote, what) : which(quote), quote, choices);
    if (taken < 0) {
      return List.of();
    }
    return taken < some.size() ? List.of(some.get(taken)) : hits;
  }

  /** What was answered to a question, as an index; -1 when it is to be asked. */
  private int chosen(String question, Quote quote, List<String> choices) {
    int taken = -1;
    for (Reply r : replies) {
      taken = r.answers(question, quote) && r.choices().equals(choices) ? r.choice() : taken;
    }
    if (taken < 0) {
      ask(new Doubt(question, quote, choices));
    }
    return taken;
  }

  private void ask(Doubt doubt) {
    boolean settled =
        replies.stream()
            .anyMatch(r -> r.answers(doubt.question(), doubt.about()) && r.choice() >= 0);
    if (!settled) {
      doubts.add(doubt);
    }
  }

  private List<String> sentences(List<Constraint> facts) {
    return facts.stream().map(c -> Telling.of(domain, c)).toList();
  }

  private static String which(Quote quote) {
    return "Which one is meant by \"%s\"?".formatted(words(quote));
  }

  private static String none(Quote quote, String what) {
    return "\"%s\" fits nothing that is known. What is to be %s?".formatted(words(quote), what);
  }

  private static String words(Quote quote) {
    return quote.text().strip();
  }
}
