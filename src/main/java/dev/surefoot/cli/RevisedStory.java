package dev.surefoot.cli;

import dev.surefoot.Outcome;
import dev.surefoot.OutcomeJson;
import dev.surefoot.Revised;
import dev.surefoot.domain.Domain;
import dev.surefoot.draft.Facts;
import dev.surefoot.plan.Edit;
import dev.surefoot.plan.Plan;
import dev.surefoot.spec.Constraint;
import dev.surefoot.spec.Strength;
import dev.surefoot.verify.Violation;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change of mind, for people: what is different, and what stays. */
final class RevisedStory {

  private final PrintStream out;
  private final Domain domain;

  RevisedStory(PrintStream out, Domain domain) {
    this.out = out;
    this.domain = domain;
  }

  void tell(Revised revised) {
    Outcome outcome = revised.outcome();
    Plan plan = OutcomeJson.plan(outcome);
    changes(revised);
    if (plan == null) {
      new Story(out, domain, false).tell(outcome);
      out.println();
      out.println("The plan that was there is not touched.");
      return;
    }
    List<Edit> edits =
        outcome instanceof Outcome.Repaired repaired ? repaired.edits() : List.<Edit>of();
    out.println(edits.isEmpty() ? "The plan stays as it is." : "The plan was changed.");
    out.println();
    new Timeline(domain).lines(plan).forEach(out::println);
    out.println();
    list("Changes to the plan", edits.stream().map(Edit::sentence).toList());
    out.println(
        "Kept: %d of its steps as they were (%.0f %%)."
            .formatted(revised.kept().size(), 100 * revised.keptShare()));
    list("Wishes not kept", wishes(outcome).stream().map(Violation::message).toList());
    out.println(
        OutcomeJson.proof(outcome).equals("optimal")
            ? "Proven: keeps every constraint; no plan keeps more wishes, and then more of the plan before."
            : "Proven: keeps every constraint. More of the plan before might be kept.");
  }

  private static List<Violation> wishes(Outcome outcome) {
    return outcome instanceof Outcome.Repaired repaired
        ? repaired.wishes()
        : outcome instanceof Outcome.Verified verified ? verified.wishes() : List.of();
  }

  private void changes(Revised revised) {
    list(
        revised.outcome() instanceof Outcome.NeedsAnswer
            ? "Understood so far"
            : "What is different now",
        revised.changes().stream().map(c -> sentence(c.before(), c.after())).toList());
  }

  private String sentence(@Nullable Constraint before, @Nullable Constraint after) {
    if (before == null || after == null) {
      return before == null ? "new: " + told(after) : "no longer: " + told(before);
    }
    return "%s (was: %s)".formatted(told(after), told(before));
  }

  private String told(@Nullable Constraint c) {
    if (c == null) {
      return "";
    }
    boolean either = domain.kinds().get(c.kind()).strength() == Domain.Strengths.EITHER;
    String mark = either && c.strength() == Strength.SOFT ? " (a wish)" : "";
    return Facts.sentence(domain, c) + mark;
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      out.println(title);
      items.forEach(item -> out.println("  " + item));
      out.println();
    }
  }
}
