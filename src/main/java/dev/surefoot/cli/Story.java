package dev.surefoot.cli;

import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Planned;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Facts;
import dev.surefoot.plan.Plan;
import dev.surefoot.plan.PlanJson;
import dev.surefoot.read.Doubt;
import dev.surefoot.read.Reading;
import dev.surefoot.repair.Proof;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Quote;
import dev.surefoot.spec.Spec;
import dev.surefoot.verify.Violation;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An outcome for people. */
final class Story {

  /** Longer tables of facts are cut, unless all is to be shown. */
  private static final int MOST_ALIKE = 8;

  private final PrintStream out;
  private final Domain domain;
  private final boolean whole;

  /**
   * A teller.
   *
   * @param whole whether long tables of facts are shown to the end
   */
  Story(PrintStream out, Domain domain, boolean whole) {
    this.out = out;
    this.domain = domain;
    this.whole = whole;
  }

  void tell(Outcome outcome) {
    if (outcome instanceof Outcome.Verified verified) {
      plan("Verified: the draft keeps every constraint.", verified.plan());
      kept(verified.wishes(), verified.proof());
    } else if (outcome instanceof Outcome.Repaired repaired) {
      repaired(repaired);
    } else if (outcome instanceof Outcome.Infeasible infeasible) {
      infeasible(infeasible);
    } else if (outcome instanceof Outcome.NeedsAnswer asked) {
      out.print("One question first: ");
      question(out, asked);
      out.println("Answer with --answer and its number or your words, or put it into the request.");
    } else if (outcome instanceof Outcome.GaveUp gaveUp) {
      gaveUp(gaveUp);
    }
    read(OutcomeJson.spec(outcome));
  }

  /** A question, the words that it is about, and what can be answered. */
  static void question(PrintStream out, Outcome.NeedsAnswer asked) {
    question(out, "", new Doubt(asked.question(), asked.about(), asked.choices()));
  }

  private static void question(PrintStream out, String indent, Doubt doubt) {
    out.println(indent + doubt.question());
    Quote about = doubt.about();
    if (about != null && !doubt.question().contains(quoted(about))) {
      out.println(indent + "    " + quoted(about));
    }
    int number = 1;
    for (String choice : doubt.choices()) {
      out.println("%s  %d  %s".formatted(indent, number++, choice));
    }
  }

  /** What was read, before anything is planned. */
  void tell(Reading reading) {
    read(reading.spec());
    if (!reading.doubts().isEmpty()) {
      out.println("In doubt");
      reading.doubts().forEach(doubt -> question(out, "  ", doubt));
      out.println();
    }
    out.println("Nothing was planned. --out-spec FILE writes the spec, plan --data FILE plans it.");
  }

  private void plan(String headline, Plan plan) {
    out.println(headline);
    out.println();
    new Timeline(domain).lines(plan).forEach(out::println);
    out.println();
  }

  private void repaired(Outcome.Repaired repaired) {
    boolean drafted = !repaired.faults().isEmpty() || !repaired.edits().isEmpty();
    plan(
        drafted ? "Repaired: the draft was mended." : "Planned: there was no draft.",
        repaired.plan());
    list("Wrong with the draft", repaired.faults().stream().map(Violation::message).toList());
    list("Edits to the draft", repaired.edits().stream().map(e -> e.sentence()).toList());
    kept(repaired.wishes(), repaired.proof());
  }

  private void kept(List<Violation> wishes, Proof proof) {
    list("Wishes not kept", wishes.stream().map(Violation::message).toList());
    out.println(
        proof == Proof.OPTIMAL
            ? "Proven: keeps every constraint, and no plan is better."
            : "Proven: keeps every constraint. A better plan may exist.");
  }

  private void infeasible(Outcome.Infeasible infeasible) {
    out.println("No plan exists, proven. These cannot hold together:");
    infeasible.conflict().forEach(this::fact);
    out.println();
    list(
        "A plan exists if",
        infeasible.relaxations().stream().map(relaxation -> relaxation.sentence()).toList());
    if (!infeasible.explored()) {
      out.println(
          "The time ran out while looking: fewer of them may clash, and other changes help.");
    }
  }

  private void gaveUp(Outcome.GaveUp gaveUp) {
    out.println("Gave up: " + gaveUp.budget() + ". Nothing is proven.");
    if (gaveUp.best() != null) {
      plan("The best plan so far, not valid:", gaveUp.best());
    }
    list("It breaks", gaveUp.broken().stream().map(Violation::message).toList());
  }

  private void read(Spec spec) {
    out.println();
    out.println("As read (" + spec.domain() + ")");
    for (String kind : domain.said().keySet()) {
      List<Constraint> alike = spec.of(kind);
      boolean cut = !whole && alike.size() > MOST_ALIKE;
      alike.stream().limit(cut ? MOST_ALIKE / 2 : alike.size()).forEach(this::fact);
      if (cut) {
        int more = alike.size() - MOST_ALIKE / 2;
        out.println("  and %d more like this; --show-spec shows all".formatted(more));
      }
    }
    list("Not taken into account", spec.notTaken().stream().map(Story::quoted).toList());
  }

  private void fact(Constraint constraint) {
    out.println("  " + Facts.sentence(domain, constraint));
    words(constraint.quote());
  }

  private void words(@Nullable Quote quote) {
    if (quote != null) {
      out.println("      " + quoted(quote));
    }
  }

  private static String quoted(Quote quote) {
    return '"' + quote.text().strip().replaceAll("\\s+", " ") + '"';
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      out.println(title);
      items.forEach(item -> out.println("  " + item));
      out.println();
    }
  }

  /** How it came about, for {@code --explain}. */
  void explain(Planned planned) {
    out.println();
    out.println(
        "Model: %d calls, %d tokens.".formatted(planned.modelCalls(), planned.modelTokens()));
    if (planned.draft() == null) {
      return;
    }
    planned.draft().notes().forEach(out::println);
    if (planned.draft().plan() != null && planned.verdict() != null) {
      plan("The draft was:", planned.draft().plan());
      String breaks =
          planned.verdict().violations().stream()
              .map(v -> "  %s (%s)".formatted(v.message(), v.rule()))
              .collect(Collectors.joining("\n"));
      out.println(breaks.isEmpty() ? "It breaks nothing." : "It breaks\n" + breaks);
    }
    Plan plan = OutcomeJson.plan(planned.outcome());
    if (plan != null) {
      out.println("Hash of the plan: " + PlanJson.hash(domain, plan));
    }
  }
}
